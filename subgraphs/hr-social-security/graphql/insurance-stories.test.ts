import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testEngines } from '../../kit/testing/engines.js';
import type { TestSubgraph } from '../../kit/testing/test-subgraph.js';
import { InsuredWorker } from '../persistence/insured-worker.entity.js';
import { claim, decide, openBureau, people, seenEnterprise, seenTask } from '../testing/bureau-desk.js';
import { handIn } from '../testing/hand-in.js';
import { withAccount, withInsured } from '../testing/known-books.js';
import { idNumberOf, insured } from '../testing/lawful-application.js';

const { reviewer, approver, supervisor, applicant } = people;
const ACCOUNT =
  'socialInsuranceAccount { number status registeredOn closedOn insuranceKinds workInjuryRiskClass workInjuryRatePermille insuredCount }';
const newcomer = (order: number) => ({
  additions: [
    { name: '孟和', idNumber: idNumberOf('1990-05-05', order), hiredOn: '2026-03-01', monthlyWage: 5200.5, post: 'PRODUCTION_AUXILIARY' },
  ],
});

for (const engine of await testEngines()) {
  describe(`social insurance on ${engine.name}`, () => {
    let at: TestSubgraph;
    beforeAll(async () => {
      at = await openBureau(engine);
    });
    afterAll(() => at.close());

    it('opens an account for a new enterprise, with its number on the receipt and its rate after the risk class', async () => {
      const { taskId, enterpriseId, details } = await handIn(at, 'social-insurance-registration', { form: { registeredOn: '2026-02-10' } });
      expect(await seenEnterprise(at, approver, enterpriseId, ACCOUNT)).toEqual({ socialInsuranceAccount: null });
      expect(await claim(at, approver, taskId)).toEqual({ __typename: 'HrSocialSecurityTask' });
      const decided = await decide(at, approver, { taskId, details });
      expect(decided).toMatchObject({
        stage: 'APPROVED',
        document: { name: '社会保险登记回执', number: '扎人社登〔2026〕1号', validUntil: null },
      });
      const registration = 'socialInsuranceRegistration { socialInsuranceNumber workInjuryRatePermille daysLate latenessNotice }';
      expect(await seenTask(at, applicant, taskId, registration)).toEqual({
        socialInsuranceRegistration: {
          socialInsuranceNumber: '1507832026000001',
          workInjuryRatePermille: 9,
          daysLate: 6,
          latenessNotice: expect.stringContaining('逾期6日办理社会保险登记'),
        },
      });
      expect(await seenEnterprise(at, applicant, enterpriseId, ACCOUNT)).toEqual({
        socialInsuranceAccount: {
          number: '1507832026000001',
          status: 'ACTIVE',
          registeredOn: '2026-03-18',
          closedOn: null,
          insuranceKinds: ['PENSION', 'UNEMPLOYMENT', 'WORK_INJURY'],
          workInjuryRiskClass: 4,
          workInjuryRatePermille: 9,
          insuredCount: 0,
        },
      });
    });

    it('refuses a second account, tells who decides what is against it, and changes nothing', async () => {
      const { taskId, enterpriseId, details } = await handIn(at, 'social-insurance-registration');
      const number = await withAccount(at, enterpriseId);
      await claim(at, approver, taskId);
      const findings = await seenTask(at, reviewer, taskId, 'findings { subject message }');
      expect(findings).toEqual({
        findings: [{ subject: 'SOCIAL_INSURANCE_ALREADY_REGISTERED', message: expect.stringContaining(number) }],
      });
      expect(await seenTask(at, supervisor, taskId, 'findings { subject }')).toEqual({ findings: null });
      expect(await decide(at, approver, { taskId, details })).toMatchObject({
        __typename: 'Refusal',
        code: 'SOCIAL_INSURANCE_ALREADY_REGISTERED',
        ruleRef: { document: '《社会保险费征缴暂行条例》', article: '第七条' },
      });
      expect(await seenTask(at, approver, taskId, 'stage document { number } socialInsuranceRegistration { daysLate }')).toEqual({
        stage: 'CLAIMED',
        document: null,
        socialInsuranceRegistration: null,
      });
    });

    it('enrols and withdraws people, and keeps those who left in its books', async () => {
      const enterpriseId = randomUUID();
      await withAccount(at, enterpriseId);
      await withInsured(at, enterpriseId, insured);
      const { taskId } = await handIn(at, 'employee-enrolment', { form: newcomer(101) }, enterpriseId);
      await claim(at, approver, taskId);
      expect(await decide(at, approver, { taskId })).toMatchObject({
        document: { number: expect.stringMatching(/^扎人社参〔2026〕\d+号$/) },
      });
      const rows = await at.subgraph.store.reader().find(InsuredWorker, { enterpriseId }, { orderBy: { insuredFrom: 'asc' } });
      expect(rows).toMatchObject([
        { personName: '敖登', leftOn: '2026-03-15', leavingCause: 'RESIGNED', insuredNow: null },
        { personName: '孟和', insuredFrom: '2026-03-01', contributionBaseFen: 520_050, baseProvisional: true, leftOn: null },
      ]);
      const enrolment =
        'enrolment { enrolledCount withdrawnCount basesProvisional enrolled { idSuffix contributionBase } withdrawn { cause } }';
      expect(await seenTask(at, applicant, taskId, enrolment)).toEqual({
        enrolment: {
          enrolledCount: 1,
          withdrawnCount: 1,
          basesProvisional: true,
          enrolled: [{ idSuffix: idNumberOf('1990-05-05', 101).slice(-4), contributionBase: 5200.5 }],
          withdrawn: [{ cause: 'RESIGNED' }],
        },
      });
      const counts = { enrolledCount: 1, withdrawnCount: 1, basesProvisional: true, enrolled: null, withdrawn: null };
      expect(await seenTask(at, people.analyst, taskId, enrolment)).toEqual({ enrolment: counts });
      expect(await seenTask(at, supervisor, taskId, enrolment)).toEqual({ enrolment: counts });
      expect(await seenEnterprise(at, approver, enterpriseId, ACCOUNT)).toMatchObject({ socialInsuranceAccount: { insuredCount: 1 } });
    });

    it('insures nobody who is insured with another enterprise of the city, until that one withdraws him', async () => {
      const [first, second] = [randomUUID(), randomUUID()];
      for (const enterpriseId of [first, second]) await withAccount(at, enterpriseId);
      const person = { name: '乌兰', idNumber: idNumberOf('1988-08-08', 12) };
      await withInsured(at, first, person);
      await handIn(at, 'social-insurance-registration', { form: { enterpriseName: '扎兰屯市南木测试商店' } }, first);
      const additions = [{ ...person, hiredOn: '2026-03-10', monthlyWage: 4800, post: 'PRODUCTION_AUXILIARY' }];
      const moving = await handIn(
        at,
        'employee-enrolment',
        { form: { additions, removals: undefined }, answers: { ENROLMENT_CHANGE: 'ADD' } },
        second,
      );
      await claim(at, approver, moving.taskId);
      const refused = await decide(at, approver, { taskId: moving.taskId });
      expect(refused).toMatchObject({ code: 'ENROLMENT_ALREADY_INSURED', message: expect.stringContaining('扎兰屯市南木测试商店') });
      expect(JSON.stringify(refused)).not.toContain(person.idNumber);

      const removals = [{ ...person, leftOn: '2026-03-09', cause: 'RESIGNED' }];
      const leaving = await handIn(
        at,
        'employee-enrolment',
        { form: { additions: undefined, removals }, answers: { ENROLMENT_CHANGE: 'REMOVE' } },
        first,
      );
      await claim(at, approver, leaving.taskId);
      expect(await decide(at, approver, { taskId: leaving.taskId })).toMatchObject({ stage: 'APPROVED' });
      expect(await decide(at, approver, { taskId: moving.taskId })).toMatchObject({ stage: 'APPROVED' });
    });

    it('closes the account once nobody is insured and nothing is open, and opens a new one on a new registration', async () => {
      const enterpriseId = randomUUID();
      const number = await withAccount(at, enterpriseId);
      const worker = { name: '白音', idNumber: idNumberOf('1980-03-03', 15) };
      await withInsured(at, enterpriseId, worker);
      const injured = { form: { injuredWorker: { ...worker, phone: '13800001234' } } };
      const injury = await handIn(at, 'work-injury-recognition', injured, enterpriseId);
      const { taskId } = await handIn(at, 'social-insurance-deregistration', {}, enterpriseId);
      await claim(at, approver, taskId);
      const refused = await decide(at, approver, { taskId });
      expect(refused.details.map((detail: { subject: string }) => detail.subject)).toEqual([
        'SOCIAL_INSURANCE_WORKERS_STILL_INSURED',
        'SOCIAL_INSURANCE_MATTERS_OPEN',
      ]);

      await claim(at, approver, injury.taskId);
      await decide(at, approver, { taskId: injury.taskId, outcome: 'DENIED', opinion: '经查不属于工作时间受伤' });
      const removals = [{ ...worker, leftOn: '2026-03-17', cause: 'CONTRACT_EXPIRED' }];
      const leaving = await handIn(at, 'employee-enrolment', { form: { additions: undefined, removals } }, enterpriseId);
      await claim(at, approver, leaving.taskId);
      await decide(at, approver, { taskId: leaving.taskId });
      expect(await decide(at, approver, { taskId })).toMatchObject({ stage: 'APPROVED', document: { name: '社会保险登记注销回执' } });
      expect(
        await seenTask(at, applicant, taskId, 'socialInsuranceCancellation { socialInsuranceNumber closedOn terminationCause daysLate }'),
      ).toEqual({
        socialInsuranceCancellation: { socialInsuranceNumber: number, closedOn: '2026-03-18', terminationCause: 'DISSOLVED', daysLate: 0 },
      });
      expect(await seenEnterprise(at, approver, enterpriseId, ACCOUNT)).toMatchObject({
        socialInsuranceAccount: { number, status: 'CANCELLED', closedOn: '2026-03-18', insuredCount: 0 },
      });

      const again = await handIn(at, 'social-insurance-registration', {}, enterpriseId);
      await claim(at, approver, again.taskId);
      expect(await decide(at, approver, { taskId: again.taskId, details: again.details })).toMatchObject({ stage: 'APPROVED' });
      expect(await seenEnterprise(at, approver, enterpriseId, ACCOUNT)).toMatchObject({
        socialInsuranceAccount: { status: 'ACTIVE', closedOn: null },
      });
    });
  });
}
