import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testEngines } from '../../kit/testing/engines.js';
import type { TestSubgraph } from '../../kit/testing/test-subgraph.js';
import { claim, decide, openBureau, people, type Seen, seenEnterprise, seenTask } from '../testing/bureau-desk.js';
import { handIn } from '../testing/hand-in.js';
import { withAccount } from '../testing/known-books.js';

const ITEM = 'social-insurance-registration';

for (const engine of await testEngines()) {
  describe(`who may see and do what at the bureau, on ${engine.name}`, () => {
    let at: TestSubgraph;
    beforeAll(async () => {
      at = await openBureau(engine);
    });
    afterAll(() => at.close());

    it('a stranger finds neither the task nor what the bureau holds about the enterprise', async () => {
      const { taskId, enterpriseId } = await handIn(at, ITEM);
      await withAccount(at, enterpriseId);
      expect(await seenTask(at, people.stranger, taskId, 'stage')).toBeNull();
      expect(await seenTask(at, people.otherDepartment, taskId, 'stage')).toBeNull();
      const account = 'socialInsuranceAccount { number }';
      for (const caller of [people.stranger, people.otherDepartment, people.clerk, people.analyst]) {
        expect(await seenEnterprise(at, caller, enterpriseId, account)).toEqual({ socialInsuranceAccount: null });
      }
      for (const caller of [people.applicant, people.reviewer, people.supervisor]) {
        expect(await seenEnterprise(at, caller, enterpriseId, account)).toMatchObject({
          socialInsuranceAccount: { number: expect.any(String) },
        });
      }
    });

    it('neither another department nor who is no longer stationed nor who accepted the case decides', async () => {
      const { taskId, details } = await handIn(at, ITEM);
      await claim(at, people.approver, taskId);
      for (const [caller, code] of [
        [people.otherDepartment, 'OTHER_DEPARTMENT'],
        [people.former, 'POSTING_EXPIRED'],
        [people.clerkWhoApproves, 'ACCEPTOR_MAY_NOT_DECIDE'],
      ] as const) {
        expect(await decide(at, caller, { taskId, details })).toMatchObject({ __typename: 'Refusal', code });
      }
      expect(await seenTask(at, people.approver, taskId, 'stage')).toEqual({ stage: 'CLAIMED' });
    });

    it('a reviewer may not decide at all', async () => {
      const { taskId } = await handIn(at, ITEM);
      await claim(at, people.reviewer, taskId);
      await expect(decide(at, people.reviewer, { taskId })).rejects.toThrow(/FORBIDDEN/);
    });

    it('a decision said twice is one: the same document, one account, one number used', async () => {
      const [one, next] = [await handIn(at, ITEM), await handIn(at, ITEM)];
      for (const { taskId } of [one, next]) await claim(at, people.approver, taskId);
      const decision = { taskId: one.taskId, details: one.details, idempotencyKey: 'one-intention' };
      const first = await decide(at, people.approver, decision);
      expect(await decide(at, people.approver, decision)).toEqual(first);
      expect(await decide(at, people.approver, { ...decision, opinion: '另一个意见' })).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
      const serial = (answer: Seen) => Number(/(\d+)号$/.exec(answer.document.number)?.[1]);
      expect(serial(await decide(at, people.approver, { taskId: next.taskId, details: next.details }))).toBe(serial(first) + 1);
    });
  });
}
