import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { request } from 'undici';
import { sinceWhen } from '../../gateway/execution/since-when.js';
import { defaultRequestTime } from '../../gateway/limits/limits.options.js';
import { departments } from '../../schema/departments.js';
import { pause } from '../../scripts/demo/graph-client.js';
import type { Stage } from '../../scripts/demo/play-story.js';
import { testEngines } from '../../subgraphs/kit/testing/engines.js';
import { answersInput, submission } from '../../subgraphs/window/testing/acts.js';
import { storyOf } from '../../subgraphs/window/testing/stories.js';
import { type DistributedHall, startDistributedHall } from '../support/distributed-hall.js';
import { play, registeredOperation, stageAt, wholeCase } from '../support/play.js';

const EXPLAINED = `query ($itemId: ID!, $answers: [AnswerInput!]!) {
  serviceItems(search: "sgxk", first: 1) { edges { node { id takesNewCases windowCopy { number guide { summary } } } } }
  item: checklist(itemId: $itemId, answers: $answers) {
    ... on Checklist { complete materials { code reasons { itemName } } points { code } notice { heading lines } form }
  }
  matter: checklist(matterCode: "enterprise-establishment", answers: []) { ... on Checklist { parts { key } questions { code } } }
}`;

const engines = await testEngines();
if (engines.some(({ name }) => name === 'mysql')) aHallOfProcesses();
else
  it('needs MySQL or MariaDB, which the line above says is not there', () => expect(engines.map(({ name }) => name)).toEqual(['sqlite']));

function aHallOfProcesses(): void {
  describe('a hall of processes, each department on its own', () => {
    let hall: DistributedHall;
    let founded: string;

    beforeAll(async () => {
      hall = await startDistributedHall();
      const stage = stageAt(hall.url, hall.issuer.tokenFor);
      await eventually(async () => ((await catalogued(stage)) ? true : null));
      founded = await play(stage, 'corporate-shareholder');
    }, 180_000);
    afterAll(async () => hall?.close());

    async function ask(id: string): Promise<{ data: any; errors?: any[] }> {
      const answer = await request(`${hall.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${await hall.issuer.tokenFor('operations')}` },
        body: JSON.stringify({ query: registeredOperation('whole-case'), variables: { id } }),
      });
      return (await answer.body.json()) as { data: any; errors?: any[] };
    }

    it('plays the founding of an enterprise to its end', async () => {
      const found = await wholeCase(stageAt(hall.url, hall.issuer.tokenFor), founded);
      expect(found).toMatchObject({ stage: 'CLOSED', enterprise: { creditCode: expect.stringMatching(/^91150783/) } });
    });

    it('answers 401 at every subgraph to whoever comes without a passport', async () => {
      for (const name of ['window', ...departments.map(({ code }) => code)]) {
        const answer = await request(`${hall.urlOf(name)}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: '{"query":"{ __typename }"}',
        });
        expect({ name, status: answer.statusCode }).toEqual({ name, status: 401 });
        await answer.body.dump();
      }
    });

    for (const { code, typePrefix } of departments.filter((department) => department.code !== 'housing')) {
      it(`answers everything else while ${code} is down, and names it`, async () => {
        await hall.stop(code);
        const { data, errors } = await ask(founded);
        expectAllBut(typePrefix, data.case);
        expect(new Set((errors ?? []).map((error) => error.extensions.service))).toEqual(new Set([code]));
        expect((errors ?? []).every((error) => error.extensions.code === 'SUBGRAPH_UNAVAILABLE')).toBe(true);
        await hall.start(code);
        expect((await ask(founded)).errors).toBeUndefined();
      });
    }

    it('answers everything else while a department takes calls and never answers, and says which and since when', async () => {
      const stopped = Date.now();
      process.kill(hall.pidOf('tax'), 'SIGSTOP');
      try {
        const began = performance.now();
        const { data, errors = [] } = await ask(founded);
        expect(performance.now() - began).toBeLessThan(defaultRequestTime);
        expectAllBut('Tax', data.case);
        const { taxpayer, ...others } = data.case.enterprise;
        expect(taxpayer).toBeNull();
        for (const kept of ['registration', 'socialInsuranceAccount', 'medicalInsuranceAccount', 'providentFundAccount'])
          expect({ kept, there: others[kept] !== null }).toEqual({ kept, there: true });
        const at = data.case.tasks.findIndex((task: any) => task.__typename === 'TaxTask');
        const places = errors.map(({ path }) => path.slice(0, path[1] === 'tasks' ? 3 : 2).join('.'));
        expect(new Set(places)).toEqual(new Set([`case.tasks.${at}`, 'case.enterprise']));
        for (const { message, extensions } of errors) {
          expect(extensions).toEqual({ code: 'SUBGRAPH_UNAVAILABLE', service: 'tax', reason: 'TIMEOUT', since: expect.any(String) });
          expect(Date.parse(extensions.since)).toBeGreaterThanOrEqual(stopped);
          expect(Date.parse(extensions.since)).toBeLessThanOrEqual(Date.now());
          expect(message).toContain(sinceWhen(new Date(extensions.since), new Date(), 'zh'));
        }
      } finally {
        process.kill(hall.pidOf('tax'), 'SIGCONT');
      }
      expect((await ask(founded)).errors).toBeUndefined();
    });

    it('lets a case go on by itself when a department that was down comes back', async () => {
      await hall.stop('tax');
      const stage = stageAt(hall.url, hall.issuer.tokenFor);
      const playing = play(stage, 'single-shareholder');
      const others = await eventually(async () => {
        const { data } = await ask(await newest());
        const decided = data.case.tasks.filter((task: any) => task.status === 'DECIDED');
        return decided.length === 4 ? data.case : null;
      });
      expect(others.tasks.find((task: any) => task.step === 'tax')).toMatchObject({ status: 'RELEASED', decision: null });
      expect(others.stage).toBe('ACCEPTED');
      await hall.start('tax');
      expect(await wholeCase(stage, await playing)).toMatchObject({ stage: 'CLOSED' });
    });

    it('explains, searches, merges, checks and accepts with all departments down', async () => {
      await Promise.all(departments.map(({ code }) => hall.stop(code)));
      const client = stageAt(hall.url, hall.issuer.tokenFor).client;
      const as = (persona: string) => hall.issuer.tokenFor(persona);
      const permit = storyOf('construction-permit');
      const explained = await client.send(null, EXPLAINED, { itemId: permit.itemId, answers: answersInput(permit.answers) });
      expect(explained.serviceItems.edges[0].node).toMatchObject({ id: permit.itemId, takesNewCases: true });
      expect(explained.item.complete).toBe(true);
      expect(explained.item.notice.map(({ heading }: any) => heading)).toEqual(
        expect.arrayContaining(['申请材料', '审查要点', '救济途径']),
      );
      expect(explained.item.materials.every(({ reasons }: any) => reasons.length > 0)).toBe(true);
      expect(explained.matter.parts).toHaveLength(5);
      const input = { ...submission(permit), idempotencyKey: 'down-1' };
      const act = async (persona: string, name: string, type: string, given: object): Promise<any> =>
        (
          await client.send(
            await as(persona),
            `mutation ($input: ${type}!) { act: ${name}(input: $input) { ... on Case { id stage reviewPoints { part code verdict } } ... on Refusal { code details { subject message } } } }`,
            { input: given },
          )
        ).act;
      const submitted = await act('developer', 'submitCase', 'SubmitCaseInput', input);
      expect(submitted).toMatchObject({ stage: 'RECEIVED' });
      const caseId = submitted.id as string;
      const verdicts = submitted.reviewPoints
        .filter(({ verdict }: any) => verdict === null)
        .map(({ part, code }: any) => ({ part, code, verdict: 'PASSED' }));
      await act('window-clerk', 'judgePoints', 'JudgePointsInput', { caseId, verdicts, idempotencyKey: 'down-2' });
      expect(await act('window-clerk', 'acceptCase', 'CaseActInput', { caseId, idempotencyKey: 'down-3' })).toMatchObject({
        stage: 'ACCEPTED',
      });
      await hall.start('housing');
      await eventually(async () => {
        const { data } = await ask(caseId);
        return data.case.tasks[0].status === 'RECEIVED' ? true : null;
      });
    });

    /** What the window knows of all tasks, and the decisions of all departments but one. */
    function expectAllBut(typePrefix: string, found: any): void {
      expect(found.stage).toBe('CLOSED');
      expect(found.tasks.map((task: any) => task.__typename)).toContain(`${typePrefix}Task`);
      for (const task of found.tasks) {
        const down = task.__typename === `${typePrefix}Task`;
        expect({ task: task.step, decision: task.decision?.outcome ?? null }).toEqual({
          task: task.step,
          decision: down ? null : 'APPROVED',
        });
        expect(task).toMatchObject({ status: 'DECIDED', title: expect.any(String), department: { code: expect.any(String) } });
        expect(task.clock).toMatchObject({ state: 'STOPPED', committedDueOn: expect.any(String) });
      }
    }

    /** Whether the window has the catalogue of every department. */
    async function catalogued(stage: Stage): Promise<boolean> {
      const query = departments
        .map(({ code }, index) => `d${index}: serviceItems(department: "${code}", first: 1) { edges { cursor } }`)
        .join(' ');
      const answer = await stage.client.send(null, `{ ${query} }`);
      return Object.values(answer).every((page) => page.edges.length > 0);
    }

    async function newest(): Promise<string> {
      const { cases } = await stageAt(hall.url, hall.issuer.tokenFor).client.send(
        await hall.issuer.tokenFor('operations'),
        '{ cases(first: 1) { edges { node { id } } } }',
      );
      return cases.edges[0].node.id;
    }

    async function eventually<Value>(look: () => Promise<Value | null>): Promise<Value> {
      for (let tries = 0; tries < 2000; tries += 1) {
        const seen = await look();
        if (seen !== null) return seen;
        // Asking without a pause would take the processor from those who are waited for.
        await pause(50);
      }
      throw new Error('It did not come to be');
    }
  });
}
