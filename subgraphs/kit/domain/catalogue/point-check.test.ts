import { describe, expect, it } from '@jest/globals';
import { faultOfCheck, runCheck } from './point-check.js';

const verdict = (expression: string, form: Record<string, unknown> = {}, answers: Record<string, string> = {}) =>
  runCheck(expression, { form, answers, today: '2026-02-28' });

describe('the expression of an automatic review point', () => {
  it('judges by the form, the answers and the day of submission', () => {
    expect(verdict('form.ratio >= 5 && form.ratio <= 12', { ratio: 5 })).toBe(true);
    expect(verdict('form.ratio >= 5 && form.ratio <= 12', { ratio: 12.01 })).toBe(false);
    expect(verdict('answers.AGENT == "YES"', {}, { AGENT: 'YES' })).toBe(true);
    expect(verdict('form.until > today', { until: '2026-03-01' })).toBe(true);
  });

  it('leaves to a person what the form does not say or says in another shape', () => {
    expect(verdict('form.ratio >= 5')).toBeNull();
    expect(verdict('form.ratio >= 5', { ratio: 'five' })).toBeNull();
    expect(verdict('form.ratio', { ratio: 5 })).toBeNull();
    expect(verdict('has(form.ratio) ? form.ratio > 5 : true')).toBe(true);
  });

  it.each([
    ['addYears(form.day, 5) == "2031-02-28"', '2026-02-28'],
    ['addYears(form.day, 1) == "2025-02-28"', '2024-02-29'],
    ['addMonths(form.day, 1) == "2026-02-28"', '2026-01-31'],
    ['addMonths(form.day, -2) == "2025-12-15"', '2026-02-15'],
    ['addDays(form.day, 1) == "2026-03-01"', '2026-02-28'],
    ['addDays(form.day, -1) == "2025-12-31"', '2026-01-01'],
  ])('%s holds for %s', (expression, day) => {
    expect(verdict(expression, { day })).toBe(true);
  });

  it('does not decide on a day that does not exist', () => {
    expect(verdict('addDays(form.day, 1) > today', { day: '2026-02-30' })).toBeNull();
  });

  it('knows the identifiers of the field', () => {
    expect(verdict('isCreditCode(form.code)', { code: '91150783MA0N1A0193' })).toBe(true);
    expect(verdict('isCreditCode(form.code)', { code: '91150783MA0N1A0194' })).toBe(false);
    expect(verdict('isIdNumber(form.id)', { id: '150783199003070016' })).toBe(true);
    expect(verdict('form.ids.all(id, isCertificate(id))', { ids: ['150783199003070016', '91150783MA0N1A0193'] })).toBe(true);
    expect(verdict('form.ids.all(id, isCertificate(id))', { ids: ['150783199003070016', 'E1'] })).toBe(false);
  });

  it('is found faulty before it is published: unknown words, broken syntax, an answer that is no yes or no', () => {
    expect(faultOfCheck('form.ratio >= 5')).toBeNull();
    expect(faultOfCheck('now() > today')).toContain('now');
    expect(faultOfCheck('applicant.ratio >= 5')).toContain('applicant');
    expect(faultOfCheck('form.ratio >=')).not.toBeNull();
    expect(faultOfCheck('size(form.name)')).toBe('the expression gives int, not true or false');
  });
});
