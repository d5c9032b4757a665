import { describe, expect, it } from '@jest/globals';
import { readDetails } from './read-details.js';

const subjectsOf = (item: string, entered: Record<string, unknown>) => {
  const read = readDetails(item, entered);
  return 'faults' in read ? read.faults.map(({ subject }) => subject) : [];
};

describe('经办信息', () => {
  it('may be left out, and what is left empty counts as left out', () => {
    expect(readDetails('unit-change', {})).toEqual({ details: {} });
    expect(readDetails('unit-registration', { assessment: null, remark: undefined })).toEqual({ details: {} });
    const assessment = { unitRatio: 8, employeeRatio: 8 };
    expect(readDetails('unit-registration', { assessment: { ...assessment, startMonth: null } })).toEqual({ details: { assessment } });
  });

  it('is told everything that is wrong with it at once', () => {
    const committeeApproval = { reference: ' ', approvedOn: '2026-02-30', from: '2026-13', until: '2026-12', ratio: 101 };
    expect(subjectsOf('reduction-or-deferral', { committeeApproval, remark: '' })).toEqual([
      'committeeApproval.reference',
      'committeeApproval.approvedOn',
      'committeeApproval.ratio',
      'committeeApproval.from',
      'remark',
    ]);
  });

  it('belongs to its own item and has no other fields', () => {
    expect(subjectsOf('unit-change', { withdrawal: { approvedAmount: 100 } })).toEqual(['withdrawal']);
    expect(subjectsOf('employee-withdrawal', { withdrawal: { approvedAmount: 100, bonus: 1 }, gift: 1 })).toEqual([
      'withdrawal.bonus',
      'gift',
    ]);
  });

  it('states money in whole fen', () => {
    expect(subjectsOf('employee-withdrawal', { withdrawal: { approvedAmount: 20_000.015 } })).toEqual(['withdrawal.approvedAmount']);
    expect(subjectsOf('employee-withdrawal', { withdrawal: { approvedAmount: 20_000.29 } })).toEqual([]);
  });
});
