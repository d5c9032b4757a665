import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { creditCodeCheck, isCreditCode, normaliseCode, organisationCheck } from './credit-code.js';

const ALPHABET = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
const issued = ['9144030071526726XG', '91440101MA5CJQ4N59'];
const fictional = [
  '91150783MA0N1A0193',
  '91150783MA0N2B025N',
  '91150783MA0N3C031A',
  '91150783MA0Q4D040C',
  '91150783MA13E50527',
  '91150783MA0R6F064B',
  '91150783MACX7G078C',
  '91150783MADK8H084C',
  '92150783MA0K9X8W7J',
  '93150783MA0P6Q7R9U',
  '111507830123456718',
];

const anyCode = fc
  .record({
    kind: fc.constantFrom('91', '92', '93', '11', '52'),
    division: fc.stringMatching(/^[1-6][0-9]{5}$/),
    organisation: fc.array(fc.constantFrom(...ALPHABET), { minLength: 8, maxLength: 8 }).map((characters) => characters.join('')),
  })
  .map(({ kind, division, organisation }) => {
    const first17 = `${kind}${division}${organisation}${organisationCheck(organisation)}`;
    return first17 + creditCodeCheck(first17);
  });

describe('a unified social credit code', () => {
  it.each([...issued, ...fictional])('%s passes both checks', (code) => {
    expect(isCreditCode(code)).toBe(true);
  });

  it.each([
    ['a wrong check character', '91150783MA0N1A0194'],
    ['a wrong check of the organisation code inside', withOuterCheck('91150783MA0N1A018')],
    ['the checks of an issued code that breaks the standard', '91350203M0001QAY9B'],
    ['the letter I', '91150783MI0N1A0193'],
    ['the letter O', '91150783MO0N1A0193'],
    ['the letter S', '91150783MS0N1A0193'],
    ['the letter V', '91150783MV0N1A0193'],
    ['the letter Z', '91150783MZ0N1A0193'],
    ['a registration number of the old kind', '150783000012345'],
    ['a letter inside the region', '9115A783MA0N1A0193'],
    ['one character too many', '91150783MA0N1A01930'],
    ['lower case, before it is normalised', '91150783ma0n1a0193'],
    ['nothing', ''],
  ])('is refused with %s', (_, code) => {
    expect(isCreditCode(code)).toBe(false);
  });

  it('is compared as it was meant: full-width, lower case, spaces and hyphens are made good', () => {
    expect(normaliseCode('９１１５０７８３ｍａ０ｎ１ａ０１９３')).toBe('91150783MA0N1A0193');
    expect(normaliseCode(' 91150783-ma0n 1a0193\u3000')).toBe('91150783MA0N1A0193');
  });

  it('is valid whenever both checks are computed', () => {
    fc.assert(fc.property(anyCode, (code) => expect(isCreditCode(code)).toBe(true)));
  });

  it('becomes invalid when any one character is changed', () => {
    fc.assert(
      fc.property(anyCode, fc.nat(17), fc.constantFrom(...ALPHABET), (code, position, character) => {
        fc.pre(code[position] !== character);
        expect(isCreditCode(code.slice(0, position) + character + code.slice(position + 1))).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });
});

function withOuterCheck(first17: string): string {
  return first17 + creditCodeCheck(first17);
}

describe('the check of an organisation code', () => {
  it('is X where the remainder asks for ten', () => {
    expect(organisationCheck('71526726')).toBe('X');
  });
});
