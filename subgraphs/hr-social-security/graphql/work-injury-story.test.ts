import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testEngines } from '../../kit/testing/engines.js';
import { callerWith, type TestSubgraph } from '../../kit/testing/test-subgraph.js';
import { InjuryDecision } from '../persistence/injury-decision.entity.js';
import { claim, decide, openBureau, people, seenTask } from '../testing/bureau-desk.js';
import { CREDIT_CODE, handIn } from '../testing/hand-in.js';
import { findingWith, idNumberOf, insured } from '../testing/lawful-application.js';

const { approver, reviewer, applicant } = people;
const FACTS = `workInjury { applicant circumstance workerName workerIdNumber injuredOn place account diagnosis lastApplicationDay
  decisionDueOn conclusion ground investigators daysLate }`;
const workerWith = (order: number) => ({
  injuredWorker: { name: '敖登高娃', idNumber: idNumberOf('1985-06-15', order), phone: '13800001234' },
});

for (const engine of await testEngines()) {
  describe(`recognising a work injury on ${engine.name}`, () => {
    let at: TestSubgraph;
    beforeAll(async () => {
      at = await openBureau(engine);
    });
    afterAll(() => at.close());

    it('ends with a decision in the register, which names the paragraph and the days', async () => {
      const { taskId, enterpriseId, details } = await handIn(at, 'work-injury-recognition', { form: workerWith(11) });
      await claim(at, approver, taskId);
      expect(await decide(at, approver, { taskId, details })).toMatchObject({
        stage: 'APPROVED',
        document: { name: '认定工伤决定书', number: '扎人社工伤认〔2026〕1号' },
      });
      expect(await seenTask(at, applicant, taskId, FACTS)).toEqual({
        workInjury: {
          applicant: 'UNIT',
          circumstance: 'WORKPLACE_ACCIDENT',
          workerName: '敖*',
          workerIdNumber: `150***********${idNumberOf('1985-06-15', 11).slice(-4)}`,
          injuredOn: '2026-02-20',
          place: '本单位锯材车间',
          account: '操作带锯时木料回弹，击伤左前臂。',
          diagnosis: '左尺骨骨折',
          lastApplicationDay: '2026-03-22',
          decisionDueOn: '2026-03-19',
          conclusion: 'WORK_INJURY',
          ground: '《工伤保险条例》第十四条第一项',
          investigators: ['王海', '白雪'],
          daysLate: 0,
        },
      });
      const [row] = await at.subgraph.store.reader().find(InjuryDecision, { enterpriseId });
      expect(row).toMatchObject({
        idNumber: insured.idNumber,
        injuredOn: '2026-02-20',
        conclusion: 'WORK_INJURY',
        decidedOn: '2026-03-18',
      });
    });

    it('shows who was hurt, and how, to those who decide and the parties, and never to the centre', async () => {
      const { taskId } = await handIn(at, 'work-injury-recognition', { form: workerWith(13) });
      const employer = callerWith({ sub: 'other-clerk-of-the-unit', name: '', roles: ['ENTERPRISE_USER'], enterprises: [CREDIT_CODE] });
      for (const caller of [reviewer, approver, applicant, employer]) {
        expect(await seenTask(at, caller, taskId, FACTS)).toMatchObject({
          workInjury: { diagnosis: '左尺骨骨折', conclusion: null, decisionDueOn: '2026-05-03' },
        });
      }
      for (const caller of [people.supervisor, people.operations, people.auditor, people.clerk, people.analyst, people.editor]) {
        const seen = await seenTask(at, caller, taskId, `stage form ${FACTS}`);
        expect(seen).toMatchObject({ stage: 'ARRIVED', workInjury: null });
        expect(JSON.stringify(seen)).not.toMatch(/骨折|带锯|车间|敖登|1985061501|13800001234/);
      }
    });

    it('is refused without the finding of two, with the reason and nothing in the register', async () => {
      const { taskId, enterpriseId } = await handIn(at, 'work-injury-recognition', { form: workerWith(15) });
      await claim(at, approver, taskId);
      expect(await decide(at, approver, { taskId })).toMatchObject({ code: 'INJURY_FINDING_MISSING' });
      const alone = findingWith({ investigators: ['王海'] });
      expect(await decide(at, approver, { taskId, details: alone })).toMatchObject({
        code: 'INJURY_INVESTIGATED_BY_ONE',
        ruleRef: { document: '《工伤认定办法》', article: '第十条' },
      });
      const wrong = {
        injuryFinding: { investigators: [' '], exclusion: 'NONE', factsClear: true, suspendedDays: -1 },
        approvedUntil: '2026-12-31',
      };
      const invalid = await decide(at, approver, { taskId, details: wrong });
      expect(invalid).toMatchObject({ code: 'DETAILS_INVALID' });
      expect(invalid.details.map((detail: { subject: string }) => detail.subject)).toEqual([
        'approvedUntil',
        'injuryFinding.investigators.0',
        'injuryFinding.suspendedDays',
      ]);
      expect(await at.subgraph.store.reader().count(InjuryDecision, { enterpriseId })).toBe(0);
      expect(await seenTask(at, approver, taskId, 'stage document { number }')).toEqual({ stage: 'CLAIMED', document: null });
    });

    it('counts the application period to the day the window received it, however late the bureau decides', async () => {
      const received = (receivedOn: string) => ({ receivedOn, acceptedOn: receivedOn });
      const inTime = await handIn(at, 'work-injury-recognition', {
        form: { ...workerWith(17), injuredOn: '2026-01-20' },
        ...received('2026-02-19'),
      });
      const late = await handIn(at, 'work-injury-recognition', {
        form: { ...workerWith(19), injuredOn: '2026-01-20' },
        ...received('2026-02-20'),
      });
      for (const { taskId } of [inTime, late]) await claim(at, approver, taskId);
      expect(await decide(at, approver, { taskId: inTime.taskId, details: inTime.details })).toMatchObject({ stage: 'APPROVED' });
      expect(await decide(at, approver, { taskId: late.taskId, details: late.details })).toMatchObject({
        code: 'INJURY_APPLICATION_PERIOD_OVER',
        message: expect.stringContaining('逾期1日'),
      });
    });

    it('is decided once: neither after a recognition nor after a denial is there a second decision, with whichever employer', async () => {
      for (const [order, outcome] of [
        [21, 'APPROVED'],
        [23, 'DENIED'],
      ] as const) {
        const enterpriseId = randomUUID();
        const first = await handIn(at, 'work-injury-recognition', { form: workerWith(order) }, enterpriseId);
        await claim(at, approver, first.taskId);
        const { document } = await decide(at, approver, {
          taskId: first.taskId,
          outcome,
          opinion: '根据调查核实的事实作出',
          details: first.details,
        });
        const second = await handIn(at, 'work-injury-recognition', { form: workerWith(order) }, enterpriseId);
        await claim(at, approver, second.taskId);
        expect(await decide(at, approver, { taskId: second.taskId, details: second.details })).toMatchObject({
          code: 'INJURY_ALREADY_DECIDED',
          message: expect.stringContaining(document.number),
        });
      }
      const elsewhere = await handIn(at, 'work-injury-recognition', { form: workerWith(21) });
      await claim(at, approver, elsewhere.taskId);
      expect(await decide(at, approver, { taskId: elsewhere.taskId, details: elsewhere.details })).toMatchObject({
        code: 'INJURY_ALREADY_DECIDED',
      });
    });
  });
}
