import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testEngines } from '../../kit/testing/engines.js';
import type { TestSubgraph } from '../../kit/testing/test-subgraph.js';
import { claim, decide, openBureau, people, seenEnterprise, seenTask } from '../testing/bureau-desk.js';
import { handIn } from '../testing/hand-in.js';

const { approver, applicant, stranger, supervisor } = people;
const HOURS = 'number validFrom validUntil inForce posts { post headcount system cycle }';
const LICENCES = `labourLicences {
  dispatch { number issuedOn validUntil registeredCapital inForce }
  hrService { number issuedOn activities byPromise }
  specialHours { ${HOURS} }
}`;

for (const engine of await testEngines()) {
  describe(`labour licences and contracts on ${engine.name}`, () => {
    let at: TestSubgraph;
    beforeAll(async () => {
      at = await openBureau(engine);
    });
    afterAll(() => at.close());

    it('issues a dispatch licence for three years after a check on site, and anybody may look it up', async () => {
      const { taskId, enterpriseId, details } = await handIn(at, 'labour-dispatch-licence');
      await claim(at, approver, taskId);
      expect(await decide(at, approver, { taskId })).toMatchObject({
        code: 'DISPATCH_SITE_CHECK_FAULTY',
        message: expect.stringContaining('尚未'),
      });
      expect(await seenEnterprise(at, stranger, enterpriseId, LICENCES)).toMatchObject({ labourLicences: { dispatch: null } });
      expect(await decide(at, approver, { taskId, details })).toMatchObject({
        document: { name: '劳务派遣经营许可证', validUntil: '2029-03-17' },
      });
      const dispatch = {
        number: '扎人社派许〔2026〕1号',
        issuedOn: '2026-03-18',
        validUntil: '2029-03-17',
        registeredCapital: 2_000_000,
        inForce: true,
      };
      expect(await seenEnterprise(at, stranger, enterpriseId, LICENCES)).toEqual({
        labourLicences: { dispatch, hrService: null, specialHours: [] },
      });
      const check = 'siteCheck { inspectors checkedOn conforms } labourDispatchLicence { number inForce }';
      expect(await seenTask(at, applicant, taskId, check)).toEqual({
        siteCheck: { inspectors: ['王海', '白雪'], checkedOn: '2026-03-16', conforms: true },
        labourDispatchLicence: { number: dispatch.number, inForce: true },
      });
      expect(await seenTask(at, people.analyst, taskId, check)).toMatchObject({ siteCheck: { inspectors: null, conforms: true } });

      const again = await handIn(at, 'labour-dispatch-licence', {}, enterpriseId);
      await claim(at, approver, again.taskId);
      expect(await decide(at, approver, { taskId: again.taskId, details })).toMatchObject({ code: 'DISPATCH_LICENCE_HELD' });
    });

    it('denies a dispatch licence with its reasons, and enters nothing', async () => {
      const { taskId, enterpriseId } = await handIn(at, 'labour-dispatch-licence', { form: { registeredCapital: 1_999_999 } });
      await claim(at, approver, taskId);
      expect(await decide(at, approver, { taskId, outcome: 'DENIED', opinion: '不行' })).toMatchObject({ code: 'REASONS_MISSING' });
      const denied = await decide(at, approver, { taskId, outcome: 'DENIED', opinion: '注册资本少于法定的200万元' });
      expect(denied).toMatchObject({ stage: 'DENIED', decision: { outcome: 'DENIED' }, document: { name: '不予行政许可决定书' } });
      expect(await seenEnterprise(at, approver, enterpriseId, LICENCES)).toMatchObject({ labourLicences: { dispatch: null } });
      expect(await seenTask(at, approver, taskId, 'labourDispatchLicence { number }')).toEqual({ labourDispatchLicence: null });
    });

    it('issues an HR service licence for the activities applied for', async () => {
      const { taskId, enterpriseId } = await handIn(at, 'hr-service-licence');
      await claim(at, approver, taskId);
      await decide(at, approver, { taskId });
      const hrService = {
        number: '（扎）人服证字〔2026〕第0001号',
        issuedOn: '2026-03-18',
        activities: ['RECOMMEND_WORKERS', 'ONLINE_RECRUITMENT'],
        byPromise: false,
      };
      expect(await seenEnterprise(at, approver, enterpriseId, LICENCES)).toMatchObject({ labourLicences: { hrService } });
      expect(await seenTask(at, applicant, taskId, 'hrServiceLicence { number issuedOn activities byPromise }')).toEqual({
        hrServiceLicence: hrService,
      });
    });

    it('approves special hours for the shorter term granted, shows the posts to the enterprise only, and not twice for one post', async () => {
      const { taskId, enterpriseId } = await handIn(at, 'special-working-hours');
      await claim(at, approver, taskId);
      expect(await decide(at, approver, { taskId, details: { approvedUntil: '2027-04-01' } })).toMatchObject({
        code: 'HOURS_APPROVED_BEYOND_REQUEST',
      });
      await decide(at, approver, { taskId, details: { approvedUntil: '2026-09-30' } });
      const approval = {
        number: '扎人社工时审〔2026〕1号',
        validFrom: '2026-04-01',
        validUntil: '2026-09-30',
        inForce: false,
        posts: [
          { post: '长途司机', headcount: 5, system: 'FLEXIBLE', cycle: null },
          { post: '采伐工', headcount: 20, system: 'COMPREHENSIVE', cycle: 'YEAR' },
        ],
      };
      expect(await seenTask(at, approver, taskId, `specialHours { ${HOURS} }`)).toEqual({ specialHours: approval });
      for (const caller of [applicant, supervisor]) {
        expect(await seenEnterprise(at, caller, enterpriseId, LICENCES)).toMatchObject({ labourLicences: { specialHours: [approval] } });
      }
      expect(await seenEnterprise(at, stranger, enterpriseId, LICENCES)).toMatchObject({
        labourLicences: { specialHours: [{ number: approval.number, posts: null }] },
      });
      const again = await handIn(
        at,
        'special-working-hours',
        { form: { applyFrom: '2026-09-30', applyUntil: '2027-03-31' } },
        enterpriseId,
      );
      await claim(at, approver, again.taskId);
      expect(await decide(at, approver, { taskId: again.taskId })).toMatchObject({ code: 'HOURS_APPROVED_ALREADY' });
    });

    it('reviews a collective contract, which holds from the sixteenth day after the window received it', async () => {
      const enterpriseId = randomUUID();
      const { taskId } = await handIn(at, 'collective-contract-review', {}, enterpriseId);
      await claim(at, approver, taskId);
      await decide(at, approver, { taskId });
      const contract = {
        number: '扎人社集审〔2026〕1号',
        kind: 'GENERAL',
        signedOn: '2026-03-02',
        receivedOn: '2026-03-10',
        effectiveOn: '2026-03-26',
        contractUntil: '2028-03-31',
        filingDaysLate: 0,
      };
      const FIELDS = 'number kind signedOn receivedOn effectiveOn contractUntil filingDaysLate';
      expect(await seenTask(at, applicant, taskId, `collectiveContract { ${FIELDS} }`)).toEqual({ collectiveContract: contract });
      expect(await seenEnterprise(at, applicant, enterpriseId, `collectiveContracts { ${FIELDS} }`)).toEqual({
        collectiveContracts: [contract],
      });
      expect(await seenEnterprise(at, stranger, enterpriseId, `collectiveContracts { ${FIELDS} }`)).toEqual({ collectiveContracts: null });
    });
  });
}
