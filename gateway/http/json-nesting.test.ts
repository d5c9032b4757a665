import { describe, expect, it } from '@jest/globals';
import { nestsDeeperThan } from './json-nesting.js';

const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);

describe('the nesting of a JSON text', () => {
  it.each([
    ['as deep as allowed', nested(3), false],
    ['one deeper', nested(4), true],
    ['lists in objects in lists', '[{"a":[{"b":1}]}]', true],
    ['many side by side', `[${Array.from({ length: 50 }, () => '[1]').join(',')}]`, false],
    ['brackets in a text', '{"a":"[[[[{{{{"}', false],
    ['brackets in a text after an escaped quote', '{"a":"\\"[[[["}', false],
    ['brackets after a text that ends in a backslash', '{"a":"\\\\","b":[[[1]]]}', true],
    ['half a million levels', nested(500_000), true],
  ])('with three levels allowed: %s', (_, json, deeper) => {
    expect(nestsDeeperThan(json, 3)).toBe(deeper);
  });
});
