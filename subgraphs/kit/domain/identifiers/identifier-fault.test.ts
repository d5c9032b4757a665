import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isCreditCode, normaliseCode } from './credit-code.js';
import { identifierFault } from './identifier-fault.js';

const told = (kind: Parameters<typeof identifierFault>[0], typed: string) => identifierFault(kind, typed, '2026-11-23')?.zh ?? null;

describe('what is said of an identifier', () => {
  it.each(['91150783MA0N1A0193', '91150783ma0n1a0193', '９１１５０７８３ＭＡ０Ｎ１Ａ０１９３', ' 9115 0783 MA0N 1A01 93 '])(
    'is nothing for %p',
    (typed) => {
      expect(told('credit-code', typed)).toBeNull();
    },
  );

  it.each([
    ['150783000012345', '旧工商注册号'],
    ['91150783MA0N1A019', '现为17位'],
    ['91150783MAON1A0193', '不使用字母'],
    ['91150783MA0N1A0194', '校验不通过'],
    ['91150783MA0N1A01_3', '只含数字和大写字母'],
  ])('of the credit code %p is what to do', (typed, sentence) => {
    expect(told('credit-code', typed)).toContain(sentence);
  });

  it.each([
    ['150783900307001', '15位的旧身份证'],
    ['15078319900307001', '现为17位'],
    ['15078319900307001A', '末位为数字或者X'],
    ['150783203003070016', '晚于今天'],
    ['150783199003070017', '校验不通过'],
  ])('of the ID number %p is what to do', (typed, sentence) => {
    expect(told('id-number', typed)).toContain(sentence);
    if (!typed.endsWith('A') && typed.length === 18) expect(told('certificate-number', typed)).toContain(sentence);
  });

  it.each(['E12345678', 'H12345678', ' ea1234567 '])('of a foreign holder’s document %p is whom to ask', (typed) => {
    expect(told('certificate-number', typed)).toContain('护照和境外主体的证件不适用于本表单');
    expect(told('id-number', typed)).toContain('公民身份号码');
  });

  it('is something exactly where the identifier does not hold', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 24 }), (typed) => {
        expect(told('credit-code', typed) === null).toBe(isCreditCode(normaliseCode(typed)));
      }),
    );
  });
});
