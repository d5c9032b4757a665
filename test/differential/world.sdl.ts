import { fieldsIn, interfaceFieldsIn, isValueType, keyFields, keysIn, type SubgraphView, viewOf } from './subgraph.view.js';
import type { Declaration, FieldModel, InterfaceModel, ObjectModel, World } from './world.model.js';

const directives = ['@key', '@shareable', '@external', '@requires', '@provides', '@override', '@inaccessible', '@interfaceObject'];

const link = `extend schema @link(url: "https://specs.apollo.dev/link/v1.0") @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${directives.map((name) => `"${name}"`).join(', ')}])`;

/** The schema of one subgraph as its team would write it. */
export function subgraphSdl(world: World, subgraph: string): string {
  const view = viewOf(world, subgraph);
  return [
    link,
    'scalar Datum',
    ...world.enums
      .filter(({ name }) => view.enums.has(name))
      .map(
        ({ name, values, inaccessible }) =>
          `enum ${name} { ${values.map((value) => (value === inaccessible ? `${value} @inaccessible` : value)).join(' ')} }`,
      ),
    ...world.inputs
      .filter(({ name }) => view.inputs.has(name))
      .map(({ name, fields }) => {
        const own = fields.filter(({ missingIn }) => missingIn !== subgraph);
        return `input ${name} { ${own.map((field) => `${field.name}: ${field.type}${byDefault(field.byDefault)}`).join(' ')} }`;
      }),
    ...world.unions.filter(({ name }) => view.unions.has(name)).map(({ name, members }) => `union ${name} = ${members.join(' | ')}`),
    ...[...view.interfaces.values()].map((one) => interfaceSdl(world, one, subgraph)),
    ...[...view.interfaceObjects.values()].map((one) => interfaceObjectSdl(one, subgraph)),
    ...[...view.objects.values()].map((object) => objectSdl(object, view)),
    ...rootSdl('Query', view.query, subgraph),
    ...rootSdl('Mutation', view.mutation, subgraph),
  ].join('\n');
}

function rootSdl(name: string, fields: readonly FieldModel[], subgraph: string): string[] {
  return fields.length === 0 ? [] : [`type ${name} {\n${fields.map((field) => fieldSdl(field, subgraph)).join('\n')}\n}`];
}

function interfaceSdl(world: World, one: InterfaceModel, subgraph: string): string {
  const fields = interfaceFieldsIn(world, one, subgraph).map((field) => fieldSdl({ ...field, declared: {} }, subgraph));
  return `interface ${one.name}${one.entity ? ' @key(fields: "id")' : ''} {\n${fields.join('\n')}\n}`;
}

function interfaceObjectSdl({ name, entity }: InterfaceModel, subgraph: string): string {
  const fields = entity?.fields.filter(({ declared }) => declared[subgraph]).map((field) => fieldSdl(field, subgraph)) ?? [];
  return `type ${name} @key(fields: "id") @interfaceObject {\n  id: ID!\n${fields.join('\n')}\n}`;
}

function objectSdl(object: ObjectModel, { name: subgraph, interfaces }: SubgraphView): string {
  const implemented = object.interfaces.filter((name) => interfaces.has(name));
  const { sets, stub } = keysIn(object, subgraph);
  const head = `type ${object.name}${implemented.length > 0 ? ` implements ${implemented.join(' & ')}` : ''}${sets.map((set) => ` @key(fields: "${set}"${stub ? ', resolvable: false' : ''})`).join('')}`;
  const keys = isValueType(object) ? [] : keyFields(object, subgraph).map(({ name }) => name);
  const fields = fieldsIn(object, subgraph).map((field) =>
    isValueType(object)
      ? `${fieldSdl(field, '')} @shareable`
      : keys.includes(field.name)
        ? `  ${field.name}: ${field.type}`
        : fieldSdl(field, subgraph),
  );
  return `${head} {\n${fields.join('\n')}\n}`;
}

function fieldSdl({ name, type, args, declared }: FieldModel, subgraph: string): string {
  const list = args.map((arg) => `${arg.name}: ${arg.type}${byDefault(arg.byDefault)}`).join(', ');
  return `  ${name}${list === '' ? '' : `(${list})`}: ${type}${declarationSdl(declared[subgraph] ?? {})}`;
}

function declarationSdl({ external, shareable, inaccessible, requires, provides, overrides }: Declaration): string {
  return [
    external ? ' @external' : '',
    shareable ? ' @shareable' : '',
    inaccessible ? ' @inaccessible' : '',
    requires === undefined ? '' : ` @requires(fields: "${requires}")`,
    provides === undefined ? '' : ` @provides(fields: "${provides}")`,
    overrides === undefined ? '' : ` @override(from: "${overrides}")`,
  ].join('');
}

function byDefault(text: string | undefined): string {
  return text === undefined ? '' : ` = ${text}`;
}
