import { describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { guardExpandedSelections } from './expanded-selections.guard.js';

const guard = (query: string, max: number) => guardExpandedSelections(parse(query), max);

/** `levels` fragments, each spreading the next twice: 2^levels selections in a document that grows by one line a level. */
function bomb(levels: number): string {
  const fragments = Array.from({ length: levels }, (_, level) => `fragment F${level} on Case { ...F${level + 1} ...F${level + 1} }`);
  return `{ case { ...F0 } } ${fragments.join(' ')} fragment F${levels} on Case { id }`;
}

describe('the guard of expanded selections', () => {
  it('counts every selection, and a fragment each time that it is spread', () => {
    const query = '{ case { ...F parent { ...F } } } fragment F on Case { id title }';
    expect(guard(query, 8)).toBeNull();
    expect(guard(query, 7)).toEqual({
      code: 'OPERATION_TOO_WIDE',
      message: { zh: expect.stringContaining('7'), en: expect.stringContaining('7 selections') },
    });
  });

  it('adds up several operations, as validation walks them all', () => {
    expect(guard('query A { a b } query B { a b }', 4)).toBeNull();
    expect(guard('query A { a b } query B { a b }', 3)).not.toBeNull();
  });

  it('refuses a fragment bomb of 1 KB, which would be a thousand million selections, at once', () => {
    const query = bomb(30);
    const document = parse(query);
    expect(query.length).toBeLessThan(1_500);
    const started = performance.now();
    expect(guardExpandedSelections(document, 2_500)).toMatchObject({ code: 'OPERATION_TOO_WIDE' });
    expect(performance.now() - started).toBeLessThan(50);
  });

  it('takes a bomb beyond what a number can count', () => {
    expect(guard(bomb(1_100), 2_500)).toMatchObject({ code: 'OPERATION_TOO_WIDE' });
  });

  it('lets the same construction pass while it is small', () => {
    expect(guard(bomb(4), 2_500)).toBeNull();
  });

  it('is not deceived by two fragments of one name', () => {
    const heavy = `fragment F on Case { ${'id '.repeat(20)} }`;
    expect(guard(`{ case { ...F } } ${heavy} fragment F on Case { id }`, 10)).not.toBeNull();
    expect(guard(`{ case { ...F } } fragment F on Case { id } ${heavy}`, 10)).not.toBeNull();
  });
});
