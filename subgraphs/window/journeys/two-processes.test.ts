import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestDatabase, testEngines } from '../../kit/testing/engines.js';
import { startTestSubgraph } from '../../kit/testing/test-subgraph.js';
import { windowSubgraph } from '../subgraph.js';
import { accepted, act, judgeAll, look, type Row, submit, tasksOf, told } from '../testing/acts.js';
import { clerk, founder, operations, outputClerk, secondClerk } from '../testing/callers.js';
import { type OpenWindow, openWindow } from '../testing/open-window.js';
import { renamed, storyOf } from '../testing/stories.js';

const MONDAY = '2026-11-23T02:00:00.000Z';
const founding = storyOf('single-shareholder');
const collector = { recipientName: founding.collector.name, recipientIdNumber: founding.collector.idNumber };

const engines = await testEngines();
const mysql = engines.find(({ name }) => name === 'mysql');
if (mysql === undefined)
  it('needs MySQL or MariaDB, which the line above says is not there', () => expect(engines.map(({ name }) => name)).toEqual(['sqlite']));
else
  describe('two processes of the window on one database', () => {
    let one: OpenWindow;
    let other: OpenWindow;
    beforeAll(async () => {
      let shared: TestDatabase | null = null;
      const create = async () => {
        shared = await mysql.create();
        return shared;
      };
      one = await openWindow({ name: 'mysql', create }, MONDAY);
      const { config } = shared as unknown as TestDatabase;
      const second = await startTestSubgraph(
        windowSubgraph,
        { name: 'mysql', create: async () => ({ config, drop: async () => {} }) },
        MONDAY,
      );
      other = Object.assign(second, { hear: one.hear }) as unknown as OpenWindow;
    });
    afterAll(async () => {
      await other.close();
      await one.close();
    });

    it('do together what has fallen due once: silence is acceptance, what is not collected is reminded of, what is to be told goes out', async () => {
      const silent = (await submit(one, founder, renamed(founding, '静默'))).id as string;
      const waiting = await decided('待领');
      at('2027-03-01T02:00:00.000Z');
      await Promise.all([one.subgraph.runChores(), other.subgraph.runChores(), one.subgraph.runChores(), other.subgraph.runChores()]);
      const deemed = await everythingOf(silent);
      expect(deemed).toMatchObject({ stage: 'ACCEPTED', deemedAccepted: true });
      expect(count(deemed.timeline, 'onewindow.case.deemedAccepted')).toBe(1);
      expect((deemed.documents as Row[]).map(({ kind }) => kind).sort()).toEqual(['ACCEPTANCE', 'RECEIPT']);
      expect((await one.released('market-supervision')).filter(({ caseId }) => caseId === silent)).toHaveLength(1);
      expectOnce(deemed.messages as Row[]);
      const shelved = await everythingOf(waiting);
      expectOnce(shelved.messages as Row[]);
      expect((shelved.messages as Row[]).filter(({ template }) => template === 'RESULTS_UNCOLLECTED')).toHaveLength(1);
    });

    it('two clerks who accept at the same moment accept once, and the second is told why not', async () => {
      at(MONDAY);
      const { id } = await submit(one, founder, renamed(founding, '同时'));
      await judgeAll(one, clerk, id as string);
      const answers = await Promise.all([
        act(one, clerk, 'acceptCase', { caseId: id }),
        act(other, secondClerk, 'acceptCase', { caseId: id }),
      ]);
      expect(answers.map(told).sort()).toEqual(['ACCEPTED', 'CASE_NOT_IN_REVIEW']);
      const { documents } = await everythingOf(id as string);
      expect((documents as Row[]).filter(({ kind }) => kind === 'ACCEPTANCE')).toHaveLength(1);
    });

    it('a result is handed out once, whichever window it is asked for at', async () => {
      const id = await decided('领取');
      const answers = await Promise.all(
        [one, other].map((window) => act(window, outputClerk, 'registerDelivery', { caseId: id, ...collector })),
      );
      expect(answers.map(({ __typename }) => __typename as string).sort()).toEqual(['Case', 'Refusal']);
      expect((await look(one, operations, id)).deliveries).toHaveLength(1);
    });

    function at(time: string): void {
      for (const window of [one, other]) window.setTime(time);
    }

    /** A case whose registration was denied, so that its result lies in the result window. */
    async function decided(name: string): Promise<string> {
      const found = await accepted(one, founder, clerk, renamed(founding, name));
      const { registration } = tasksOf(found);
      await one.decide({ ...(registration as { taskId: string; department: string }), outcome: 'DENIED' });
      return found.id as string;
    }

    async function everythingOf(id: string): Promise<Row> {
      const query = `query ($id: ID!) { case(id: $id) { stage deemedAccepted documents { kind number } timeline { type } messages { id template title dispatches { channel } } } }`;
      const { data, errors } = await other.ask(operations, query, { id });
      if (errors !== undefined) throw new Error(JSON.stringify(errors));
      return (data as Row).case as Row;
    }

    function expectOnce(messages: readonly Row[]): void {
      expect(messages.length).toBeGreaterThan(1);
      expect(new Set(messages.map(({ title }) => title)).size).toBe(messages.length);
      for (const { dispatches } of messages)
        expect(new Set((dispatches as Row[]).map(({ channel }) => channel)).size).toBe(dispatches.length);
    }
  });

function count(timeline: unknown, type: string): number {
  return (timeline as Row[]).filter((entry) => entry.type === type).length;
}
