import { describe, expect, it } from '@jest/globals';
import { guardSource } from './source.guard.js';

const limits = { maxTokens: 10, maxNesting: 3 };

describe('the guard of the document text', () => {
  it('lets a document of exactly the allowed tokens pass and refuses one token more', () => {
    expect(guardSource('{ a b c d e f g h }', limits)).toBeNull();
    expect(guardSource('{ a b c d e f g h i }', limits)).toEqual({
      code: 'OPERATION_TOO_LARGE',
      message: { zh: expect.stringContaining('10'), en: expect.stringContaining('10 tokens') },
    });
  });

  it('counts brackets of any kind that are open at once, not those that follow one another', () => {
    expect(guardSource('{ a { b { c } } }', { ...limits, maxTokens: 99 })).toBeNull();
    expect(guardSource('{ a { b } c { d } e { f } g { h } }', { ...limits, maxTokens: 99 })).toBeNull();
    expect(guardSource('{ a(b: [[1]]) }', { ...limits, maxTokens: 99 })).toMatchObject({ code: 'OPERATION_TOO_DEEP' });
  });

  it('does not count what stands in strings and comments', () => {
    expect(guardSource('{ a(b: "{[({[(") } # {{{{ [[[[', limits)).toBeNull();
  });

  it('refuses nesting that would overflow the stack of the parser', () => {
    const limit = { maxTokens: 100_000, maxNesting: 80 };
    expect(guardSource('{a'.repeat(20_000), limit)).toMatchObject({ code: 'OPERATION_TOO_DEEP' });
  });

  it('leaves what is no GraphQL at all for the parser to tell', () => {
    expect(guardSource('{ a ? }', limits)).toBeNull();
  });
});
