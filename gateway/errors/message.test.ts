import { describe, expect, it } from '@jest/globals';
import { readerLanguage } from './message.js';

describe('the language of an answer', () => {
  it.each([
    [undefined, 'zh'],
    ['', 'zh'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['en-GB,en;q=0.9,zh;q=0.8', 'en'],
    ['zh;q=0.4, en;q=0.5', 'en'],
    ['mn-Mong, en;q=0.1', 'en'],
    ['mn-Mong', 'zh'],
    ['en;q=0', 'zh'],
    ['EN', 'en'],
    ['*', 'zh'],
  ] as const)('for %p is %p', (header, language) => {
    expect(readerLanguage(header)).toBe(language);
  });
});
