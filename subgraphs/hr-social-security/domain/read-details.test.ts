import { describe, expect, it } from '@jest/globals';
import { itemSlugs, lawful } from '../testing/lawful-application.js';
import { readDetails } from './read-details.js';

const finding = { investigators: ['王海', '白雪'], exclusion: 'NONE', factsClear: true };
const faultsOf = (item: string, entered: Record<string, unknown>) => {
  const read = readDetails(item, entered);
  return 'faults' in read ? read.faults : [];
};

describe('what a decider enters', () => {
  it.each(itemSlugs)('is read for a lawful decision on %s', (item) => {
    expect(readDetails(item, lawful(item).details)).toEqual({ details: lawful(item).details });
  });

  it('fills in that no days were left out where none are stated', () => {
    expect(readDetails('work-injury-recognition', { injuryFinding: finding })).toEqual({
      details: { injuryFinding: { ...finding, uncountedDays: 0, suspendedDays: 0 } },
    });
  });

  it('may leave fields empty', () => {
    expect(readDetails('social-insurance-registration', { workInjuryRiskClass: null })).toEqual({ details: {} });
    expect(
      faultsOf('labour-dispatch-licence', { siteCheck: { inspectors: [], checkedOn: '2026-03-01', conforms: true, remarks: null } }),
    ).toEqual([]);
  });

  it('is told everything that is wrong at once, in Chinese and English', () => {
    const entered = { injuryFinding: { investigators: [' '], exclusion: 'BAD_LUCK', uncountedDays: -1 }, siteCheck: { conforms: 'ja' } };
    expect(faultsOf('work-injury-recognition', entered).map(({ subject, zh }) => `${subject} ${zh}`)).toEqual([
      'siteCheck 本事项不填写此项',
      'injuryFinding.investigators.0 不得为空',
      'injuryFinding.exclusion 不在可选范围内',
      'injuryFinding.factsClear 必填项未填写',
      'injuryFinding.uncountedDays 不得小于0',
    ]);
    expect(faultsOf('work-injury-recognition', entered).every(({ en }) => /[a-z]/.test(en))).toBe(true);
  });

  it('knows eight risk classes, real days and real identity numbers', () => {
    expect(faultsOf('social-insurance-registration', { workInjuryRiskClass: 9 })).toMatchObject([{ zh: '不得大于8' }]);
    expect(faultsOf('special-working-hours', { approvedUntil: '2026-02-30' })).toMatchObject([{ zh: '日期不正确，应当为YYYY-MM-DD' }]);
    expect(faultsOf('employee-enrolment', { continuedContributors: ['150783199001010011'] })).toMatchObject([
      { subject: 'continuedContributors.0', zh: '居民身份证号码格式或者校验位不正确' },
    ]);
  });
});
