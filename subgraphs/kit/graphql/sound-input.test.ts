import { describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { dataFault, documentFault, textFault } from './sound-input.js';

describe('a text that comes in', () => {
  it.each(['扎兰屯市乌兰毡艺文化有限公司', '第一行\n第二行\r\n\t第三行', '巴图·孟和', 'ᠪᠠᠲᠤ\u202fᠶᠢᠨ \u180e\u200d', '𠮷田 😀 👨‍👩‍👧', ''])(
    'is taken: %j',
    (text) => {
      expect(textFault(text)).toBeNull();
    },
  );

  it.each([
    ['a\u0000b', 'U+0000'],
    ['a\u001b[31mb', 'U+001B'],
    ['a\u007fb', 'U+007F'],
    ['a\u0085b', 'U+0085'],
    ['有限公司\u202e', 'U+202E'],
    ['\u2066有限公司', 'U+2066'],
  ])('is refused by the character: %j', (text, code) => {
    expect(textFault(text)?.zh).toContain(code);
    expect(textFault(text)?.en).toContain(code);
  });

  it.each(['a\ud800', '\udc00a', '\ud83d \ude00'])('is refused with half of a character: %j', (text) => {
    expect(textFault(text)?.en).toContain('half of a character');
  });
});

describe('data that come in', () => {
  it('are looked at in every key and every entry', () => {
    expect(dataFault({ a: [{ b: 'c', n: 1, t: true, z: null }], u: undefined })).toBeNull();
    for (const unsound of [{ a: [{ b: 'c\u0000' }] }, { 'a\u0000': 1 }, JSON.parse('{"__proto__":{"a":"\\u0000"}}')])
      expect(dataFault(unsound)?.en).toContain('U+0000');
  });

  it('nest 64 levels and no more, however deep they go', () => {
    const nested = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels));
    expect(dataFault(nested(64))).toBeNull();
    for (const levels of [65, 100_000]) expect(dataFault(nested(levels))?.en).toContain('64 levels');
  });
});

describe('texts in an operation', () => {
  it('are looked at as written out, quoted or in a block', () => {
    expect(documentFault(parse('{ case(id: "扎兰屯") { id } }'))).toBeNull();
    expect(documentFault(parse('{ case(id: "a\\u0007b") { id } }'))?.en).toContain('U+0007');
    expect(documentFault(parse('{ a(b: { c: ["""x\u202e"""] }) }'))?.en).toContain('U+202E');
  });
});
