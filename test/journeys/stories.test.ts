import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { departments } from '../../schema/departments.js';
import { OUTCOME } from '../../scripts/demo/operations.js';
import { FOUNDING, STORIES } from '../../scripts/demo/story.js';
import { verifyJournal } from '../../subgraphs/kit/journal/verify.js';
import { testEngines } from '../../subgraphs/kit/testing/engines.js';
import { auditorSees, type KnownEntity, strangersLearn, unjudgedEntities } from '../support/entity-wall.js';
import { play, stageAt, wholeCase } from '../support/play.js';
import { startTestHall, type TestHall } from '../support/test-hall.js';

const EVERY_ENTITY = `{ cases(first: 100) { edges { node { id enterprise { id } tasks { __typename id department { code } } } } } }`;

const JOINT_STEPS = ['registration', 'tax', 'social-insurance', 'medical-insurance', 'provident-fund'];

for (const engine of await testEngines()) {
  describe(`the demo stories on ${engine.name}`, () => {
    let hall: TestHall;
    beforeAll(async () => {
      hall = await startTestHall(engine);
    });
    afterAll(async () => hall?.close());

    for (const story of FOUNDING) {
      it(`founds an enterprise through one window: ${story}`, async () => {
        const stage = stageAt(hall.gateway.url, hall.issuer.tokenFor);
        const found = await wholeCase(stage, await play(stage, story));
        expect(found.stage).toBe('CLOSED');
        expect(found.enterprise.creditCode).toMatch(/^91150783/);
        expect(found.tasks.map((task: any) => task.step)).toEqual(JOINT_STEPS);
        for (const task of found.tasks) {
          expect(task).toMatchObject({ status: 'DECIDED', stage: 'APPROVED', decision: { outcome: 'APPROVED' } });
          expect(task.item.name).toBe(task.title);
          expect(task.document.number).not.toBe('');
          expect(task.clock.state).toBe('STOPPED');
          expect(task.people.decidedBy).not.toBe('');
        }
        expect(found.results).toHaveLength(JOINT_STEPS.length);
        expect(found.results.every((result: any) => result.delivered)).toBe(true);
        expect(found.deliveries).toHaveLength(1);
      });
    }

    it('tells the defective application everything at once, in one notice, and accepts it when it is mended', async () => {
      const stage = stageAt(hall.gateway.url, hall.issuer.tokenFor);
      const found = await wholeCase(stage, await play(stage, 'with-defects'));
      expect(found.round).toBe(2);
      expect(found.notices).toHaveLength(1);
      const [notice] = found.notices;
      expect(notice.answeredAt).not.toBeNull();
      expect(notice.lines.length).toBeGreaterThanOrEqual(5);
      for (const line of notice.lines) expect(line.bases.length).toBeGreaterThan(0);
    });

    it('hands the tasks of the four departments over only when the licence is there', async () => {
      const stage = stageAt(hall.gateway.url, hall.issuer.tokenFor);
      const found = await wholeCase(stage, await play(stage, 'single-shareholder'));
      const registration = found.tasks.find((task: any) => task.step === 'registration');
      for (const task of found.tasks.filter((one: any) => one !== registration)) {
        expect(task.needs).toEqual(['registration']);
        expect(Date.parse(task.releasedAt)).toBeGreaterThanOrEqual(Date.parse(registration.decision.decidedAt));
      }
    });

    it('runs a construction permit by itself', async () => {
      const stage = stageAt(hall.gateway.url, hall.issuer.tokenFor);
      const found = await wholeCase(stage, await play(stage, 'construction-permit'));
      expect(found.stage).toBe('CLOSED');
      expect(found.tasks).toHaveLength(1);
      expect(found.tasks[0]).toMatchObject({ department: { code: 'housing' }, decision: { outcome: 'APPROVED' } });
    });

    it('closes an enterprise down: taxes first, then the register, then the other accounts together', async () => {
      const stage = stageAt(hall.gateway.url, hall.issuer.tokenFor);
      const found = await wholeCase(stage, await play(stage, 'closing-down'));
      expect(found).toMatchObject({ stage: 'CLOSED', enterprise: { taxpayer: { standing: 'CLEARED' } } });
      const step = (name: string) => found.tasks.find((task: any) => task.step === name);
      const order = ['tax-clearance', 'cancellation'].map((name) => Date.parse(step(name).decision.decidedAt));
      for (const name of ['social-insurance', 'medical-insurance', 'provident-fund']) {
        expect(step(name)).toMatchObject({ needs: ['cancellation'], decision: { outcome: 'APPROVED' } });
        expect([...order, Date.parse(step(name).decision.decidedAt)]).toEqual([...order, Date.parse(step(name).decision.decidedAt)].sort());
      }
      expect(found.results).toHaveLength(5);
    });

    it('licenses a food business after a visit to the site, of which two have made a record and the applicant was told', async () => {
      const stage = stageAt(hall.gateway.url, hall.issuer.tokenFor);
      const id = await play(stage, 'food-licence');
      const found = await wholeCase(stage, id);
      expect(found).toMatchObject({
        stage: 'CLOSED',
        tasks: [{ decision: { outcome: 'APPROVED' }, document: { name: '食品经营许可证' } }],
      });
      expect(found.timeline.map(({ what }: any) => what)).toEqual(
        expect.arrayContaining(['部门依法进行特别程序，所需时间不计入办理期限', '特别程序已结束，办理期限继续计算']),
      );
      const { case: task } = await stage.client.send(
        await stage.tokenOf('market-supervision-approver'),
        'query ($id: ID!) { case(id: $id) { tasks { ... on MarketSupervisionTask { pauses { procedure endedAt finding inspectors { name } } } } } }',
        { id },
      );
      expect(task.tasks[0].pauses).toEqual([
        {
          procedure: 'SITE_INSPECTION',
          endedAt: expect.any(String),
          finding: expect.stringContaining('符合要求'),
          inspectors: [expect.anything(), expect.anything()],
        },
      ]);
    });

    it('recognises a work injury after one notice has named all that was wrong', async () => {
      const stage = stageAt(hall.gateway.url, hall.issuer.tokenFor);
      const found = await wholeCase(stage, await play(stage, 'work-injury'));
      expect(found).toMatchObject({ stage: 'CLOSED', round: 2, tasks: [{ document: { name: '认定工伤决定书' } }] });
      expect(found.notices).toHaveLength(1);
      expect(found.notices[0]).toMatchObject({ lines: [{ number: 1 }, { number: 2 }], answeredAt: expect.any(String) });
    });

    it.each(STORIES.all ?? [])('has told the applicant what happened in the story, and shows the limits: %s', async (story) => {
      const stage = stageAt(hall.gateway.url, hall.issuer.tokenFor);
      const { case: found } = await stage.client.send(await stage.tokenOf('operations'), OUTCOME, { id: await play(stage, story) });
      expect(found.messages.length).toBeGreaterThanOrEqual(3);
      for (const { clock, document } of found.tasks) {
        expect(clock).toMatchObject({ committedDueOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), state: 'STOPPED' });
        expect(document.number).not.toBe('');
      }
    });

    it('gives the first answers again when a story is played a second time', async () => {
      const stage = stageAt(hall.gateway.url, hall.issuer.tokenFor);
      const first = await wholeCase(stage, await play(stage, 'single-shareholder'));
      const second = await wholeCase(stage, await play(stage, 'single-shareholder'));
      expect(second).toEqual(first);
    });

    // What they have left is asked for past the gateway, as if it had been deceived or were in other hands.
    it.each(['window', ...departments.map(({ code }) => code)])('tell strangers nothing of what the %s keeps', async (subgraph) => {
      const stage = stageAt(hall.gateway.url, hall.issuer.tokenFor);
      const { cases } = await stage.client.send(await stage.tokenOf('operations'), EVERY_ENTITY, {});
      const entities: KnownEntity[] = cases.edges.flatMap(({ node }: any) => {
        const concerned = new Set(node.tasks.map(({ department }: any) => department.code));
        const own = [{ __typename: 'Case', id: node.id }, ...(node.enterprise ? [{ __typename: 'Enterprise', ...node.enterprise }] : [])];
        return [...own, ...node.tasks].map(({ __typename: typename, id }) => ({ typename, id, concerned }));
      });
      expect(await unjudgedEntities(hall, subgraph)).toEqual([]);
      expect(await strangersLearn(hall, subgraph, entities)).toEqual([]);
      const seen = await auditorSees(hall, subgraph, entities);
      for (const values of Object.values(seen)) expect(values).toBeGreaterThan(0);
      expect(Object.keys(seen).length).toBeGreaterThan(1);
    });

    it('leaves every journal sound', async () => {
      for (const { store } of hall.hall.subgraphs.values()) {
        const verdict = await verifyJournal(store);
        expect(verdict.entries).toBeGreaterThan(0);
        expect(verdict.broken).toEqual([]);
      }
    });
  });
}
