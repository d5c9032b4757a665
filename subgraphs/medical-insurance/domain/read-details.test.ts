import { describe, expect, it } from '@jest/globals';
import { readDetails } from './read-details.js';

const evaluation = { outcome: 'QUALIFIED', evaluatedOn: '2026-03-01', specialisms: ['FINANCE'], objectionOpen: false };

describe('what the decider enters', () => {
  it('is read with empty fields as not entered', () => {
    const entered = {
      maternityRecord: null,
      pharmacyEvaluation: { ...evaluation, findings: null, publicNoticeUntil: undefined, supplements: [{ from: '2026-02-01', to: null }] },
    };
    expect(readDetails('pharmacy-designation', entered)).toEqual({
      details: { pharmacyEvaluation: { ...evaluation, publicNoticeUntil: null, supplements: [{ from: '2026-02-01', to: null }] } },
    });
    expect(readDetails('unit-enrolment', {})).toEqual({ details: {} });
  });

  it('is told everything that is wrong at once, each in its place', () => {
    const supplements = [{ from: '2026-02-10', to: '2026-02-09' }, { from: '2026-02-30' }];
    const entered = {
      pharmacyEvaluation: { ...evaluation, outcome: 'PERHAPS', findings: ' ', supplements, extra: 1 },
      transferSheet: { accountBalanceFen: -1 },
    };
    const read = readDetails('pharmacy-designation', entered);
    expect('faults' in read && read.faults.map(({ subject, zh }) => [subject, zh]).sort()).toEqual([
      ['pharmacyEvaluation', '没有这样的栏目：extra'],
      ['pharmacyEvaluation.findings', '不能为空白'],
      ['pharmacyEvaluation.outcome', '不是规定的选项'],
      ['pharmacyEvaluation.supplements.0.to', '结束日期早于开始日期'],
      ['pharmacyEvaluation.supplements.1.from', '日期不存在或者格式不正确'],
      ['transferSheet', '本事项不填写此项'],
      ['transferSheet.accountBalanceFen', '不得小于0'],
      ['transferSheet.contributionMonths', '未填写，或者填写的类型不正确'],
    ]);
  });

  it('is told of a part that nobody knows once', () => {
    const read = readDetails('unit-enrolment', { opinionOfTheWeather: 1 });
    expect('faults' in read && read.faults.map(({ subject }) => subject)).toEqual(['opinionOfTheWeather']);
  });
});
