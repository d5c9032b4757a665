import { describe, expect, it } from '@jest/globals';
import { checkDigit } from './check-digit.js';

describe('校验位', () => {
  it('agrees with published vectors of ISO 7064 MOD 11,10', () => {
    expect(checkDigit('0794')).toBe('5');
    expect(checkDigit('79462')).toBe('3');
  });
});
