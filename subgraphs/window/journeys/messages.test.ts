import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller } from '../../kit/domain/caller.js';
import { testEngines } from '../../kit/testing/engines.js';
import { sendMessages } from '../actions/send-messages.js';
import type { SendingResult } from '../domain/messages/sending-result.js';
import { act, judgeAll, look, type Row, submit, tasksOf } from '../testing/acts.js';
import { analyst, clerk, developer, founder, nobody, operations, outputClerk, reviewerOf, stranger } from '../testing/callers.js';
import { type OpenWindow, openWindow } from '../testing/open-window.js';
import { renamed, storyOf } from '../testing/stories.js';

const MESSAGE =
  'id template title text writtenAt readAt ruleRef { document article } case { id } dispatches { id channel address state attempts fault }';
const INBOX = `query ($unreadOnly: Boolean! = false, $first: Int, $after: String) {
  myUnreadMessages
  myMessages(unreadOnly: $unreadOnly, first: $first, after: $after) { edges { node { ${MESSAGE} } } pageInfo { hasNextPage endCursor } }
}`;
const ACTS: Row = {
  markMessageRead: { input: 'MessageActInput', seen: '... on ApplicantMessage { readAt }' },
  retryNotification: { input: 'RetryNotificationInput', seen: '... on MessageDispatch { state attempts address }' },
};

describe.each(await testEngines())('an applicant is told what happens to the case ($name)', (engine) => {
  let window: OpenWindow;
  let id: string;
  beforeAll(async () => {
    window = await openWindow(engine);
    id = (await submit(window, developer, storyOf('construction-permit'))).id as string;
    window.setTime('2026-11-23T02:10:00.000Z');
    await judgeAll(window, clerk, id);
    await act(window, clerk, 'acceptCase', { caseId: id });
  });
  afterAll(() => window.close());

  const ask = async (caller: Caller, query: string, variables: Row = {}): Promise<Row> => {
    const { data, errors } = await window.ask(caller, query, variables);
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return data as Row;
  };
  const inbox = async (caller: Caller, variables: Row = {}): Promise<Row[]> =>
    ((await ask(caller, INBOX, variables)).myMessages.edges as Row[]).map(({ node }) => node as Row);
  const onCase = async (caller: Caller): Promise<Row[]> =>
    (await ask(caller, `{ case(id: "${id}") { messages { ${MESSAGE} } } }`)).case.messages as Row[];
  const say = async (caller: Caller, name: string, input: Row): Promise<Row> => {
    const query = `mutation ($input: ${ACTS[name].input}!) { answer: ${name}(input: $input) { ${ACTS[name].seen} ... on Refusal { code } } }`;
    return (await ask(caller, query, { input: { idempotencyKey: randomUUID(), ...input } })).answer as Row;
  };

  it('in its inbox: received, then accepted, each with the article that has it told', async () => {
    const found = await inbox(developer);
    expect(found.map(({ template }) => template)).toEqual(['CASE_ACCEPTED', 'CASE_RECEIVED']);
    expect(found[0]?.text).toMatch(/^您好！您的“.+”申请（.+）已于2026-11-23受理，并已转交扎兰屯市住房和城乡建设局办理。/);
    expect(found[0]?.ruleRef.article).toBe('第三十二条第二款');
    expect(found[0]?.case).toEqual({ id });
  });

  it('and nobody else finds it there, staff included; whoever may not see the case may not mark it read', async () => {
    for (const other of [stranger, founder, clerk, operations, analyst, reviewerOf('housing')]) expect(await inbox(other)).toEqual([]);
    expect((await window.ask(nobody, INBOX)).errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
    const [{ id: messageId } = { id: '' }] = await inbox(developer);
    expect((await say(stranger, 'markMessageRead', { messageId })).code).toBe('MESSAGE_NOT_FOUND');
    expect((await say(developer, 'markMessageRead', { messageId: randomUUID() })).code).toBe('MESSAGE_NOT_FOUND');
  });

  it('unread until the applicant has read it, which the first reading decides', async () => {
    const [{ id: messageId } = { id: '' }] = await inbox(developer);
    expect((await ask(developer, INBOX)).myUnreadMessages).toBe(2);
    const { readAt } = await say(developer, 'markMessageRead', { messageId });
    window.setTime('2026-11-23T03:00:00.000Z');
    expect((await say(developer, 'markMessageRead', { messageId })).readAt).toBe(readAt);
    expect((await ask(developer, INBOX)).myUnreadMessages).toBe(1);
    expect((await inbox(developer, { unreadOnly: true })).map(({ template }) => template)).toEqual(['CASE_RECEIVED']);
  });

  it('page by page, without a gap', async () => {
    for (let mark = 1; mark <= 3; mark += 1) await submit(window, founder, renamed(storyOf('single-shareholder'), `${mark}号`));
    const all = (await inbox(founder)).map((message) => message.id);
    const paged: string[] = [];
    for (let after: string | null = null; ; ) {
      const { myMessages } = await ask(founder, INBOX, { first: 2, after });
      paged.push(...(myMessages.edges as Row[]).map(({ node }) => node.id as string));
      if (!myMessages.pageInfo.hasNextPage) break;
      after = myMessages.pageInfo.endCursor;
    }
    expect(all).toHaveLength(3);
    expect(paged).toEqual(all);
  });

  it('and staff of the case see what was said and how it went, with the number masked; an analyst sees no number', async () => {
    const refuse: SendingResult = { kind: 'REFUSED', fault: 'ADDRESS_REFUSED' };
    await sendMessages(window.subgraph.store, { channels: { SMS: { idempotent: false, send: async () => refuse } } });
    const [message] = await onCase(clerk);
    expect(message?.dispatches).toMatchObject([
      { channel: 'SMS', state: 'FAILED', attempts: 1, fault: '号码或者地址被拒收，请核对联系方式' },
      { channel: 'WECHAT', state: 'NOT_OPEN', fault: null },
    ]);
    for (const { address } of (message?.dispatches ?? []) as Row[]) expect(address).toMatch(/^\d{3}\*{4}\d{4}$/);
    expect((await onCase(reviewerOf('housing'))).length).toBe(2);
    expect((await onCase(analyst)).every(({ dispatches }) => (dispatches as Row[]).length === 0)).toBe(true);
    const { timeline } = await look(window, clerk, id);
    expect((timeline as Row[]).map(({ what }) => what)).toContain('告知未能发出，请以其他方式告知申请人');
  });

  it('and the operations office sees what is stuck, and sends it again to the number that is right now', async () => {
    const outbox =
      '{ notificationsOutbox { oldestDueAt counts { channel state count } undelivered(first: 50) { edges { node { id channel state message { template } } } } } }';
    expect((await window.ask(clerk, outbox)).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    const { counts, undelivered } = (await ask(operations, outbox)).notificationsOutbox as Row;
    expect(counts).toContainEqual({ channel: 'SMS', state: 'FAILED', count: 5 });
    const [{ node } = { node: {} }] = undelivered.edges as Row[];
    expect(node).toMatchObject({ channel: 'SMS', state: 'FAILED', message: { template: expect.any(String) } });
    const retried = await say(operations, 'retryNotification', { dispatchId: node.id });
    expect(retried).toMatchObject({ state: 'DUE', attempts: 0 });
    expect((await say(operations, 'retryNotification', { dispatchId: node.id })).code).toBe('MESSAGE_NOT_TO_BE_RETRIED');
    expect((await ask(operations, outbox)).notificationsOutbox.oldestDueAt).toBe('2026-11-23T03:00:00.000Z');
    const send = async (): Promise<SendingResult> => ({ kind: 'SENT', reference: null });
    await sendMessages(window.subgraph.store, { channels: { SMS: { idempotent: false, send } } });
    const after = (await ask(operations, outbox)).notificationsOutbox as Row;
    expect(after.oldestDueAt).toBeNull();
    expect(after.counts).toContainEqual({ channel: 'SMS', state: 'SENT', count: 1 });
  });

  it('when all is decided, and when the results were handed out', async () => {
    const [task] = Object.values(tasksOf(await look(window, clerk, id)));
    await window.decide(task as never);
    const { name, idNumber } = storyOf('construction-permit').collector;
    await act(window, outputClerk, 'registerDelivery', { caseId: id, recipientName: name, recipientIdNumber: idNumber });
    const told = (await inbox(developer)).map(({ template, text }) => [template, text] as [string, string]);
    const text = (sought: string) => told.find(([template]) => template === sought)?.[1];
    expect(text('RESULTS_READY')).toContain('准予1项，不予批准0项，结果文书共1份');
    expect(text('CASE_DELIVERED')).toContain('结果文书1份已于2026-11-23出件登记');
  });

  it('by the running window itself, which opens no channel that nobody has configured', async () => {
    await window.subgraph.runChores();
    const { counts } = (await ask(operations, '{ notificationsOutbox { counts { channel state count } } }')).notificationsOutbox as Row;
    expect((counts as Row[]).filter(({ state }) => state === 'DUE' || state === 'SENDING')).toEqual([]);
  });
});
