import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testEngines } from '../../kit/testing/engines.js';
import type { TestSubgraph } from '../../kit/testing/test-subgraph.js';
import { InsuredWorker } from '../persistence/insured-worker.entity.js';
import { SocialInsuranceAccount } from '../persistence/social-insurance-account.entity.js';
import { claim, decide, openBureau, people } from '../testing/bureau-desk.js';
import { handIn } from '../testing/hand-in.js';
import { withAccount } from '../testing/known-books.js';
import { idNumberOf } from '../testing/lawful-application.js';

const person = { name: '其其格', idNumber: idNumberOf('1992-02-02', 8) };
const joining = {
  form: { additions: [{ ...person, hiredOn: '2026-03-10', monthlyWage: 4800, post: 'PRODUCTION_AUXILIARY' }], removals: undefined },
  answers: { ENROLMENT_CHANGE: 'ADD' },
};

for (const engine of await testEngines()) {
  describe(`two decisions at one moment, on ${engine.name}`, () => {
    let at: TestSubgraph;
    beforeAll(async () => {
      at = await openBureau(engine);
    });
    afterAll(() => at.close());

    /** Stages of both tasks, or the codes of their refusals. */
    async function decideBoth(tasks: readonly { readonly taskId: string; readonly details: object }[]): Promise<string[]> {
      for (const { taskId } of tasks) await claim(at, people.approver, taskId);
      const answers = await Promise.all(tasks.map(({ taskId, details }) => decide(at, people.approver, { taskId, details })));
      return answers.map((answer) => answer.stage ?? answer.code).sort();
    }

    it('insure one person with one enterprise only, and tell the other why', async () => {
      const enterprises = [randomUUID(), randomUUID()];
      const tasks = [];
      for (const id of enterprises) {
        await withAccount(at, id);
        tasks.push(await handIn(at, 'employee-enrolment', joining, id));
      }
      expect(await decideBoth(tasks)).toEqual(['APPROVED', 'ENROLMENT_ALREADY_INSURED']);
      expect(await at.subgraph.store.reader().count(InsuredWorker, { idNumber: person.idNumber })).toBe(1);
    });

    it('open one account for an enterprise that applied twice', async () => {
      const id = randomUUID();
      const tasks = [await handIn(at, 'social-insurance-registration', {}, id), await handIn(at, 'social-insurance-registration', {}, id)];
      expect(await decideBoth(tasks)).toEqual(['APPROVED', 'SOCIAL_INSURANCE_ALREADY_REGISTERED']);
      expect(await at.subgraph.store.reader().count(SocialInsuranceAccount, { enterpriseId: id })).toBe(1);
    });

    it('never enrol somebody into an account that is being closed', async () => {
      const id = randomUUID();
      await withAccount(at, id);
      const newcomer = { ...joining.form.additions[0], idNumber: idNumberOf('1992-02-02', 10) };
      const tasks = [
        await handIn(at, 'employee-enrolment', { ...joining, form: { additions: [newcomer], removals: undefined } }, id),
        await handIn(at, 'social-insurance-deregistration', {}, id),
      ];
      const outcomes = await decideBoth(tasks);
      const insuredNow = await at.subgraph.store.reader().count(InsuredWorker, { insuredNow: newcomer.idNumber });
      const open = await at.subgraph.store.reader().count(SocialInsuranceAccount, { openFor: id });
      expect(insuredNow).toBe(open);
      expect(outcomes).toHaveLength(2);
      expect(outcomes.filter((outcome) => outcome === 'APPROVED')).toHaveLength(1);
    });
  });
}
