import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller } from '../domain/caller.js';
import { testEngines } from '../testing/engines.js';
import { probeSubgraph } from '../testing/probe-subgraph.js';
import { callerWith, startTestSubgraph, type TestSubgraph } from '../testing/test-subgraph.js';
import { requirePosting } from './require-posting.js';

const head = callerWith({ sub: 'head', roles: ['DEPT_HEAD'], department: 'probe' });
const otherHead = callerWith({ sub: 'other-head', roles: ['DEPT_HEAD'], department: 'alpha' });
const headWhoAudits = callerWith({ sub: 'both', roles: ['DEPT_HEAD', 'AUDITOR', 'CENTER_SUPERVISOR'], department: 'alpha' });
const operations = callerWith({ sub: 'operations', roles: ['CENTER_OPERATIONS'], department: 'service-centre' });
const auditor = callerWith({ sub: 'auditor', roles: ['AUDITOR'], department: 'service-centre' });
const reviewer = callerWith({ sub: 'reviewer', roles: ['DEPT_REVIEWER'], department: 'probe' });

const REGISTER = `mutation ($input: RegisterProbePostingInput!) { registerProbePosting(input: $input) {
  ... on ProbePosting { id subject windowNumber fromDay toDay } ... on Refusal { code message details { subject } } } }`;
const LIST = '{ probePostings { subject } }';
const input = (given: Record<string, unknown> = {}) => ({
  input: {
    subject: 'wang.li',
    personName: '王丽',
    post: '受理岗',
    fromDay: '2026-03-01',
    idempotencyKey: randomUUID(),
    ...given,
  },
});

describe.each(await testEngines())('the postings of a department, on $name', (engine) => {
  let probe: TestSubgraph;
  beforeAll(async () => {
    probe = await startTestSubgraph(probeSubgraph(), engine);
  });
  afterAll(() => probe.close());

  const register = async (caller: Caller, given?: Record<string, unknown>) =>
    (await probe.ask(caller, REGISTER, input(given))).data?.registerProbePosting;
  const listed = async (caller: Caller) =>
    (await probe.ask(caller, LIST)).data?.probePostings.map((one: { subject: string }) => one.subject);

  it('are registered by its own head and by the operations office, and stand in the journal', async () => {
    expect(await register(head)).toMatchObject({ subject: 'wang.li', windowNumber: null, fromDay: '2026-03-01', toDay: null });
    expect(await register(operations, { subject: 'li.na', toDay: '2026-03-31', windowNumber: '3' })).toMatchObject({
      subject: 'li.na',
      windowNumber: '3',
      toDay: '2026-03-31',
    });
    expect(await listed(head)).toEqual(['li.na', 'wang.li']);
    const told = await probe.subgraph.store.orm.em
      .getConnection()
      .execute("select actor from journal_entry where type = 'onewindow.posting.registered'");
    expect(told.map((row) => String(row.actor)).sort()).toEqual(['head', 'operations']);
  });

  it('are registered once when it is said twice', async () => {
    const twice = input({ subject: 'twice', idempotencyKey: 'one-key' });
    const [first, second] = [await probe.ask(head, REGISTER, twice), await probe.ask(head, REGISTER, twice)];
    expect(second.data).toEqual(first.data);
    expect((await listed(head)).filter((subject: string) => subject === 'twice')).toHaveLength(1);
    expect(await register(head, { subject: 'another', idempotencyKey: 'one-key' })).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
  });

  it.each([
    ['the head of another department', otherHead],
    ['one who is also an auditor and a supervisor', headWhoAudits],
  ])('are not for %s to register', async (_, caller) => {
    const before = await listed(operations);
    expect(await register(caller, { subject: 'intruder' })).toMatchObject({ code: 'OTHER_DEPARTMENT' });
    expect(await listed(operations)).toEqual(before);
  });

  it.each([
    ['a reviewer', reviewer],
    ['an auditor', auditor],
  ])('are not for %s to register, whose role does not allow it', async (_, caller) => {
    const { errors } = await probe.ask(caller, REGISTER, input());
    expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });

  it('are read by its head and the centre, and by nobody else', async () => {
    expect(await listed(auditor)).toEqual(await listed(operations));
    expect(await listed(otherHead)).toEqual([]);
    expect((await probe.ask(reviewer, LIST)).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });

  it('are refused when they are incomplete, too long or end before they begin', async () => {
    expect(await register(head, { subject: ' ', personName: '' })).toMatchObject({
      code: 'POSTING_INCOMPLETE',
      details: [{ subject: 'subject' }, { subject: 'personName' }],
    });
    expect(await register(head, { subject: 'x'.repeat(121) })).toMatchObject({ code: 'POSTING_INCOMPLETE' });
    expect(await register(head, { toDay: '2026-02-28' })).toMatchObject({ code: 'POSTING_ENDS_BEFORE_IT_BEGINS' });
  });

  it('let a person act on the days that they cover, counted in Beijing', async () => {
    await register(head, { subject: 'zhao', fromDay: '2026-03-10', toDay: '2026-03-10' });
    const em = probe.subgraph.store.reader();
    const on = async (instant: string) => (await requirePosting(em, callerWith({ sub: 'zhao' }), new Date(instant)))?.code ?? null;
    expect(await on('2026-03-09T15:59:59.999Z')).toBe('NOT_STATIONED');
    expect(await on('2026-03-09T16:00:00.000Z')).toBeNull();
    expect(await on('2026-03-10T15:59:59.999Z')).toBeNull();
    expect(await on('2026-03-10T16:00:00.000Z')).toBe('POSTING_EXPIRED');
    expect((await requirePosting(em, callerWith({ sub: null }), new Date('2026-03-10T02:00:00Z')))?.code).toBe('NOT_STATIONED');
  });
});
