import {
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
} from 'graphql';

/** A random operation on a schema, valid and without arguments: fields, aliases, fragments of both kinds, conditions. */
export function randomOperation(schema: GraphQLSchema, chance: () => number): string {
  const fragments: string[] = [];
  const pick = (below: number): number => Math.floor(chance() * below);
  const condition = (): string => ['', '', '', '', ' @include(if: $yes)', ' @skip(if: $yes)', ' @skip(if: $no)'][pick(7)] as string;

  const selections = (type: GraphQLNamedType, depth: number): string => {
    const count = 1 + pick(3);
    return `{ ${Array.from({ length: count }, () => selection(type, depth)).join(' ')} }`;
  };
  const selection = (type: GraphQLNamedType, depth: number): string => {
    if (isAbstractType(type) ? pick(2) === 0 || !isInterfaceType(type) : pick(6) === 0) return fragment(type, depth);
    if (!isObjectType(type) && !isInterfaceType(type)) return '__typename';
    const fields = Object.values(type.getFields()).filter((field) => depth > 0 || !isCompositeType(getNamedType(field.type)));
    const field = fields[pick(fields.length)];
    if (!field || pick(12) === 0) return '__typename';
    const named = getNamedType(field.type);
    const below = isCompositeType(named) ? ` ${selections(named, depth - 1)}` : '';
    return `${pick(4) === 0 ? `other_${field.name}: ` : ''}${field.name}${condition()}${below}`;
  };
  const fragment = (type: GraphQLNamedType, depth: number): string => {
    const types = isAbstractType(type) ? [type, ...schema.getPossibleTypes(type)] : [type];
    const on = types[pick(types.length)] as GraphQLNamedType;
    const body = selections(on, depth);
    if (pick(3) > 0) return `... on ${on.name}${condition()} ${body}`;
    const name = `F${fragments.length}`;
    fragments.push(`fragment ${name} on ${on.name} ${body}`);
    return `...${name}${condition()}`;
  };

  const kind = pick(6) === 0 ? 'mutation' : 'query';
  const root = (kind === 'mutation' ? schema.getMutationType() : schema.getQueryType()) as GraphQLNamedType;
  const body = selections(root, 4);
  const text = `${body}\n${fragments.join('\n')}`;
  const variables = ['yes', 'no'].filter((name) => text.includes(`$${name}`)).map((name) => `$${name}: Boolean!`);
  return `${kind} Random${variables.length > 0 ? `(${variables.join(', ')})` : ''} ${text}`;
}
