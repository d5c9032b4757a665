import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { getIntrospectionQuery, parse } from 'graphql';
import { defaultLimits } from './guard.js';
import { guardRepetition } from './repetition.guard.js';

const refused = (query: string, most = defaultLimits.maxComparisons) => guardRepetition(parse(query), most)?.code;
const times = (count: number, text: (at: number) => string) => Array.from({ length: count }, (_, at) => text(at)).join(' ');

describe('the repetition within an operation', () => {
  it.each([
    ['a field', `{ case { ${times(400, () => 'title')} } }`],
    [
      'a field with what is below it',
      `{ ${times(60, () => 'case { parent { parent { parent { parent { parent { title } } } } } }')} }`.repeat(3),
    ],
    ['below a repeated field', `{ ${times(30, () => `case { ${times(10, () => 'title')} }`)} }`],
    ['an alias', `{ case { ${times(300, (at) => `x: f${at}`)} } }`],
    [
      'fragments, whatever they hold',
      `{ case { ${times(300, (at) => `...F${at}`)} } } ${times(300, (at) => `fragment F${at} on Case { f${at} }`)}`,
    ],
    ['a field through fragments', `{ case { ${times(40, () => '...F')} } } fragment F on Case { ${times(10, () => 'title')} }`],
    ['in a fragment that nothing spreads', `{ a } fragment F on Case { ${times(400, () => 'title')} }`],
  ])('of %s has a bound', (_, query) => {
    expect(refused(query)).toBe('OPERATION_TOO_REPETITIVE');
  });

  it('is counted exactly: a step for each selection, and a comparison for each pair', () => {
    expect(refused('{ a a a }', 6)).toBeUndefined();
    expect(refused('{ a a a }', 5)).toBe('OPERATION_TOO_REPETITIVE');
  });

  it('does not count the same name in another place', () => {
    const query = `{ ${times(400, (at) => `f${at} { title }`)} }`;
    expect(refused(query, 800)).toBeUndefined();
  });

  it('is far from the bound in what clients have registered, and in introspection', () => {
    const registered = readdirSync('schema/operations').map((file) => readFileSync(`schema/operations/${file}`, 'utf8'));
    for (const query of [...registered, getIntrospectionQuery()]) expect(refused(query, defaultLimits.maxComparisons / 20)).toBeUndefined();
  });
});
