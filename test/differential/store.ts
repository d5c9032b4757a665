import { Kind, parse, parseType, type SelectionSetNode, type TypeNode } from 'graphql';
import { hashOf } from './choices.js';
import type { Fault, Faults } from './faults.js';
import { isValueType, objectOf } from './subgraph.view.js';
import type { FieldModel, InterfaceModel, ObjectModel, World } from './world.model.js';

/** An object of the data: its type, and which one of them it is. Everything else follows from these two. */
export interface Item {
  readonly __typename: string;
  readonly n: number;
  /** The representation it was found by, in a subgraph that needs fields of it. */
  readonly reference?: Readonly<Record<string, unknown>>;
}

const POPULATION = 6;

/**
 * The data of a world: every value follows from seed, object, field and arguments, whoever is asked.
 * So subgraphs and monolith agree without sharing anything, and a world that is shrunk keeps the values of what is left.
 */
export class Store {
  readonly #members: ReadonlyMap<string, InterfaceModel>;
  readonly #objects: ReadonlyMap<string, ObjectModel>;

  constructor(
    readonly world: World,
    readonly seed: number,
    readonly faults: Faults,
  ) {
    this.#members = new Map(world.interfaces.filter(({ entity }) => entity).map((one) => [one.name, one]));
    this.#objects = new Map(world.objects.map((object) => [object.name, object]));
  }

  /** Counts the mutations of a request, so that their order shows. */
  acts = 0;

  /** The value of a field as its resolver gives it. @throws where a fault is planned. */
  value(field: FieldModel, { __typename, n }: Item, args: unknown, required = '', asked: Asked = {}): unknown {
    const owner = this.population(__typename);
    const key = keyValue(field.name, owner, n, __typename);
    if (key !== undefined) return key;
    const place = `${owner}:${n}:${field.name}`;
    return this.#build(
      typeNode(field.type),
      `${this.seed}|${place}|${canonical(args)}|${required}${asked.salt ?? ''}`,
      this.faults.at(place),
      asked,
    );
  }

  /** The name under which objects are counted: that of their entity interface, if they have one. */
  population(typename: string): string {
    return this.#objects.get(typename)?.entityInterface ?? typename;
  }

  /** What a `@requires` asks of an object, as a representation has it. */
  required(fields: string, item: Item): string {
    return canonical(this.#selected(fieldSet(fields), item));
  }

  #selected(set: SelectionSetNode, item: Item): unknown {
    const object = objectOf(this.world, item.__typename);
    return Object.fromEntries(
      set.selections.map((selection) => {
        if (selection.kind !== Kind.FIELD) throw new Error('Only fields are required');
        const name = selection.name.value;
        const field = fieldOf(this.world, object, name);
        const value = this.truth(field, item, {});
        return [
          name,
          selection.selectionSet ? mapped(value, (one) => this.#selected(selection.selectionSet as SelectionSetNode, one as Item)) : value,
        ];
      }),
    );
  }

  /** The value with what it requires looked up: that of the monolith. */
  truth(field: FieldModel, item: Item, args: unknown, asked: Asked = {}): unknown {
    const requires = Object.values(field.declared).find((declared) => declared.requires !== undefined)?.requires;
    return this.value(field, item, args, requires === undefined ? '' : this.required(requires, item), asked);
  }

  /** The object that a representation speaks of, by whatever key it bears. */
  find(typename: string, reference: Readonly<Record<string, unknown>>): Item | null {
    const owner = this.population(typename);
    for (let n = 0; n < POPULATION; n++) {
      const found = ['id', 'code', 'k1', 'k2', 'k'].filter((name) => reference[name] !== undefined);
      const matches = found.length > 0 && found.every((name) => sameKey(reference[name], keyValue(name, owner, n, typename)));
      if (matches) return { __typename: this.typeOf(owner, n, typename), n, reference };
    }
    return null;
  }

  /** The object type of an entity interface's n-th object. */
  typeOf(owner: string, n: number, otherwise: string): string {
    const members = this.#members.get(owner)?.members;
    return members ? (members[n % members.length] as string) : otherwise;
  }

  #build(type: TypeNode, seed: string, fault: Fault | undefined, asked: Asked, nullable = true): unknown {
    if (type.kind === Kind.NON_NULL_TYPE) return this.#build(type.type, seed, fault, asked, false);
    const hash = hashOf(seed);
    if (fault?.kind === 'throw') throw new Error('A planned fault');
    if (fault?.kind === 'null') return null;
    if (fault?.kind === 'leaf') return this.#spoiled(type, seed, asked);
    if (nullable && hash % 9 === 0) return null;
    if (type.kind === Kind.LIST_TYPE) {
      const length = (hash >>> 8) % 4;
      const broken = fault ? (hash >>> 4) % (length + 1) : -1;
      return Array.from({ length }, (_, index) => {
        const at = `${seed}.${index}`;
        if (index !== broken || !fault) return this.#build(type.type, at, undefined, asked);
        if (fault.kind === 'item') return new Error('A planned fault in a list');
        return fault.kind === 'itemNull' ? null : this.#build(type.type, at, fault, asked);
      });
    }
    return this.#named(type.name.value, hash, asked);
  }

  #spoiled(type: TypeNode, seed: string, asked: Asked): unknown {
    const value = this.#build(type, seed, undefined, asked, false);
    return typeof value === 'number'
      ? 'no number'
      : typeof value === 'boolean'
        ? 'no truth'
        : typeof value === 'string'
          ? { no: 'text' }
          : value;
  }

  #named(name: string, hash: number, asked: Asked): unknown {
    switch (name) {
      case 'Int':
        return hash % 1000;
      case 'Float':
        return (hash % 4000) / 8;
      case 'Boolean':
        return hash % 2 === 0;
      case 'ID':
        return `id${hash % 100}`;
      case 'String':
        return ['文', '"引号"', '', 'line\nbreak', '\ud83d\ude00'][hash % 5] + String(hash % 100);
      case 'Datum':
        return [{ at: hash % 10, list: [1, null, 'x'] }, [hash % 7], 'datum', 7.5, false, { __typename: 'V0', id: 'x' }][hash % 6];
    }
    const { world } = this;
    const values = world.enums.find((one) => one.name === name)?.values;
    if (values) return values[hash % values.length];
    const object = this.#objects.get(name);
    if (object) return this.#item(object, hash);
    if (this.#members.has(name)) return this.#entityOf(name, hash, asked);
    const union = world.unions.find((one) => one.name === name);
    const members = union?.members ?? world.interfaces.find((one) => one.name === name)?.members ?? [];
    return this.#item(objectOf(world, members[(hash >>> 12) % members.length] as string), hash);
  }

  /** Of an entity interface: which one it is does not depend on whether its type is known here. */
  #entityOf(name: string, hash: number, { objects }: Asked): Item {
    const n = hash % POPULATION;
    return { __typename: objects?.has(name) ? name : this.typeOf(name, n, name), n };
  }

  #item(object: ObjectModel, hash: number): Item {
    if (isValueType(object)) return { __typename: object.name, n: hash % 40 };
    const members = this.#members.get(object.entityInterface ?? '')?.members ?? [object.name];
    const each = Math.floor(POPULATION / members.length);
    return { __typename: object.name, n: members.indexOf(object.name) + members.length * (hash % each) };
  }
}

/** How a subgraph differs from the monolith: entity interfaces that are objects there, and a salt for values that must not be asked. */
export interface Asked {
  readonly objects?: ReadonlyMap<string, unknown>;
  readonly salt?: string;
}

export function fieldOf(world: World, object: ObjectModel, name: string): FieldModel {
  const own = object.fields.find((field) => field.name === name);
  const inherited = world.interfaces.find((one) => one.name === object.entityInterface)?.entity?.fields;
  const field = own ?? inherited?.find((one) => one.name === name);
  return field ?? { name, type: 'String', args: [], declared: {} };
}

function keyValue(name: string, owner: string, n: number, typename: string): unknown {
  // The object of a nested key counts as its entity does.
  if (typename.endsWith('K')) return name === 'a' ? `a${n}` : name === 'b' ? n * 7 : undefined;
  switch (name) {
    case 'id':
      return `${owner}-${n}`;
    case 'code':
      return n + 100;
    case 'k1':
      return `k${n % 2}`;
    case 'k2':
      return n >> 1;
    case 'k':
      return { __typename: `${owner}K`, n, a: `a${n}`, b: n * 7 };
    default:
      return undefined;
  }
}

function sameKey(given: unknown, own: unknown): boolean {
  if (typeof own !== 'object' || own === null) return given === own;
  const { a, b } = own as Record<string, unknown>;
  const key = given as Record<string, unknown> | null;
  return key !== null && typeof key === 'object' && key.a === a && key.b === b;
}

/** JSON with sorted keys, and nothing of `__typename`, which a representation may bear at any depth. */
export function canonical(value: unknown): string {
  if (value === undefined) return 'null';
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const entries = Object.entries(value).filter(([, below]) => below !== undefined);
  return `{${entries
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, below]) => `${key}:${canonical(below)}`)
    .join(',')}}`;
}

/** Only what a field set selects of a representation. */
export function selectedOf(fields: string, reference: unknown): string {
  return canonical(picked(fieldSet(fields), reference));
}

function picked(set: SelectionSetNode, value: unknown): unknown {
  return mapped(value, (one) =>
    Object.fromEntries(
      set.selections.map((selection) => {
        if (selection.kind !== Kind.FIELD) throw new Error('Only fields are required');
        const below = (one as Record<string, unknown>)[selection.name.value];
        return [selection.name.value, selection.selectionSet ? picked(selection.selectionSet, below) : below];
      }),
    ),
  );
}

function mapped(value: unknown, map: (one: unknown) => unknown): unknown {
  if (value === null || value === undefined) return null;
  return Array.isArray(value) ? value.map((one) => mapped(one, map)) : map(value);
}

const fieldSets = new Map<string, SelectionSetNode>();
const typeNodes = new Map<string, TypeNode>();

function fieldSet(fields: string): SelectionSetNode {
  let set = fieldSets.get(fields);
  if (!set) {
    const [definition] = parse(`{ ${fields} }`).definitions;
    if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error('No field set');
    set = definition.selectionSet;
    fieldSets.set(fields, set);
  }
  return set;
}

function typeNode(type: string): TypeNode {
  let node = typeNodes.get(type);
  if (!node) {
    node = parseType(type);
    typeNodes.set(type, node);
  }
  return node;
}
