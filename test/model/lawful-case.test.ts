import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { testEngines } from '../../subgraphs/kit/testing/engines.js';
import { submission } from '../../subgraphs/window/testing/acts.js';
import { renamed, type Story, storyOf } from '../../subgraphs/window/testing/stories.js';
import { type Clerkship, commands, count } from './commands.js';
import { workOff } from './diligent.js';
import { type ModelHall, openModelHall, type Row } from './model-hall.js';
import { people, stationEverywhere } from './people.js';
import { callOf, make, type Press, type WindowAct } from './press.js';
import { seenCase } from './seen-case.js';

/** More, and others, than CI has time for: `MODEL_RUNS=500 MODEL_SEED=random npm run jest -- dist/test/model`. */
const RUNS = Number(process.env.MODEL_RUNS ?? 20);
const SEED = process.env.MODEL_SEED ?? '20261128';
const counter = (act: WindowAct): Press => ({ at: 'WINDOW', act, who: 'otherClerk' });
const PRELUDES: Readonly<Record<string, readonly Press[]>> = {
  FAULTY: [counter('failOne'), counter('judgeAll')],
  ACCEPTED: [counter('judgeAll'), counter('accept')],
  IN_WORK: [counter('judgeAll'), counter('accept'), { at: 'OFFICE', act: 'claim', who: 'approver', step: 0 }],
};
/** At no full hour: an act in the very millisecond of opening would stand on both sides of it. */
const START = '2026-11-23T02:07:31.250Z';

describe.each(await testEngines())('a case under any sequence of acts ($name)', (engine) => {
  let hall: ModelHall;
  let opened = 0;
  const tally = new Map<string, number>();
  const did = (press: Press) => count({ tally }, press, null);

  beforeAll(async () => {
    hall = await openModelHall(engine, START);
    await stationEverywhere(hall);
  });
  afterAll(() => hall.close());

  /** A new application of another company, alone or as a joint matter, in the state that the run begins from. */
  async function begin(subject: string, from: string): Promise<Clerkship> {
    opened += 1;
    const input: Row = { ...submission(applicationOf(subject, opened, hall.now())), idempotencyKey: randomUUID() };
    const { submitCase } = await hall.ask(
      'window',
      people.applicant,
      'mutation ($input: SubmitCaseInput!) { submitCase(input: $input) { __typename ... on Case { id } ... on Refusal { code message details { subject message } } } }',
      { input },
    );
    if (submitCase.__typename !== 'Case') throw new Error(JSON.stringify(submitCase));
    const clerkship: Clerkship = { hall, caseId: submitCase.id as string };
    if (from === 'DECIDED') await workOff(clerkship, 'TO_BE_DELIVERED', did);
    for (const press of PRELUDES[from] ?? []) {
      const call = callOf(press, await seenCase(hall, clerkship.caseId), hall.now());
      expect(call === null ? null : await make(hall, call)).toBeNull();
      await hall.settle();
    }
    return clerkship;
  }

  it('does what is lawful, refuses what is not, and keeps every promise of the rules', async () => {
    const beginning = fc.record({
      subject: fc.constantFrom('FOOD', 'FOOD', 'FOUNDING'),
      from: fc.constantFrom('SUBMITTED', 'FAULTY', 'ACCEPTED', 'IN_WORK', 'IN_WORK', 'DECIDED'),
    });
    const property = fc.asyncProperty(beginning, commands(25), async ({ subject, from }, sequence) => {
      const real = await begin(subject, from);
      await fc.asyncModelRun(() => ({ model: { tally, seen: null, last: null }, real }), sequence);
      await workOff(real, 'ENDED', did);
    });
    await fc.assert(property, { numRuns: RUNS, endOnFailure: true, ...(SEED === 'random' ? {} : { seed: Number(SEED) }) });
    for (const act of ['accept', 'notice', 'withdraw', 'claim', 'approve', 'handOver', 'confirm', 'suspend'])
      expect([act, tally.has(`${act} done`), tally.has(`${act} refused`)]).toEqual([act, true, true]);
  });
});

/** Another company is founded each time; the restaurant opens a branch at another address. */
function applicationOf(subject: string, run: number, now: Date): Story {
  if (subject === 'FOUNDING') {
    const story = renamed(storyOf('single-shareholder'), `第${run}`);
    const nextMonth = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1)).toISOString().slice(0, 7);
    return { ...story, form: { ...story.form, medicalStartMonth: nextMonth, contributionStartMonth: nextMonth } };
  }
  const story = storyOf('food-licence');
  const domicile = { ...(story.form.domicile as object), address: `内蒙古自治区呼伦贝尔市扎兰屯市中央北路${run}号` };
  return { ...story, form: { ...story.form, domicile } };
}
