import { describe, expect, it } from '@jest/globals';
import { claimantsIn, failedEvaluationsOf, openBusinessOf, personsNamedIn } from './facts-of-tasks.js';

type Read = Parameters<typeof openBusinessOf>[0][number];
const task = (change: Partial<Read>): Read => ({
  slug: 'employee-enrolment',
  stage: 'CLAIMED',
  form: {},
  details: null,
  decidedAt: null,
  ...change,
});
const evaluated = (outcome: string) => ({
  pharmacyEvaluation: { outcome, evaluatedOn: '2026-03-01', specialisms: [], objectionOpen: false, findings: null },
});
const denied = (decidedAt: string, details: Read['details']) =>
  task({ slug: 'pharmacy-designation', stage: 'DENIED', decidedAt: new Date(decidedAt), details });

describe('what the tasks of a unit say about it', () => {
  it('counts applications as open until they are decided', () => {
    const slugs = ['maternity-allowance', 'maternity-allowance', 'relation-transfer', 'unit-change'];
    expect(openBusinessOf([...slugs.map((slug) => task({ slug })), task({ slug: 'relation-transfer', stage: 'DENIED' })])).toEqual({
      maternityAllowances: 2,
      transfers: 1,
    });
  });

  it('names whom open applications are about, each once and however typed', () => {
    const additions = [{ idNumber: '11010519491231002x' }, { idNumber: ' 11010519491231002X ' }, {}];
    const tasks = [
      task({ form: { additions } }),
      task({ form: { medicalTransferee: { idNumber: '150783199003070016' } } }),
      task({ stage: 'DENIED', form: { additions: [{ idNumber: '1' }] } }),
    ];
    expect(personsNamedIn(tasks)).toEqual(['11010519491231002X', '150783199003070016']);
    expect(claimantsIn([task({ form: { maternityEmployee: { idNumber: '150783199003070016' } } })])).toEqual(['150783199003070016']);
  });

  it('takes a denial for a failed evaluation only where the evaluation failed, on the day it was told in Asia/Shanghai', () => {
    const tasks = [
      denied('2026-03-10T17:00:00Z', evaluated('UNQUALIFIED')),
      denied('2026-02-01T02:00:00Z', evaluated('QUALIFIED')),
      denied('2026-01-01T02:00:00Z', null),
    ];
    expect(failedEvaluationsOf(tasks, null)).toEqual(['2026-03-11']);
    expect(failedEvaluationsOf(tasks, '2026-03-11')).toEqual(['2026-03-11']);
    expect(failedEvaluationsOf(tasks, '2026-03-12')).toEqual([]);
  });
});
