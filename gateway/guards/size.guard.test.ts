import { describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { defaultLimits, type OperationLimits } from './guard.js';
import { guardSizes } from './size.guard.js';

const guard = (query: string, limits: Partial<OperationLimits>) => guardSizes(parse(query), { ...defaultLimits, ...limits });

/** What the operation is refused for at `most - 1`, while `most` lets it pass. */
function measured(query: string, limit: keyof OperationLimits, most: number): string | undefined {
  expect(guard(query, { [limit]: most })).toBeNull();
  return guard(query, { [limit]: most - 1 })?.code;
}

/** `levels` fragments, each spreading the next twice: 2^levels selections in a document that grows by one line a level. */
function bomb(levels: number): string {
  const fragments = Array.from({ length: levels }, (_, level) => `fragment F${level} on Case { ...F${level + 1} ...F${level + 1} }`);
  return `{ case { ...F0 } } ${fragments.join(' ')} fragment F${levels} on Case { id }`;
}

/** A chain of so many fragments, each spreading the next once. */
function chain(length: number): string {
  const fragments = Array.from({ length }, (_, at) => `fragment F${at} on Case { ...F${at + 1} }`);
  return `{ case { ...F0 } } ${fragments.join(' ')} fragment F${length} on Case { id }`;
}

describe('the depth of an operation', () => {
  it.each([
    ['is its levels of fields', '{ case { tasks { id } } }', 3],
    ['does not count inline fragments', '{ case { ... on Case { ... { tasks { id } } } } }', 3],
    ['counts a fragment where it is spread', '{ case { parent { ...F } } } fragment F on Case { tasks { id } }', 4],
    ['is that of the deepest of several operations', 'query A { a { b } } query B { a { b { c } } } query C { a }', 3],
    ['also counts in a fragment that no operation spreads', '{ a } fragment Unused on Case { b { c { d { e } } } }', 4],
  ])('%s', (_, query, depth) => {
    expect(measured(query, 'maxDepth', depth)).toBe('OPERATION_TOO_DEEP');
  });

  it('is without end where fragments go round in a circle, be it unseen', () => {
    const circle = 'fragment A on Case { ...B } fragment B on Case { ...A }';
    expect(guard(`{ case { ...A } } ${circle}`, {})).toMatchObject({ code: 'OPERATION_TOO_DEEP' });
    expect(guard(`{ case { id } } ${circle}`, {})).toMatchObject({ code: 'OPERATION_TOO_DEEP' });
    expect(guard('{ case { ...A } } fragment A on Case { id ...A }', {})).toMatchObject({ code: 'OPERATION_TOO_DEEP' });
  });

  it('says how much is allowed, in both languages', () => {
    expect(guard('{ case { tasks { item { id } } } }', { maxDepth: 3 })).toEqual({
      code: 'OPERATION_TOO_DEEP',
      message: { zh: expect.stringContaining('3'), en: expect.stringContaining('3 fields deep') },
    });
  });
});

describe('the nesting of an operation', () => {
  it('counts fragments, which hold no field themselves but are followed by recursion', () => {
    expect(measured('{ case { ... on Case { ...F } } } fragment F on Case { id }', 'maxNesting', 4)).toBe('OPERATION_TOO_DEEP');
  });

  it('is measured without recursion itself, however long the chain', () => {
    expect(guard(chain(20_000), { maxSelections: 50_000 })).toMatchObject({ code: 'OPERATION_TOO_DEEP' });
  });
});

describe('the expanded selections of an operation', () => {
  it('are all selections, a fragment each time that it is spread', () => {
    expect(measured('{ case { ...F parent { ...F } } } fragment F on Case { id title }', 'maxSelections', 8)).toBe('OPERATION_TOO_WIDE');
  });

  it('add up over several operations, as validation walks them all', () => {
    expect(measured('query A { a b } query B { a b }', 'maxSelections', 4)).toBe('OPERATION_TOO_WIDE');
  });

  it('of a fragment bomb of 1 KB are a thousand million, and of a longer one beyond what a number can count', () => {
    expect(bomb(30).length).toBeLessThan(1_500);
    expect(guard(bomb(30), {})).toMatchObject({ code: 'OPERATION_TOO_WIDE' });
    expect(guard(bomb(1_100), { maxNesting: 5_000 })).toMatchObject({ code: 'OPERATION_TOO_WIDE' });
  });

  it('of the same construction pass while it is small', () => {
    expect(guard(bomb(4), {})).toBeNull();
  });

  it('are not deceived by two fragments of one name', () => {
    const heavy = `fragment F on Case { ${'id '.repeat(20)} }`;
    expect(guard(`{ case { ...F } } ${heavy} fragment F on Case { id }`, { maxSelections: 10 })).not.toBeNull();
    expect(guard(`{ case { ...F } } fragment F on Case { id } ${heavy}`, { maxSelections: 10 })).not.toBeNull();
  });
});

describe('the root fields of an operation', () => {
  it.each([
    ['are counted through fragments', '{ a ...F ... { b } } fragment F on Query { c d }', 4],
    ['are those alone that stand at the root', '{ case { a b c } ...F } fragment F on Query { other { d e f } }', 2],
    ['are those of the operation that has most', 'query A { a b } query B { a b c }', 3],
  ])('%s', (_, query, most) => {
    expect(measured(query, 'maxRootFields', most)).toBe('OPERATION_TOO_MANY_ROOT_FIELDS');
  });
});

describe('the aliases of an operation', () => {
  it.each([
    ['are counted each time that their fragment is spread', '{ x: a b { ...F } c { ...F } } fragment F on Case { y: id z: title }', 5],
    ['do not count where they are the field’s own name', '{ a: a b: c }', 1],
  ])('%s', (_, query, most) => {
    expect(measured(query, 'maxAliases', most)).toBe('OPERATION_TOO_MANY_ALIASES');
  });
});

describe('the directives of an operation', () => {
  it.each([
    ['on fields and fragments, each time', '{ a @x b { ...F @x } ...F } fragment F on Case { id @x @x ... @x { id } }', 8],
    ['on operations, variables and fragment definitions', 'query ($v: Int @x) @x { a ...F } fragment F on Query @x { b }', 3],
  ])('are counted %s', (_, query, most) => {
    expect(measured(query, 'maxDirectives', most)).toBe('OPERATION_TOO_MANY_DIRECTIVES');
  });

  it.each(['{ a @x @x @x }', '{ ...F @x @x @x } fragment F on A { a }', 'query @x @x @x { a @x }', 'query ($v: Int @x @x @x) { a }'])(
    'are counted where they stand together: %s',
    (query) => {
      expect(measured(query, 'maxDirectivesInOnePlace', 3)).toBe('OPERATION_TOO_MANY_DIRECTIVES');
    },
  );
});

describe('the variables of an operation', () => {
  it('are those of the operation that declares most', () => {
    expect(measured('query A($a: Int) { a } query B($a: Int, $b: Int) { a }', 'maxVariables', 2)).toBe('OPERATION_TOO_MANY_VARIABLES');
  });
});
