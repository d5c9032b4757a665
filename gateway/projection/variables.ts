import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLInputType,
  type GraphQLSchema,
  getVariableValues,
  isInputType,
  isNonNullType,
  isScalarType,
  isSpecifiedScalarType,
  typeFromAST,
  type VariableDefinitionNode,
  valueFromAST,
} from 'graphql';
import { PublicError } from '../errors/public-error.js';
import { conditionVariables, operationParts } from './operation-parts.js';

export interface VariableOptions {
  readonly apiSchema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operationName?: string | null;
  /** Whether a refusal may name fields of inputs and values of enums that look like what was sent. */
  readonly suggestions: boolean;
}

export type CoercedVariables = { readonly values: Readonly<Record<string, unknown>> } | { readonly errors: readonly PublicError[] };

/** As in graphql-js: whoever sends a thousand wrong values reads no more than these. */
const MOST_ERRORS = 50;

/** What of one variable is known before any value is. */
interface Expectation {
  readonly name: string;
  readonly nullable: boolean;
  /** Undefined: none. */
  readonly byDefault: unknown;
  /** Whether a value is of the type as it stands, so that coercion would change nothing. */
  readonly asItIs: (value: unknown) => boolean;
}

/**
 * Coerces what a client sends as variables by the rules of GraphQL, defaults applied; refused as BAD_USER_INPUT, HTTP 400.
 * Most variables are strings and numbers that fit: those are taken as they are, all others go through graphql-js.
 * @throws GraphQLError if the document has no such operation.
 */
export function variableCoercion(
  options: VariableOptions,
): (raw: Readonly<Record<string, unknown>> | null | undefined) => CoercedVariables {
  const operation = operationParts(options.document, options.operationName);
  const definitions = operation.definition.variableDefinitions ?? [];
  const expectations = definitions.map((definition) => expectationOf(definition, options.apiSchema));
  const conditions = new Set(conditionVariables(operation));
  const decisive = definitions.filter(({ variable }) => conditions.has(variable.name.value));

  return (raw) => {
    const given = raw ?? {};
    return fitting(given, expectations, decisive) ?? coerced(given, definitions, decisive, options);
  };
}

/** Undefined if one of them needs a closer look. */
function fitting(
  given: Readonly<Record<string, unknown>>,
  expectations: readonly (Expectation | undefined)[],
  decisive: readonly VariableDefinitionNode[],
) {
  const values: Record<string, unknown> = {};
  for (const expectation of expectations) {
    if (!expectation) return undefined;
    const { name, nullable, byDefault, asItIs } = expectation;
    if (!Object.hasOwn(given, name)) {
      if (byDefault !== undefined) values[name] = byDefault;
      else if (!nullable) return undefined;
      continue;
    }
    const value = given[name];
    if (value === null ? !nullable : !asItIs(value)) return undefined;
    values[name] = value;
  }
  return decisive.every(({ variable }) => typeof values[variable.name.value] === 'boolean') ? { values } : undefined;
}

function coerced(
  given: Readonly<Record<string, unknown>>,
  definitions: readonly VariableDefinitionNode[],
  decisive: readonly VariableDefinitionNode[],
  { apiSchema, suggestions }: VariableOptions,
): CoercedVariables {
  const { coerced: values, errors } = getVariableValues(apiSchema, definitions, given, {
    maxErrors: MOST_ERRORS,
    hideSuggestions: !suggestions,
  });
  if (errors) return { errors: errors.map((error) => refused(error.message, error.nodes)) };
  // `Boolean = true` may stand where `Boolean!` is wanted, and null may then be sent for it: nothing says whether to select.
  const undecided = decisive.filter(({ variable }) => values[variable.name.value] === null);
  if (undecided.length === 0) return { values };
  return {
    errors: undecided.map((node) =>
      refused(`Variable "$${node.variable.name.value}" is used in @skip or @include and must not be null.`, [node]),
    ),
  };
}

function refused(message: string, nodes: GraphQLError['nodes']): PublicError {
  return new PublicError(message, { nodes, extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } });
}

/** Undefined for a variable that only graphql-js can judge. */
function expectationOf({ variable, type: typeNode, defaultValue }: VariableDefinitionNode, schema: GraphQLSchema): Expectation | undefined {
  const name = variable.name.value;
  const type = typeFromAST(schema, typeNode);
  if (!isInputType(type) || name in Object.prototype) return undefined;
  const byDefault = defaultValue && valueFromAST(defaultValue, type);
  return { name, nullable: !isNonNullType(type), byDefault, asItIs: builtIn(type) };
}

function builtIn(type: GraphQLInputType): (value: unknown) => boolean {
  const named = isNonNullType(type) ? type.ofType : type;
  if (!isScalarType(named) || !isSpecifiedScalarType(named)) return () => false;
  return checks[named.name] ?? (() => false);
}

const isString = (value: unknown) => typeof value === 'string';

const checks: Record<string, (value: unknown) => boolean> = {
  ID: isString,
  String: isString,
  Boolean: (value) => typeof value === 'boolean',
  Int: (value) => typeof value === 'number' && (value | 0) === value,
  Float: (value) => Number.isFinite(value),
};
