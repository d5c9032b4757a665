import { describe, expect, it } from '@jest/globals';
import { anonymous, type Caller } from '../../kit/domain/caller.js';
import { caseScope } from './case-access.js';
import { reviewerRefusal } from './reviewer.js';

const caller = (given: Partial<Caller>): Caller => ({ ...anonymous, sub: 'someone', ...given });
const clerk = caller({ roles: ['WINDOW_CLERK'], department: 'service-centre' });
const reviewer = (department: string) => caller({ roles: ['DEPT_REVIEWER'], department });

describe('who carries out the formal review', () => {
  it.each(['WINDOW', 'ASSISTED'] as const)('of what came by %s: the window, for any department’s item (art. 8 (一))', (channel) => {
    expect(reviewerRefusal(clerk, channel, ['tax'])).toBeNull();
    expect(reviewerRefusal(reviewer('tax'), channel, ['tax'])).toMatchObject({
      code: 'NOT_THE_REVIEWER',
      ruleRef: { article: '第八条（一）' },
    });
  });

  it.each(['GOV_SITE', 'MOBILE'] as const)('of what came by %s: a reviewer of a department concerned (art. 8 (二))', (channel) => {
    expect(reviewerRefusal(reviewer('tax'), channel, ['housing', 'tax'])).toBeNull();
    for (const other of [
      clerk,
      reviewer('medical-insurance'),
      caller({ roles: ['DEPT_APPROVER'], department: 'tax' }),
      caller({ roles: ['DEPT_REVIEWER'] }),
    ]) {
      expect(reviewerRefusal(other, channel, ['housing', 'tax'])).toMatchObject({
        code: 'NOT_THE_REVIEWER',
        ruleRef: { article: '第八条（二）' },
      });
    }
  });
});

describe('which cases somebody may see', () => {
  it('is none for the public, all for the hall, a department’s for its staff, the own for everybody else', () => {
    expect(caseScope(anonymous)).toEqual({ kind: 'NONE' });
    for (const role of ['WINDOW_CLERK', 'OUTPUT_CLERK', 'GUIDE', 'ANALYST', 'CENTER_OPERATIONS', 'CENTER_SUPERVISOR', 'AUDITOR'] as const)
      expect(caseScope(caller({ roles: [role] }))).toEqual({ kind: 'ALL' });
    for (const role of ['DEPT_REVIEWER', 'DEPT_APPROVER', 'DEPT_HEAD'] as const) {
      expect(caseScope(caller({ roles: [role], department: 'tax' }))).toEqual({ kind: 'DEPARTMENT', department: 'tax' });
      expect(caseScope(caller({ roles: [role] })).kind).toBe('PARTY');
    }
    expect(caseScope(caller({ enterprises: ['91150783MA0N1A0193'] }))).toEqual({
      kind: 'PARTY',
      subject: 'someone',
      creditCodes: ['91150783MA0N1A0193'],
    });
  });
});
