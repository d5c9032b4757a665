import { type FieldModel, type InterfaceModel, namedType, type ObjectModel, resolvedIn, type World } from './world.model.js';

/** What one subgraph has of a world: everything that it answers for, and what that needs. */
export interface SubgraphView {
  readonly name: string;
  readonly objects: ReadonlyMap<string, ObjectModel>;
  readonly interfaces: ReadonlyMap<string, InterfaceModel>;
  /** Entity interfaces that are object types here. */
  readonly interfaceObjects: ReadonlyMap<string, InterfaceModel>;
  readonly unions: ReadonlySet<string>;
  readonly inputs: ReadonlySet<string>;
  readonly enums: ReadonlySet<string>;
  readonly query: readonly FieldModel[];
  readonly mutation: readonly FieldModel[];
}

export function isValueType({ keys }: ObjectModel): boolean {
  return Object.keys(keys).length === 0;
}

/** Field sets of the keys in the subgraph: its own, or for a mere reference one of the first subgraph that has the entity. */
export function keysIn({ keys }: ObjectModel, subgraph: string): { readonly sets: readonly string[]; readonly stub: boolean } {
  const own = keys[subgraph];
  return own ? { sets: own, stub: false } : { sets: Object.values(keys)[0]?.slice(0, 1) ?? [], stub: true };
}

export function keyFields(object: ObjectModel, subgraph: string): FieldModel[] {
  const names = new Set(
    keysIn(object, subgraph).sets.flatMap((set) =>
      set
        .replace(/\{[^}]*\}/g, '')
        .trim()
        .split(/\s+/),
    ),
  );
  return [...names].map((name) => keyField(object, name));
}

function keyField(object: ObjectModel, name: string): FieldModel {
  const types: Record<string, string> = { id: 'ID!', code: 'Int!', k1: 'String!', k2: 'Int!', k: `${object.name}K!` };
  return { name, type: types[name] as string, args: [], declared: {} };
}

/** The fields of an object type that stand in the subgraph's schema, keys first. */
export function fieldsIn(object: ObjectModel, subgraph: string): FieldModel[] {
  if (isValueType(object)) return [...object.fields];
  return [...keyFields(object, subgraph), ...object.fields.filter(({ declared }) => declared[subgraph])];
}

/** Those fields of an interface that all its objects answer for in the subgraph. */
export function interfaceFieldsIn(world: World, { members, fields, entity }: InterfaceModel, subgraph: string): FieldModel[] {
  const objects = members.map((member) => objectOf(world, member));
  const names = entity ? fields : [...fields, 'id', 'code'];
  return names.flatMap((name) => {
    const found = objects.map((object) => fieldsIn(object, subgraph).find((field) => field.name === name));
    const answers = found.every(
      (field, at) =>
        field &&
        (isKey(objects[at] as ObjectModel, name, subgraph) || isValueType(objects[at] as ObjectModel) || resolvedIn(field, subgraph)),
    );
    return answers ? [found[0] as FieldModel] : [];
  });
}

function isKey(object: ObjectModel, name: string, subgraph: string): boolean {
  return !isValueType(object) && keyFields(object, subgraph).some((field) => field.name === name);
}

export function objectOf(world: World, name: string): ObjectModel {
  const object = world.objects.find((one) => one.name === name);
  if (!object) throw new Error(`No object type ${name}`);
  return object;
}

export function viewOf(world: World, subgraph: string): SubgraphView {
  const objects = new Map<string, ObjectModel>();
  const interfaces = new Map<string, InterfaceModel>();
  const interfaceObjects = new Map<string, InterfaceModel>();
  const unions = new Set<string>();
  const inputs = new Set<string>();
  const enums = new Set<string>();
  const rootFields = (fields: readonly FieldModel[]) => fields.filter(({ declared }) => declared[subgraph]);

  function addNamed(name: string): void {
    const object = world.objects.find((one) => one.name === name);
    const abstract = world.interfaces.find((one) => one.name === name);
    const union = world.unions.find((one) => one.name === name);
    const input = world.inputs.find((one) => one.name === name);
    if (object) addObject(object);
    else if (abstract) addInterface(abstract);
    else if (union && !unions.has(name)) {
      unions.add(name);
      union.members.forEach(addNamed);
    } else if (input && !inputs.has(name)) {
      inputs.add(name);
      for (const { type } of input.fields) addNamed(namedType(type));
    } else if (world.enums.some((one) => one.name === name)) enums.add(name);
  }

  function addObject(object: ObjectModel): void {
    if (objects.has(object.name)) return;
    objects.set(object.name, object);
    fieldsIn(object, subgraph).forEach(addField);
  }

  function addInterface(abstract: InterfaceModel): void {
    const { entity, name } = abstract;
    if (entity && entity.home !== subgraph) {
      if (interfaceObjects.has(name)) return;
      interfaceObjects.set(name, abstract);
      entity.fields.filter(({ declared }) => declared[subgraph]).forEach(addField);
      return;
    }
    if (interfaces.has(name)) return;
    interfaces.set(name, abstract);
    abstract.members.forEach(addNamed);
  }

  function addField({ type, args }: FieldModel): void {
    addNamed(namedType(type));
    for (const arg of args) addNamed(namedType(arg.type));
  }

  const query = rootFields(world.query);
  const mutation = rootFields(world.mutation);
  [...query, ...mutation].forEach(addField);
  for (const object of world.objects) {
    if (object.keys[subgraph] && !object.entityInterface) addObject(object);
  }
  for (const abstract of world.interfaces) {
    const { entity, members } = abstract;
    if (entity ? entity.home === subgraph || entity.objectIn.includes(subgraph) : false) addInterface(abstract);
    else if (!entity && members.every((member) => objects.has(member)) && interfaceFieldsIn(world, abstract, subgraph).length > 0)
      addInterface(abstract);
  }
  return { name: subgraph, objects, interfaces, interfaceObjects, unions, inputs, enums, query, mutation };
}
