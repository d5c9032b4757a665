import { describe, expect, it } from '@jest/globals';
import { refusalOf } from '../../kit/domain/rule.js';
import { canBeClaimed, decideRules, reasonsRefusal, type TaskSubject, withoutConflict } from './task-rules.js';

const arrived: TaskSubject = {
  stage: 'ARRIVED',
  applicant: 'founder',
  acceptedBy: 'clerk',
  claimedBy: null,
  claimedByName: null,
  actor: 'approver',
  byHead: false,
};
const held: TaskSubject = { ...arrived, stage: 'CLAIMED', claimedBy: 'approver', claimedByName: '张慧' };
/** As the act of claiming puts them together. */
const claimRules = [...withoutConflict, canBeClaimed];
const codeOf = (rules: typeof decideRules, subject: TaskSubject) => refusalOf(rules, subject)?.code ?? null;

describe('working on a task', () => {
  it('is taken on when it has arrived, and decided by whoever holds it', () => {
    expect(codeOf(claimRules, arrived)).toBeNull();
    expect(codeOf(decideRules, held)).toBeNull();
  });

  it('is not for whoever accepted the case, nor for whoever applied', () => {
    for (const rules of [claimRules, decideRules]) {
      expect(codeOf(rules, { ...held, acceptedBy: 'approver' })).toBe('ACCEPTOR_MAY_NOT_DECIDE');
      expect(codeOf(rules, { ...held, applicant: 'approver' })).toBe('APPLICANT_MAY_NOT_DECIDE');
    }
  });

  it('is not taken from somebody who holds it, except by the head', () => {
    const another = { ...held, actor: 'colleague' };
    expect(codeOf(claimRules, another)).toBe('TASK_NOT_OPEN');
    expect(codeOf(claimRules, { ...another, byHead: true })).toBeNull();
    expect(codeOf(decideRules, another)).toBe('TASK_HELD_BY_ANOTHER');
  });

  it('is not decided before it is taken on, nor twice', () => {
    expect(codeOf(decideRules, arrived)).toBe('TASK_NOT_IN_WORK');
    for (const stage of ['APPROVED', 'DENIED'] as const) {
      expect(codeOf(decideRules, { ...held, stage })).toBe('TASK_NOT_IN_WORK');
      expect(codeOf(claimRules, { ...held, stage, actor: 'head', byHead: true })).toBe('TASK_NOT_OPEN');
    }
  });

  it('is denied only with reasons', () => {
    expect(reasonsRefusal('DENIED', '不行')?.code).toBe('REASONS_MISSING');
    expect(reasonsRefusal('DENIED', '材料与事实不符')).toBeNull();
    expect(reasonsRefusal('APPROVED', '')).toBeNull();
  });
});
