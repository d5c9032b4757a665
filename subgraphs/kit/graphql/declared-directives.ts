import { type ConstDirectiveNode, Kind, parse } from 'graphql';
import type { SchemaParts } from './build-subgraph-schema.js';
import { type DeclaredClasses, declaredClasses, storage, type TypeClass, typeResolved, typesByProperty } from './declared-classes.js';

/** A directive and where it stands: `Type`, `Type.field` or `Type.field(argument)`. */
export interface PlacedDirective {
  readonly place: string;
  readonly node: ConstDirectiveNode;
}

type Declaration = ReturnType<typeof storage>['classDirectives'][number];

/**
 * Every directive that a decorator declares on something of this schema, read from the decorators and not from the schema.
 * What is declared on nothing, e.g. on a class of resolvers, has the place `nowhere: Class` or `nowhere: Class.method`.
 */
export function declaredDirectives(parts: SchemaParts): PlacedDirective[] {
  const classes = declaredClasses(parts);
  const typesWith = typesByProperty(classes);
  const fieldPlaces = (one: Declaration & { fieldName: string }) => placesOf(classes, typesWith, one.target, one.fieldName);
  const { classDirectives, fieldDirectives, argumentDirectives } = storage();
  const at = (one: Declaration, places: readonly string[], member = ''): PlacedDirective[] => {
    const ours = classes.resolvers.has(one.target) || classes.types.has(one.target);
    const stands = places.length > 0 || !ours ? places : [`nowhere: ${one.target.name}${member}`];
    return stands.map((place) => ({ place, node: directiveNode(one.directive.nameOrDefinition) }));
  };
  return [
    ...classDirectives.flatMap((one) => at(one, [classes.types.get(one.target)?.name ?? []].flat())),
    ...fieldDirectives.flatMap((one) => at(one, fieldPlaces(one), `.${one.fieldName}`)),
    ...argumentDirectives.flatMap((one) => {
      const name = argumentName(classes, one);
      return at(one, name === undefined ? [] : fieldPlaces(one).map((place) => `${place}(${name})`), `.${one.fieldName}`);
    }),
  ];
}

function argumentName(
  { members }: DeclaredClasses,
  { target, fieldName, parameterIndex }: { target: unknown; fieldName: string; parameterIndex: number },
): string | undefined {
  const argument = members.params.of(target, fieldName).find(({ index }) => index === parameterIndex);
  return argument !== undefined && 'name' in argument ? argument.name : undefined;
}

/** Where a method or property of a class stands in the schema: nowhere, if the schema does not have the class. */
function placesOf(
  { resolvers, types, members: { queries, mutations, fieldResolvers, fields } }: DeclaredClasses,
  typesWith: (target: unknown, property: string) => TypeClass[],
  target: unknown,
  name: string,
): string[] {
  const ofResolver = !resolvers.has(target)
    ? []
    : [
        ...queries.of(target, name).map(({ schemaName }) => `Query.${schemaName}`),
        ...mutations.of(target, name).map(({ schemaName }) => `Mutation.${schemaName}`),
        ...fieldResolvers.of(target, name).map((one) => `${types.get(typeResolved(one))?.name}.${one.schemaName}`),
      ];
  const ofTypes = fields.of(target, name).flatMap(({ schemaName }) => typesWith(target, name).map((type) => `${type.name}.${schemaName}`));
  return [...ofResolver, ...ofTypes];
}

function directiveNode(text: string): ConstDirectiveNode {
  const [definition] = parse(`type T ${text.startsWith('@') ? text : `@${text}`}`).definitions;
  const [node] = definition?.kind === Kind.OBJECT_TYPE_DEFINITION ? (definition.directives ?? []) : [];
  if (node === undefined) throw new Error(`Not a directive: ${text}`);
  return node;
}
