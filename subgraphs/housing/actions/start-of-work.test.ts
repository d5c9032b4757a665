import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { JournalEntry } from '../../kit/journal/journal.entity.js';
import { testEngines } from '../../kit/testing/engines.js';
import type { TestSubgraph } from '../../kit/testing/test-subgraph.js';
import { approve, approver, dataOf, formerApprover, reviewer, startHousing, taxApprover } from '../testing/housing-at-work.js';

const RESULT = `__typename
  ... on HousingConstructionPermit { number standing startDeadline startedOn startExtensions { appliedOn grantedOn months reason } }
  ... on Refusal { code message ruleRef { article } details { subject } }`;
const EXTEND = `mutation ($input: ExtendHousingConstructionStartInput!) { result: extendHousingConstructionStart(input: $input) { ${RESULT} } }`;
const START = `mutation ($input: RecordHousingWorkStartInput!) { result: recordHousingWorkStart(input: $input) { ${RESULT} } }`;

for (const engine of await testEngines()) {
  describe(`the start of work under a construction permit on ${engine.name}`, () => {
    let housing: TestSubgraph;
    let permitNumber = '';
    beforeAll(async () => {
      housing = await startHousing(engine);
    });
    afterAll(() => housing.close());
    beforeEach(async () => {
      housing.setTime('2026-09-10T02:00:00.000Z');
      permitNumber = (await approve(housing, 'construction-permit')).number;
      housing.setTime('2026-12-09T02:00:00.000Z');
    });

    const extend = async (given: Record<string, unknown> = {}, caller = approver) => {
      const input = {
        permitNumber,
        months: 3,
        appliedOn: '2026-12-01',
        reason: '冬季严寒，场地不具备施工条件',
        idempotencyKey: randomUUID(),
        ...given,
      };
      return dataOf(await housing.ask(caller, EXTEND, { input })).result;
    };
    const start = async (given: Record<string, unknown> = {}, caller = approver) => {
      const input = { permitNumber, startedOn: '2026-10-08', idempotencyKey: randomUUID(), ...given };
      return dataOf(await housing.ask(caller, START, { input })).result;
    };
    const told = async (type: string) => {
      const entries = await housing.subgraph.store.reader().find(JournalEntry, { type, subject: permitNumber });
      return entries.map(({ actor, data }) => ({ actor, ...JSON.parse(data) }));
    };

    it('is put off by three months from the old deadline, and the journal tells of it', async () => {
      expect(await extend()).toEqual({
        __typename: 'HousingConstructionPermit',
        number: permitNumber,
        standing: 'AWAITING_START',
        startDeadline: '2027-03-10',
        startedOn: null,
        startExtensions: [{ appliedOn: '2026-12-01', grantedOn: '2026-12-09', months: 3, reason: '冬季严寒，场地不具备施工条件' }],
      });
      expect(await told('onewindow.housing.startExtended')).toMatchObject([
        { actor: 'approver', months: 3, appliedOn: '2026-12-01', deadline: '2027-03-10' },
      ]);
    });

    it('is put off twice and no third time', async () => {
      await extend({ months: 1 });
      expect(await extend({ months: 2 })).toMatchObject({ startDeadline: '2027-03-10' });
      const third = await extend({ months: 1 });
      expect(third).toMatchObject({ __typename: 'Refusal', code: 'START_EXTENSIONS_EXHAUSTED', ruleRef: { article: '第九条' } });
      expect(await told('onewindow.housing.startExtended')).toHaveLength(2);
    });

    it('is not put off for an application after the deadline, nor for more than three months, and all of it is told', async () => {
      housing.setTime('2026-12-12T02:00:00.000Z');
      const refusal = await extend({ appliedOn: '2026-12-11', months: 4 });
      expect(refusal.details).toEqual([{ subject: 'PERMIT_NOT_AWAITING_START' }, { subject: 'START_EXTENSION_TOO_LONG' }]);
      expect(await told('onewindow.housing.startExtended')).toEqual([]);
    });

    it('is recorded once, and ends the time to start', async () => {
      expect(await start()).toMatchObject({ standing: 'STARTED', startedOn: '2026-10-08' });
      expect(await start()).toMatchObject({ code: 'WORK_ALREADY_STARTED' });
      expect(await extend()).toMatchObject({ code: 'PERMIT_NOT_AWAITING_START' });
      expect(await told('onewindow.housing.workStarted')).toMatchObject([{ actor: 'approver', startedOn: '2026-10-08' }]);
    });

    it('is not recorded before the permit, after its deadline or in the future', async () => {
      for (const startedOn of ['2026-09-09', '2026-12-10'])
        expect(await start({ startedOn })).toMatchObject({ code: 'WORK_START_OUT_OF_TERM' });
      housing.setTime('2026-12-20T02:00:00.000Z');
      expect(await start({ startedOn: '2026-12-11' })).toMatchObject({ code: 'WORK_START_OUT_OF_TERM' });
      expect(await start({ startedOn: '2026-12-10' })).toMatchObject({ standing: 'STARTED' });
    });

    it('said twice under one key happens once and gives the same answer; the key serves for nothing else', async () => {
      const idempotencyKey = randomUUID();
      const first = await extend({ idempotencyKey });
      expect(await extend({ idempotencyKey })).toEqual(first);
      expect(await extend({ idempotencyKey, months: 1 })).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
      expect(await start({ idempotencyKey })).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
      expect(await told('onewindow.housing.startExtended')).toHaveLength(1);
    });

    it('is put off by two members of staff at once only as often as the law allows', async () => {
      await extend({ months: 1 });
      const answers = await Promise.all([extend({ months: 1 }), extend({ months: 2 })]);
      expect(answers.map((answer) => answer.code ?? answer.__typename).sort()).toEqual([
        'HousingConstructionPermit',
        'START_EXTENSIONS_EXHAUSTED',
      ]);
    });

    it('is the business of the bureau’s own approvers, stationed today', async () => {
      expect(await extend({}, taxApprover)).toMatchObject({ code: 'OTHER_DEPARTMENT' });
      expect(await start({}, formerApprover)).toMatchObject({ code: 'POSTING_EXPIRED' });
      const input = { permitNumber, startedOn: '2026-10-08', idempotencyKey: randomUUID() };
      const refused = await housing.ask(reviewer, START, { input });
      expect(refused.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
      expect(await told('onewindow.housing.workStarted')).toEqual([]);
    });

    it('is refused for a number that the register does not hold, in the language of the reader', async () => {
      const input = { permitNumber: '扎住建施许〔2026〕999号', startedOn: '2026-10-08', idempotencyKey: randomUUID() };
      const { result } = dataOf(await housing.ask(approver, START, { input }, 'en'));
      expect(result).toMatchObject({ code: 'CONSTRUCTION_PERMIT_NOT_FOUND' });
      expect(result.message).toContain('holds no construction permit 扎住建施许〔2026〕999号');
    });
  });
}
