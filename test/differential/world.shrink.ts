import { type FieldModel, namedType, type ObjectModel, type World } from './world.model.js';
import { settled } from './world.settled.js';

/** Worlds that are a little smaller, each in one respect; not all of them compose, nor know every field of an operation. */
export function* smallerWorlds(world: World, used: ReadonlySet<string>): Generator<World> {
  const unused = ({ name }: { readonly name: string }) => !used.has(name);
  // Everything that the operation does not name at once, then kind by kind, then one by one.
  const keepUsed = (fields: readonly FieldModel[]) => fields.filter((field) => !unused(field));
  const bare: World = {
    ...withFields(world, keepUsed),
    query: atLeastOne(world.query, keepUsed(world.query)),
    mutation: keepUsed(world.mutation),
  };
  yield settled(bare);
  yield { ...world, query: atLeastOne(world.query, keepUsed(world.query)), mutation: keepUsed(world.mutation) };
  yield settled(withFields(world, keepUsed));
  for (const subgraph of world.subgraphs) yield settled(withoutSubgraph(world, subgraph));
  for (const { name } of world.objects) yield settled(withoutObject(world, name));
  for (const { name } of world.interfaces) {
    const objects = world.objects.map((object) => ({ ...object, interfaces: object.interfaces.filter((one) => one !== name) }));
    yield settled({ ...world, objects, interfaces: world.interfaces.filter((one) => one.name !== name) });
  }
  for (const { name } of world.unions) yield { ...world, unions: world.unions.filter((union) => union.name !== name) };
  const names = new Set([...world.query, ...world.mutation, ...world.objects.flatMap((object) => object.fields)].map(({ name }) => name));
  for (const gone of names) {
    const keep = (fields: readonly FieldModel[]) => fields.filter(({ name }) => name !== gone);
    yield settled({ ...withFields(world, keep), query: keep(world.query), mutation: keep(world.mutation) });
  }
  for (const name of names) yield mapped(world, (field) => (field.name === name ? simpler(field) : field));
}

function withFields(world: World, change: (fields: readonly FieldModel[]) => readonly FieldModel[]): World {
  return {
    ...world,
    objects: world.objects.map(
      (object): ObjectModel => (object.name.endsWith('K') ? object : { ...object, fields: change(object.fields) }),
    ),
    interfaces: world.interfaces.map((one) =>
      one.entity ? { ...one, entity: { ...one.entity, fields: change(one.entity.fields) } } : one,
    ),
  };
}

function mapped(world: World, change: (field: FieldModel) => FieldModel): World {
  const all = (fields: readonly FieldModel[]) => fields.map(change);
  return { ...withFields(world, all), query: all(world.query), mutation: all(world.mutation) };
}

/** Without provisions, second homes and overriding. */
function simpler(field: FieldModel): FieldModel {
  const entries = Object.entries(field.declared).map(([subgraph, { provides, ...declared }]) => [subgraph, declared] as const);
  return { ...field, declared: Object.fromEntries(entries) };
}

function withoutObject(world: World, name: string): World {
  const keep = (fields: readonly FieldModel[]) => fields.filter((field) => namedType(field.type) !== name);
  const members = (names: readonly string[]) => names.filter((member) => member !== name);
  const less = withFields(world, keep);
  return {
    ...less,
    objects: less.objects.filter((object) => object.name !== name),
    interfaces: less.interfaces.map((one) => ({ ...one, members: members(one.members) })).filter((one) => one.members.length > 0),
    unions: less.unions.map((one) => ({ ...one, members: members(one.members) })).filter((one) => one.members.length > 0),
    query: keep(world.query),
    mutation: keep(world.mutation),
  };
}

function withoutSubgraph(world: World, subgraph: string): World {
  const drop = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(record).filter(([name]) => name !== subgraph));
  const less = mapped(world, (field) => ({ ...field, declared: drop(field.declared) }));
  const alive = (fields: readonly FieldModel[]) =>
    fields.filter(({ declared }) => Object.values(declared).some(({ external }) => !external));
  return {
    ...withFields(less, (fields) => fields),
    subgraphs: world.subgraphs.filter((name) => name !== subgraph),
    objects: less.objects.map((object) => ({ ...object, keys: drop(object.keys), fields: alive(object.fields) })),
    query: alive(less.query),
    mutation: alive(less.mutation),
  };
}

function atLeastOne<T>(all: readonly T[], some: readonly T[]): readonly T[] {
  return some.length > 0 ? some : all.slice(0, 1);
}
