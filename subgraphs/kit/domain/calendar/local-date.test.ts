import { describe, expect, it } from '@jest/globals';
import { localDate } from './local-date.js';

describe('the day of the hall', () => {
  it('changes at midnight in Shanghai, which is 16:00 UTC', () => {
    expect(localDate(new Date('2026-02-13T15:59:59.999Z'))).toBe('2026-02-13');
    expect(localDate(new Date('2026-02-13T16:00:00.000Z'))).toBe('2026-02-14');
  });

  it('is already the next year on New Year’s Eve evening in London', () => {
    expect(localDate(new Date('2025-12-31T16:30:00Z'))).toBe('2026-01-01');
  });

  it('does not depend on how the instant was written', () => {
    expect(localDate(new Date('2026-03-01T00:30:00+08:00'))).toBe('2026-03-01');
    expect(localDate(new Date('2026-02-28T08:30:00-08:00'))).toBe('2026-03-01');
  });

  it('refuses an instant that is none', () => {
    expect(() => localDate(new Date('soon'))).toThrow(RangeError);
  });
});
