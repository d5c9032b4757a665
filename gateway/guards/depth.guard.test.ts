import { describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { guardDepth } from './depth.guard.js';

const guard = (query: string) => guardDepth(parse(query), 3);

describe('the guard of depth', () => {
  it('lets an operation of the allowed depth pass and refuses one level more', () => {
    expect(guard('{ case { tasks { id } } }')).toBeNull();
    expect(guard('{ case { tasks { item { id } } } }')).toEqual({
      code: 'OPERATION_TOO_DEEP',
      message: { zh: expect.stringContaining('3'), en: expect.stringContaining('3 fields deep') },
    });
  });

  it('counts a fragment at the depth where it is spread, and inline fragments not at all', () => {
    expect(guard('{ case { ... on Case { ... { tasks { id } } } } }')).toBeNull();
    expect(guard('{ case { ...F } } fragment F on Case { tasks { id } }')).toBeNull();
    expect(guard('{ case { parent { ...F } } } fragment F on Case { tasks { id } }')).not.toBeNull();
  });

  it('takes the deepest of several operations, and does not add them up', () => {
    expect(guard('query A { a { b } } query B { a { b { c } } } query C { a }')).toBeNull();
    expect(guard('query A { a } query B { a { b { c { d } } } }')).not.toBeNull();
  });

  it('refuses fragments that go round in a circle', () => {
    expect(guard('{ case { ...A } } fragment A on Case { ...B } fragment B on Case { ...A }')).not.toBeNull();
  });

  it('also measures a fragment that no operation spreads', () => {
    expect(guard('{ a } fragment Unused on Case { b { c { d { e } } } }')).not.toBeNull();
  });
});
