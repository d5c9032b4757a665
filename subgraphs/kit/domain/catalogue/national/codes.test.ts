import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import * as lists from './code-lists.js';
import { implementationCode, readImplementationCode } from './codes.js';

const published = '12441500196720244T3442199806003';

describe('codes of the national list', () => {
  it('fall apart into body, level, basic code and handling item', () => {
    expect(readImplementationCode(published)).toEqual({
      creditCode: '12441500196720244T',
      level: '3',
      basic: '442199806003',
      handling: null,
    });
    expect(readImplementationCode(`${published}01`)).toMatchObject({ handling: '01' });
    expect(readImplementationCode(' 12441500196720244t3442199806003 ')).toMatchObject({ creditCode: '12441500196720244T' });
  });

  it.each([
    ['LENGTH', published.slice(1)],
    ['LENGTH', `${published}1`],
    ['CREDIT_CODE', published.replace('244T', '245T')],
    ['LEVEL', published.replace('T3', 'T7')],
    ['BASIC', published.replace('806003', '80600A')],
    ['HANDLING', `${published}0A`],
  ])('are refused with the part that is wrong: %s', (fault, code) => {
    expect(readImplementationCode(code)).toEqual({ fault });
  });

  it('are put together as they fall apart, and with any one digit of the body’s code changed they are none', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }),
        fc.stringMatching(/^\d{11}[\dXY]$/),
        fc.option(fc.stringMatching(/^\d{2}$/)),
        fc.nat(17),
        (level, basic, handling, at) => {
          const parts = { creditCode: '12441500196720244T', level: String(level), basic, handling };
          const code = implementationCode(parts);
          expect(readImplementationCode(code)).toEqual(parts);
          const other = code[at] === '1' ? '2' : '1';
          expect(readImplementationCode(`${code.slice(0, at)}${other}${code.slice(at + 1)}`)).toHaveProperty('fault');
        },
      ),
    );
  });

  it('of values are each another one, and lead back', () => {
    for (const list of Object.values(lists).filter((one) => typeof one === 'object') as Record<string, string>[]) {
      expect(new Set(Object.values(list)).size).toBe(Object.keys(list).length);
      for (const [value, code] of Object.entries(list)) expect(lists.codedValue(list, code)).toBe(value);
    }
    expect(lists.codedValue(lists.taskTypes, '77')).toBeNull();
  });
});
