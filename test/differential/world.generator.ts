import { Choices } from './choices.js';
import {
  type Declaration,
  type EnumModel,
  type FieldModel,
  type InputModel,
  type InterfaceModel,
  namedType,
  type ObjectModel,
  type World,
} from './world.model.js';
import { keyObject, randomArguments, randomEnums, randomInputs, shuffled } from './world.parts.js';
import { settled } from './world.settled.js';

const scalars = ['Int', 'String', 'Boolean', 'Float', 'ID', 'Datum'];
const keySets: readonly (readonly string[])[] = [
  ['id'],
  ['id'],
  ['id', 'code'],
  ['k1 k2'],
  ['k { a b }'],
  ['id', 'k1 k2'],
  ['id', 'code', 'k { a b }'],
];

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] };

/** A random graph of two to four subgraphs; nearly all of them compose. */
export function randomWorld(seed: number): World {
  return new Generator(new Choices(seed)).world();
}

class Generator {
  readonly #choices: Choices;
  readonly #subgraphs: string[];
  readonly #enums: EnumModel[];
  readonly #inputs: InputModel[];
  readonly #valueNames: string[];
  readonly #entityNames: string[];
  readonly #abstractNames: string[];
  #values: ObjectModel[] = [];

  constructor(choices: Choices) {
    this.#choices = choices;
    this.#subgraphs = ['a', 'b', 'c', 'd'].slice(0, 2 + choices.below(3));
    this.#enums = randomEnums(choices);
    this.#inputs = randomInputs(choices, this.#subgraphs);
    this.#valueNames = choices.times(1, 3, (index) => `V${index}`);
    this.#entityNames = choices.times(2, 5, (index) => `E${index}`);
    this.#abstractNames = [];
  }

  world(): World {
    const choices = this.#choices;
    const interfaceNames = choices.times(0, 2, (index) => `P${index}`);
    const unionNames = choices.times(0, 2, (index) => `U${index}`);
    const nodes = choices.percent(45) ? ['N0'] : [];
    this.#abstractNames.push(...interfaceNames, ...unionNames, ...nodes);
    const values = this.#valueNames.map((name, index) => this.#valueType(name, index));
    this.#values = values;
    const entities = this.#entityNames.map((name) => this.#entity(name));
    const concrete = [...values, ...entities];
    const interfaces: InterfaceModel[] = interfaceNames.map((name) => this.#plainInterface(name, concrete));
    const unions = unionNames.map((name) => ({ name, members: this.#members(concrete) }));
    for (const name of nodes) interfaces.push(this.#entityInterface(name, entities));
    for (const entity of entities) this.#refine(entity);
    for (const entity of entities) this.#provide(entity, entities);
    const query = this.#roots('q', [...this.#entityNames, ...this.#abstractNames], 3);
    const mutation = choices.percent(60) ? this.#roots('m', [], 2) : [];
    return settled({
      subgraphs: this.#subgraphs,
      objects: [
        ...values,
        ...entities,
        ...entities.filter(({ keys }) => Object.values(keys).some((sets) => sets.includes('k { a b }'))).map(keyObject),
      ],
      interfaces,
      unions,
      enums: this.#enums,
      inputs: this.#inputs,
      query,
      mutation,
    });
  }

  #members(concrete: readonly ObjectModel[]): string[] {
    return this.#choices.some(concrete, 2, 3).map(({ name }) => name);
  }

  #valueType(name: string, index: number): Mutable<ObjectModel> {
    const later = [...this.#valueNames.slice(index + 1), ...this.#entityNames.slice(0, 2)];
    const fields = this.#choices.times(2, 4, (at) => {
      const declared = Object.fromEntries(this.#subgraphs.map((subgraph) => [subgraph, { shareable: true }]));
      return { name: `${name.toLowerCase()}f${at}`, type: this.#type(later), args: randomArguments(this.#choices, 20), declared };
    });
    return { name, interfaces: [], keys: {}, fields };
  }

  #entity(name: string): Mutable<ObjectModel> {
    const choices = this.#choices;
    const sets = choices.of(keySets);
    const homes = choices.some(this.#subgraphs, Math.min(2, this.#subgraphs.length), this.#subgraphs.length);
    const keys: Record<string, string[]> = {};
    for (const [index, home] of homes.entries()) {
      // A chain of keys now and then: the first subgraph has the first alone, the last has the last alone, those between have both.
      const chained = sets.length > 1 && homes.length > 2 && choices.percent(40);
      keys[home] = chained
        ? index === homes.length - 1
          ? sets.slice(-1)
          : sets.slice()
        : [...new Set([sets[0] as string, ...choices.some(sets, 0, sets.length)])];
    }
    const fields = choices.times(2, 5, (at): FieldModel => {
      const [owner, second] = shuffled(choices, homes) as [string, string];
      const shared: Declaration = { shareable: true };
      const declared: Record<string, Declaration> = choices.percent(20) ? { [owner]: shared, [second]: shared } : { [owner]: {} };
      if (Object.keys(declared).length === 1 && choices.percent(8)) {
        declared[owner] = { overrides: second };
        declared[second] = { overridden: true };
      }
      if (choices.percent(6)) declared[owner] = { ...declared[owner], inaccessible: true };
      return { name: `${name.toLowerCase()}f${at}`, type: this.#type(this.#composites()), args: randomArguments(choices, 25), declared };
    });
    return { name, interfaces: [], keys, fields };
  }

  /** Fields that need others of the same entity from elsewhere; the second may need the first. */
  #refine(entity: Mutable<ObjectModel>): void {
    const choices = this.#choices;
    const homes = Object.keys(entity.keys);
    for (let at = 0; at < 2; at++) {
      if (!choices.percent(45)) continue;
      const home = choices.of(homes);
      const foreign = entity.fields.filter(({ args, declared, type }) => args.length === 0 && !declared[home] && this.#requirable(type));
      const needed = choices.some(foreign, 1, 2);
      if (needed.length === 0) continue;
      for (const field of needed) (field.declared as Record<string, Declaration>)[home] = { external: true };
      const requires = needed.map(({ name, type }) => `${name}${this.#below(type)}`).join(' ');
      entity.fields.push({
        name: `${entity.name.toLowerCase()}r${at}`,
        type: this.#type([]),
        args: randomArguments(choices, 20),
        declared: { [home]: { requires } },
      });
    }
  }

  #requirable(type: string): boolean {
    return this.#below(type) !== undefined;
  }

  /** What a field set selects of the type: nothing of a leaf, all of a value type that needs no arguments; undefined for others. */
  #below(type: string): string | undefined {
    const named = namedType(type);
    if (/^[PUNE]\d/.test(named)) return undefined;
    const value = this.#values.find(({ name }) => name === named);
    if (!value) return '';
    const fields = value.fields
      .filter(({ args }) => args.length === 0)
      .flatMap((field) => {
        const below = this.#below(field.type);
        return below === undefined ? [] : [`${field.name}${below}`];
      });
    return fields.length === 0 ? undefined : ` { ${fields.join(' ')} }`;
  }

  /** A field that leads to an entity of elsewhere and brings one of its fields along. */
  #provide(entity: Mutable<ObjectModel>, entities: readonly Mutable<ObjectModel>[]): void {
    const choices = this.#choices;
    for (const field of entity.fields) {
      const target = entities.find(({ name }) => name === namedType(field.type));
      const [home, declaration] = Object.entries(field.declared)[0] as [string, Declaration];
      if (!target || Object.keys(field.declared).length > 1 || declaration.overrides || !choices.percent(60)) continue;
      const offered = target.fields.filter(({ args, declared, type }) => {
        const owners = Object.values(declared);
        return (
          args.length === 0 &&
          !declared[home] &&
          /^\W*(Int|String|Boolean|Float|ID|Datum|Stage|Mode)\W*$/.test(type) &&
          owners.every(({ overridden, overrides, requires }) => !overridden && !overrides && !requires)
        );
      });
      const brought = choices.some(offered, 1, 2);
      if (brought.length === 0) continue;
      for (const { declared } of brought) {
        const own = declared as Record<string, Declaration>;
        // What a second subgraph brings along is answered by both.
        for (const owner of Object.keys(own)) if (!own[owner]?.external) own[owner] = { ...own[owner], shareable: true };
        own[home] = { external: true, provided: true };
      }
      (field.declared as Record<string, Declaration>)[home] = { ...declaration, provides: brought.map(({ name }) => name).join(' ') };
    }
  }

  #plainInterface(name: string, concrete: readonly Mutable<ObjectModel>[]): InterfaceModel {
    const choices = this.#choices;
    const members = choices.some(concrete, 2, 3);
    const below = members.some(({ keys }) => Object.keys(keys).length === 0) ? [] : this.#valueNames;
    const fields = choices.times(1, 2, (at) => ({
      name: `${name.toLowerCase()}f${at}`,
      type: this.#type(below),
      args: randomArguments(choices, 20),
    }));
    for (const member of members) {
      member.interfaces.push(name);
      const homes = Object.keys(member.keys);
      for (const field of fields) {
        const owners = homes.length === 0 ? this.#subgraphs : choices.percent(50) ? homes : [choices.of(homes)];
        const shareable = owners.length > 1 || homes.length === 0;
        member.fields.push({ ...field, declared: Object.fromEntries(owners.map((owner) => [owner, shareable ? { shareable } : {}])) });
      }
    }
    return { name, members: members.map((member) => member.name), fields: fields.map((field) => field.name) };
  }

  /** An interface with a key: one subgraph knows its objects' types, the others add fields to all of them at once. */
  #entityInterface(name: string, entities: Mutable<ObjectModel>[]): InterfaceModel {
    const choices = this.#choices;
    const [home, ...others] = shuffled(choices, this.#subgraphs) as [string, ...string[]];
    const members = choices.times(2, 3, (index): Mutable<ObjectModel> => {
      const own = choices.times(
        1,
        2,
        (at): FieldModel => ({ name: `n${index}f${at}`, type: this.#type(this.#valueNames), args: [], declared: { [home]: {} } }),
      );
      return { name: `${name}M${index}`, entityInterface: name, interfaces: [name], keys: { [home]: ['id'] }, fields: own };
    });
    const common = choices.times(
      0,
      2,
      (at): FieldModel => ({ name: `ncf${at}`, type: this.#type([]), args: [], declared: { [home]: {} } }),
    );
    for (const member of members) member.fields.push(...common);
    entities.push(...members);
    this.#entityNames.push(...members.map((member) => member.name));
    const objectIn = choices.some(others, 1, others.length);
    const fields = choices.times(
      1,
      3,
      (at): FieldModel => ({
        name: `nof${at}`,
        type: this.#type(this.#valueNames),
        args: randomArguments(choices, 20),
        declared: { [choices.of(objectIn)]: {} },
      }),
    );
    if (common.length > 0 && choices.percent(50)) {
      const needed = choices.of(common);
      const at = choices.of(objectIn);
      fields.push({ ...needed, declared: { [at]: { external: true } } });
      fields.push({ name: 'nor0', type: this.#type([]), args: [], declared: { [at]: { requires: needed.name } } });
    }
    return {
      name,
      members: members.map((member) => member.name),
      fields: ['id', ...common.map((field) => field.name)],
      entity: { home, objectIn, fields },
    };
  }

  #roots(prefix: string, targets: readonly string[], most: number): FieldModel[] {
    const choices = this.#choices;
    const field = (name: string, type: string, owners: readonly string[]): FieldModel => {
      const declared = Object.fromEntries(owners.map((owner) => [owner, owners.length > 1 ? { shareable: true } : {}]));
      return { name, type, args: randomArguments(choices, 40), declared };
    };
    const toTargets = targets.map((target, index) => {
      const owners = choices.percent(15) && prefix === 'q' ? choices.some(this.#subgraphs, 2, 2) : [choices.of(this.#subgraphs)];
      return field(`${prefix}t${index}`, this.#wrapped(target), owners);
    });
    const others = this.#subgraphs.flatMap((subgraph) =>
      choices.times(prefix === 'm' ? 1 : 0, most, (at) => field(`${prefix}${subgraph}${at}`, this.#type(this.#composites()), [subgraph])),
    );
    return [...toTargets, ...others];
  }

  #composites(): string[] {
    return [...this.#valueNames, ...this.#entityNames, ...this.#entityNames, ...this.#abstractNames];
  }

  #type(composites: readonly string[]): string {
    const choices = this.#choices;
    if (composites.length > 0 && choices.percent(50)) return this.#wrapped(choices.of(composites));
    return this.#wrapped(choices.percent(20) ? choices.of(this.#enums).name : choices.of(scalars));
  }

  #wrapped(named: string): string {
    const mark = () => (this.#choices.percent(40) ? '!' : '');
    const inner = `${named}${mark()}`;
    if (this.#choices.percent(60)) return inner;
    return this.#choices.percent(75) ? `[${inner}]${mark()}` : `[[${inner}]${mark()}]${mark()}`;
  }
}
