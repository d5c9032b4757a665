import type { Choices } from './choices.js';
import type { EnumModel, FieldModel, InputModel, ObjectModel } from './world.model.js';

export function randomEnums(choices: Choices): EnumModel[] {
  return [
    { name: 'Stage', values: ['DRAFT', 'OPEN', 'HELD', 'CLOSED'], ...(choices.percent(25) ? { inaccessible: 'HELD' } : {}) },
    { name: 'Mode', values: ['FAST', 'SLOW', 'NIGHT'] },
  ];
}

/** Inputs merge by intersection: a field may be missing in one subgraph, and then clients have none of it. */
export function randomInputs(choices: Choices, subgraphs: readonly string[]): InputModel[] {
  return [
    {
      name: 'Span',
      fields: [
        { name: 'from', type: 'Int!' },
        { name: 'to', type: 'Int', ...(choices.percent(50) ? { byDefault: '9' } : {}) },
        { name: 'modes', type: '[Mode!]' },
      ],
    },
    {
      name: 'Filter',
      fields: [
        { name: 'text', type: 'String', ...(choices.percent(50) ? { byDefault: '"窗"' } : {}) },
        { name: 'span', type: 'Span' },
        { name: 'spans', type: '[[Span!]!]' },
        { name: 'datum', type: 'Datum' },
        { name: 'only', type: 'Boolean', missingIn: choices.percent(30) ? subgraphs[0] : undefined },
      ],
    },
  ];
}

export function randomArguments(choices: Choices, chance: number): FieldModel['args'] {
  if (!choices.percent(chance)) return [];
  const kinds = [
    { name: 'n', type: 'Int' },
    { name: 'n', type: 'Int!' },
    { name: 'n', type: 'Int!', byDefault: '3' },
    { name: 'text', type: 'String', byDefault: '"默认"' },
    { name: 'mode', type: 'Mode', byDefault: 'SLOW' },
    { name: 'modes', type: '[Mode!]' },
    { name: 'filter', type: 'Filter' },
    { name: 'span', type: 'Span!' },
    { name: 'datum', type: 'Datum' },
    { name: 'ids', type: '[ID!]' },
  ];
  const chosen = choices.some(kinds, 1, 2);
  return chosen.filter((arg, index) => chosen.findIndex(({ name }) => name === arg.name) === index);
}

/** The object of a nested key. */
export function keyObject({ name, keys }: ObjectModel): ObjectModel {
  const homes = Object.keys(keys);
  const declared = Object.fromEntries(homes.map((home) => [home, { shareable: true }]));
  const fields: FieldModel[] = [
    { name: 'a', type: 'ID!', args: [], declared },
    { name: 'b', type: 'Int', args: [], declared },
  ];
  return { name: `${name}K`, interfaces: [], keys: {}, fields };
}

export function shuffled<T>(choices: Choices, list: readonly T[]): T[] {
  return list
    .map((item) => ({ item, at: choices.next() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
