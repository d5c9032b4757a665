import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FOUNDING } from '../../scripts/demo/story.js';
import { verifyJournal } from '../../subgraphs/kit/journal/verify.js';
import { testEngines } from '../../subgraphs/kit/testing/engines.js';
import { play, stageAt, wholeCase } from '../support/play.js';
import { startTestHall, type TestHall } from '../support/test-hall.js';

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

    it('gives the first answers again when a story is played a second time', async () => {
      const stage = stageAt(hall.gateway.url, hall.issuer.tokenFor);
      const first = await wholeCase(stage, await play(stage, 'single-shareholder'));
      const second = await wholeCase(stage, await play(stage, 'single-shareholder'));
      expect(second).toEqual(first);
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
