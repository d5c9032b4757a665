import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ITEM_PUBLISHED, VERSION_RETRACTED } from '../../kit/contract/item-published.message.js';
import { testItem } from '../../kit/domain/catalogue/item.testing.js';
import { readFeed } from '../../kit/journal/read-feed.js';
import { testEngines } from '../../kit/testing/engines.js';
import { act, done, ITEM, itemOf, type Row, read } from '../testing/catalogue-acts.js';
import { handOver } from '../testing/hand-over.js';
import { approver, citizen, editor, openSignOffice, type SignOffice } from '../testing/sign-office.js';

const REPAIR = 'points/DRAWING_CLEAR/repair';
/** The office stands at 10 March 2026, 10:00 in Shanghai. */
const MIDNIGHT_BEFORE_20TH = '2026-03-19T15:59:59.999Z';
const FIRST_MOMENT_OF_20TH = '2026-03-19T16:00:00.000Z';

describe.each(await testEngines())('versions of an item ($name)', (engine) => {
  let office: SignOffice;
  beforeEach(async () => {
    office = await openSignOffice(engine);
  });
  afterEach(() => office.close());

  const drafted = async (value: string): Promise<number> => {
    const { revision } = await done(office, editor, 'startSignOfficeItemDraft', { itemId: ITEM });
    return (await done(office, editor, 'editSignOfficeItemDraft', { itemId: ITEM, revision, changes: [{ place: REPAIR, value }] }))
      .revision as number;
  };
  const publish = async (value: string, effectiveOn: string | null = null): Promise<Row> =>
    act(office, editor, 'publishSignOfficeItem', { itemId: ITEM, revision: await drafted(value), effectiveOn });
  const inForce = async () => ((await itemOf(office, citizen)) as Row).current.number as number;
  const retract = (number: number) => act(office, editor, 'retractSignOfficeItemVersion', { itemId: ITEM, number });

  it('take effect at midnight in Shanghai of the day that was named, and not before', async () => {
    expect(await publish('三月二十日起的写法', '2026-03-20')).toMatchObject({
      current: { number: 1 },
      versions: [{ number: 2 }, { number: 1 }],
    });
    office.setTime(MIDNIGHT_BEFORE_20TH);
    expect(await inForce()).toBe(1);
    office.setTime(FIRST_MOMENT_OF_20TH);
    expect(await inForce()).toBe(2);
    expect(((await itemOf(office, citizen)) as Row).versions[0].effectiveAt).toBe('2026-03-19T16:00:00.000Z');
  });

  it('never overlap: while one waits for its day no other is published', async () => {
    await publish('第二版', '2026-03-20');
    const refused = await publish('第三版', '2026-03-15');
    expect(refused).toMatchObject({ code: 'VERSIONS_OVERLAP', message: expect.stringContaining('2026-03-20') });
    expect(await act(office, editor, 'publishSignOfficeItem', { itemId: ITEM, revision: 2 })).toMatchObject({ code: 'VERSIONS_OVERLAP' });
    office.setTime(FIRST_MOMENT_OF_20TH);
    expect(await act(office, editor, 'publishSignOfficeItem', { itemId: ITEM, revision: 2 })).toMatchObject({ current: { number: 3 } });
  });

  it('do not take effect in the past, though today is as good as at once', async () => {
    const revision = await drafted('写法');
    expect(await act(office, editor, 'publishSignOfficeItem', { itemId: ITEM, revision, effectiveOn: '2026-03-09' })).toMatchObject({
      code: 'EFFECTIVE_DAY_PAST',
    });
    expect(await act(office, editor, 'publishSignOfficeItem', { itemId: ITEM, revision, effectiveOn: '2026-03-10' })).toMatchObject({
      current: { number: 2 },
    });
  });

  it('can be taken back before their day, and their number is not used again', async () => {
    await publish('第二版', '2026-03-20');
    expect(await retract(2)).toMatchObject({ current: { number: 1 }, versions: [{ number: 1 }] });
    expect(await retract(2)).toMatchObject({ code: 'VERSION_NOT_FOUND' });
    expect(await publish('第三版')).toMatchObject({ current: { number: 3 }, versions: [{ number: 3 }, { number: 1 }] });
  });

  it('cannot be deleted once they have been in force: cases rest on them', async () => {
    await publish('第二版');
    for (const number of [1, 2])
      expect(await retract(number)).toMatchObject({ code: 'VERSION_IN_USE', ruleRef: { article: '第六条（四）' } });
    await publish('第三版', '2026-03-20');
    office.setTime(FIRST_MOMENT_OF_20TH);
    expect(await retract(3)).toMatchObject({ code: 'VERSION_IN_USE' });
    expect(await retract(9)).toMatchObject({ code: 'VERSION_NOT_FOUND' });
  });

  it('are pinned by a running task, whatever is published or withdrawn meanwhile', async () => {
    const taskId = await handOver(office, { slug: 'sign-permit', form: { width: 2 } });
    await publish('新的写法');
    await done(office, editor, 'withdrawSignOfficeItem', { itemId: ITEM, reason: '依据废止' });
    await read(office, approver, `mutation { claimSignOfficeTask(input: { taskId: "${taskId}", idempotencyKey: "c" }) { __typename } }`);
    const { answer } = await read(
      office,
      approver,
      `mutation { answer: decideSignOfficeTask(input: { taskId: "${taskId}", outcome: APPROVED, opinion: "符合条件", idempotencyKey: "d" }) {
        ... on SignOfficeTask { stage itemVersion { number } document { number } } ... on Refusal { code } } }`,
    );
    expect(answer).toEqual({ stage: 'APPROVED', itemVersion: { number: 1 }, document: { number: '店招〔2026〕1号' } });
  });

  it('are not added to an item that was withdrawn, until it is restored', async () => {
    await done(office, editor, 'withdrawSignOfficeItem', { itemId: ITEM, reason: '依据废止' });
    expect(await publish('写法')).toMatchObject({ code: 'ITEM_WITHDRAWN' });
    expect(await done(office, editor, 'restoreSignOfficeItem', { itemId: ITEM })).toMatchObject({ state: 'PUBLISHED' });
    expect(await act(office, editor, 'publishSignOfficeItem', { itemId: ITEM, revision: 2 })).toMatchObject({ current: { number: 2 } });
  });

  it('are told to the hall: each with the instant from which it holds, and each that was taken back', async () => {
    await publish('第二版', '2026-03-20');
    await retract(2);
    const { entries } = await readFeed(office.subgraph.store, 'window', {}, 100);
    const told = entries.filter(({ type }) => type === ITEM_PUBLISHED || type === VERSION_RETRACTED);
    expect(told.map(({ type, data }) => [type, data.number, data.effectiveAt])).toEqual([
      [ITEM_PUBLISHED, 1, '2026-03-10T02:00:00.000Z'],
      [ITEM_PUBLISHED, 2, '2026-03-19T16:00:00.000Z'],
      [VERSION_RETRACTED, 2, undefined],
    ]);
    expect(JSON.stringify(entries)).not.toContain('draft');
  });

  it('of a new item are nobody’s business before the first takes effect', async () => {
    const id = 'sign-office.banner-permit';
    const { slug: _, ...content } = testItem();
    const { revision } = await done(office, editor, 'startSignOfficeItemDraft', { newItemCode: 'banner-permit' });
    const written = await done(office, editor, 'editSignOfficeItemDraft', {
      itemId: id,
      revision,
      definition: { slug: 'banner-permit', ...content },
    });
    expect(written).toMatchObject({ basedOn: null, faults: [] });
    const published = await done(office, editor, 'publishSignOfficeItem', { itemId: id, revision: 2, effectiveOn: '2026-03-20' });
    expect(published).toMatchObject({ state: 'SCHEDULED', current: null });
    expect(await read(office, citizen, '{ signOfficeItems { id } }')).toEqual({ signOfficeItems: [{ id: ITEM }] });
    expect((await read(office, editor, '{ signOfficeItems { id } }')).signOfficeItems).toHaveLength(2);
    office.setTime(FIRST_MOMENT_OF_20TH);
    expect((await read(office, citizen, '{ signOfficeItems { id } }')).signOfficeItems).toHaveLength(2);
  });

  it('of a code that is taken or badly written are not begun', async () => {
    const start = (newItemCode: string) => act(office, editor, 'startSignOfficeItemDraft', { newItemCode });
    expect(await start('sign-permit')).toMatchObject({ code: 'ITEM_EXISTS' });
    for (const code of ['', 'Sign', 'sign_permit', '../etc', 'a'.repeat(81), '店招'])
      expect(await start(code)).toMatchObject({ code: 'ITEM_CODE_INVALID' });
    expect(await act(office, editor, 'startSignOfficeItemDraft', { itemId: 'other-office.sign-permit' })).toMatchObject({
      code: 'ITEM_NOT_FOUND',
    });
    expect(await act(office, editor, 'startSignOfficeItemDraft', { itemId: ITEM, fromVersion: 7 })).toMatchObject({
      code: 'VERSION_NOT_FOUND',
    });
  });

  it('can be compared, any two of them', async () => {
    await publish('第二版');
    const compare = (from: number, to: number) =>
      read(office, citizen, `{ compareSignOfficeItemVersions(itemId: "${ITEM}", from: ${from}, to: ${to}) { message } }`);
    expect((await compare(1, 2)).compareSignOfficeItemVersions).toHaveLength(1);
    expect(await compare(2, 2)).toEqual({ compareSignOfficeItemVersions: [] });
    expect(await compare(1, 9)).toEqual({ compareSignOfficeItemVersions: null });
  });

  it('may be content alone: an item that the department has no code for is decided by the catalogue’s own result', async () => {
    const id = 'sign-office.banner-permit';
    const content = testItem({
      slug: 'banner-permit',
      result: { name: '横幅设置许可', kind: 'LICENCE', validity: { amount: 6, unit: 'MONTH' } },
    });
    await done(office, editor, 'startSignOfficeItemDraft', { newItemCode: 'banner-permit' });
    const made = { ...content, produces: ['width'] };
    await done(office, editor, 'editSignOfficeItemDraft', { itemId: id, revision: 1, definition: made });
    expect(await act(office, editor, 'publishSignOfficeItem', { itemId: id, revision: 2 })).toMatchObject({
      details: [{ subject: 'produces' }],
    });
    await done(office, editor, 'editSignOfficeItemDraft', { itemId: id, revision: 2, definition: content });
    await done(office, editor, 'publishSignOfficeItem', { itemId: id, revision: 3 });
    const taskId = await handOver(office, { slug: 'banner-permit', form: { width: 2 } });
    await read(office, approver, `mutation { claimSignOfficeTask(input: { taskId: "${taskId}", idempotencyKey: "c" }) { __typename } }`);
    const decide = (details: string, key: string) =>
      read(
        office,
        approver,
        `mutation { answer: decideSignOfficeTask(input: { taskId: "${taskId}", outcome: APPROVED, opinion: "符合条件"${details}, idempotencyKey: "${key}" }) {
          ... on SignOfficeTask { stage findings { subject } document { name number validUntil } } ... on Refusal { code } } }`,
      );
    expect(await decide(', details: { remark: "x" }', 'd1')).toEqual({ answer: { code: 'DETAILS_INVALID' } });
    expect(await decide('', 'd2')).toEqual({
      answer: {
        stage: 'APPROVED',
        findings: null,
        document: { name: '横幅设置许可', number: 'SIGNOFFICE-banner-permit-2026-00001', validUntil: '2026-09-09' },
      },
    });
  });
});
