import { describe, expect, it } from '@jest/globals';
import { languageOf } from './language.js';

describe('the language of an answer', () => {
  it.each([
    [undefined, 'zh'],
    ['', 'zh'],
    ['zh-CN', 'zh'],
    ['en', 'en'],
    ['en-GB,en;q=0.9', 'en'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['en;q=0.4, zh;q=0.8', 'zh'],
    ['zh;q=0.2,EN-us;q=0.3', 'en'],
    ['fr, en;q=0.5', 'en'],
    ['fr', 'zh'],
    ['en;q=0', 'zh'],
    ['en;q=x', 'zh'],
    ['en; q=0.3, zh; q=0.2', 'en'],
    [';;;,,,', 'zh'],
  ] as const)('after "%s" is %s', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });
});
