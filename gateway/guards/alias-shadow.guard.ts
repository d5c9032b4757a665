import {
  type DocumentNode,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import type { RepresentedFields } from '../supergraph/represented-fields.js';
import type { GuardRefusal } from './guard.js';

/**
 * Refuses an alias that bears the name of a `@key` or `@requires` field of its type, or begins with two underscores.
 * The executor copies such names into representations without asking which field stands behind them, and the client
 * would choose whose data is fetched. Each definition is walked once; what the schema does not know is left to validation.
 */
export function guardAliases(document: DocumentNode, schema: GraphQLSchema, represented: RepresentedFields): GuardRefusal | null {
  for (const definition of document.definitions) {
    const type =
      definition.kind === Kind.OPERATION_DEFINITION
        ? schema.getRootType(definition.operation)
        : definition.kind === Kind.FRAGMENT_DEFINITION
          ? schema.getType(definition.typeCondition.name.value)
          : undefined;
    if (!('selectionSet' in definition)) continue;
    const refused = firstShadow(definition.selectionSet, type ?? undefined, { schema, represented });
    if (refused) return refusalOf(refused.alias?.value ?? '', refused.name.value);
  }
  return null;
}

interface Known {
  readonly schema: GraphQLSchema;
  readonly represented: RepresentedFields;
}

function firstShadow(selectionSet: SelectionSetNode, type: GraphQLNamedType | undefined, known: Known): FieldNode | undefined {
  for (const selection of selectionSet.selections) {
    if (selection.kind === Kind.FRAGMENT_SPREAD) continue;
    if (selection.kind === Kind.FIELD && shadows(selection, type, known)) return selection;
    const below = selection.kind === Kind.FIELD ? fieldType(selection, type) : (conditionType(selection.typeCondition, known) ?? type);
    const found = selection.selectionSet && firstShadow(selection.selectionSet, below, known);
    if (found) return found;
  }
  return undefined;
}

function shadows({ alias, name }: FieldNode, type: GraphQLNamedType | undefined, { represented }: Known): boolean {
  if (!alias || alias.value === name.value) return false;
  return alias.value.startsWith('__') || (type !== undefined && represented.get(type.name)?.has(alias.value) === true);
}

function fieldType({ name }: FieldNode, type: GraphQLNamedType | undefined): GraphQLNamedType | undefined {
  const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name.value] : undefined;
  return field && getNamedType(field.type);
}

function conditionType(condition: { name: { value: string } } | undefined, { schema }: Known): GraphQLNamedType | undefined {
  return condition && schema.getType(condition.name.value);
}

function refusalOf(alias: string, field: string): GuardRefusal {
  return {
    code: 'OPERATION_ALIAS_REFUSED',
    message: {
      zh: `字段“${field}”不能使用别名“${alias}”，该名称由系统用于识别数据，请换用其他别名。`,
      en: `"${field}" cannot take the alias "${alias}": the graph identifies data by that name. Choose another alias.`,
    },
  };
}
