import { describe, expect, it } from '@jest/globals';
import { detailNames } from './detail-names.js';
import { taxDetailsOf } from './details.js';
import { readTaxDetails } from './read-details.js';
import { taxItems } from './tax-item.js';

const subjectsOf = (item: string, entered: Record<string, unknown> = {}) => {
  const read = readTaxDetails(item, entered);
  return 'faults' in read ? read.faults.map((fault) => fault.subject) : [];
};

describe('reading what the decider entered', () => {
  it('says of every item what an approval cannot do without', () => {
    expect(Object.fromEntries(taxItems.map((item) => [item, subjectsOf(item)]).filter(([, subjects]) => subjects?.length))).toEqual({
      'new-taxpayer-package': ['realNameVerified', 'recognisedTaxes'],
      'invoice-quota': ['approvedQuota'],
      'deferred-filing-approval': ['deferredUntil', 'prepayment'],
      'deferred-payment': ['provincialDecision'],
    });
  });

  it('tells everything at once: what is missing, what is wrong and what belongs to another item', () => {
    const read = readTaxDetails('new-taxpayer-package', {
      recognisedTaxes: ['SALT_TAX'],
      approvedQuota: 1.005,
      deferredUntil: '2026-05-01',
    });
    expect('faults' in read && read.faults.map(({ subject, zh }) => `${subject}: ${zh}`)).toEqual([
      'realNameVerified: 未填写“已完成实名验证的人员”',
      expect.stringContaining('recognisedTaxes.0: “认定的税种”填写不正确，应当为VAT、'),
      'approvedQuota: “核定的发票额度”填写不正确，金额最多保留两位小数',
      'deferredUntil: 本事项不填写“核准延期申报至”',
    ]);
  });

  it('takes null for not entered, however deep', () => {
    const read = readTaxDetails('bank-account-report', {
      overdueHandling: { kind: 'NO_PENALTY', documentNumber: null },
      accountsSound: null,
    });
    expect(read).toEqual({ details: { overdueHandling: { kind: 'NO_PENALTY' } } });
  });

  it('names days, counts and texts that cannot be', () => {
    const read = readTaxDetails('invoice-quota', {
      approvedQuota: -1,
      siteVerification: { verifiedOn: '2026-02-30', officers: [], finding: '无' },
    });
    expect('faults' in read && read.faults.map(({ zh }) => zh)).toEqual([
      '“核定的发票额度”填写不正确，不少于0',
      '“查验日期”填写不正确，应当为存在的日期（YYYY-MM-DD）',
      '“查验人员”填写不正确，项数不少于1',
      '“查验情况”填写不正确，字数不少于2',
    ]);
  });

  it('has a name in both languages for every field', () => {
    const fields = taxItems.flatMap((item) => Object.keys(taxDetailsOf[item].shape));
    expect(fields.filter((field) => detailNames[field] === undefined)).toEqual([]);
  });

  it('knows no item of another department', () => {
    expect(() => readTaxDetails('company-registration', {})).toThrow(RangeError);
  });
});
