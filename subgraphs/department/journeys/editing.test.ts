import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testItem, testPoint } from '../../kit/domain/catalogue/item.testing.js';
import { testEngines } from '../../kit/testing/engines.js';
import { act, done, ITEM, itemOf, type Row, read } from '../testing/catalogue-acts.js';
import {
  citizen,
  clerk,
  editor,
  formerEditor,
  openSignOffice,
  operations,
  type SignOffice,
  secondEditor,
  strangerEditor,
} from '../testing/sign-office.js';

const REPAIR = 'points/DRAWING_CLEAR/repair';

describe.each(await testEngines())('an editor maintains an item of its department ($name)', (engine) => {
  let office: SignOffice;
  beforeAll(async () => {
    office = await openSignOffice(engine);
  });
  afterAll(() => office.close());

  const start = (given: Row = { itemId: ITEM }) => done(office, editor, 'startSignOfficeItemDraft', given);
  const edit = (revision: number, given: Row, caller = editor) =>
    act(office, caller, 'editSignOfficeItemDraft', { itemId: ITEM, revision, ...given });
  const publish = (revision: number, given: Row = {}) => act(office, editor, 'publishSignOfficeItem', { itemId: ITEM, revision, ...given });
  const discard = (revision: number) => done(office, editor, 'discardSignOfficeItemDraft', { itemId: ITEM, revision });

  it('drafts from the version in force, changes a wording, sees the check and publishes at once', async () => {
    const draft = await start();
    expect(draft).toMatchObject({ itemId: ITEM, basedOn: 1, revision: 1, faults: [], changes: [] });
    const edited = await edit(1, { changes: [{ place: REPAIR, value: '按比例尺重新绘制设计图' }] });
    expect(edited).toMatchObject({ revision: 2, faults: [], editedBy: '编辑甲' });
    expect(edited.changes.length).toBeGreaterThan(0);
    expect(await itemOf(office, citizen)).toMatchObject({ current: { number: 1 } });
    const published = await publish(2);
    expect(published).toMatchObject({ state: 'PUBLISHED', current: { number: 2, points: [{ repair: '按比例尺重新绘制设计图' }] } });
    expect(await itemOf(office, citizen)).toMatchObject({ current: { number: 2 }, versions: [{ number: 2 }, { number: 1 }] });
    expect(await read(office, editor, '{ signOfficeItemDrafts { itemId } }')).toEqual({ signOfficeItemDrafts: [] });
  });

  it('edits the whole as a file, and reads it as one', async () => {
    const { yaml, revision } = await start();
    const edited = await edit(revision, { yaml: (yaml as string).replace('店招设置许可', '户外招牌设置许可') });
    expect(edited).toMatchObject({ revision: 2, faults: [], definition: { name: { zh: '户外招牌设置许可' } } });
    await discard(2);
    expect(await itemOf(office, citizen)).toMatchObject({ name: '店招设置许可' });
  });

  it('keeps a draft that is not sound, is told every fault with its place, and cannot publish it', async () => {
    const { revision } = await start();
    const edited = await edit(revision, {
      changes: [
        { place: 'limits/committed/amount', value: 40 },
        { place: 'points/DRAWING_CLEAR/material', value: 'PHOTO' },
      ],
    });
    expect(edited.faults.length).toBeGreaterThanOrEqual(2);
    const refused = await publish(2);
    expect(refused).toMatchObject({ code: 'CONTENT_FAULTS' });
    expect(refused.details).toHaveLength(edited.faults.length);
    await discard(2);
  });

  it('is told line by line what of a file cannot be read, and the draft stays as it was', async () => {
    const { revision } = await start();
    expect(await edit(revision, { yaml: 'slug: sign-permit\nname: { zh: 店招' })).toMatchObject({
      code: 'CONTENT_UNREADABLE',
      details: [{ subject: expect.stringMatching(/^\d+$/) }],
    });
    expect(await edit(revision, { yaml: 'a: &x [1]\nb: *x' })).toMatchObject({ code: 'CONTENT_UNREADABLE' });
    expect(await edit(revision, { definition: { slug: 'another-item' } })).toMatchObject({
      code: 'CONTENT_UNREADABLE',
      details: [{ subject: 'slug' }],
    });
    expect(await edit(revision, { changes: [{ place: 'points/NONE/repair', value: '某' }] })).toMatchObject({
      details: [{ subject: 'points/NONE/repair' }],
    });
    expect(await edit(revision, {})).toMatchObject({ code: 'CONTENT_MISSING' });
    expect(await edit(revision, { yaml: 'slug: sign-permit', definition: {} })).toMatchObject({ code: 'CONTENT_MISSING' });
    await discard(revision);
  });

  it('meets another editor: the later one is told who was first, and no edit is lost', async () => {
    const { revision } = await start();
    const mine = await edit(revision, { changes: [{ place: REPAIR, value: '甲的写法' }] });
    const theirs = await edit(revision, { changes: [{ place: REPAIR, value: '乙的写法' }] }, secondEditor);
    expect([mine.revision, theirs.code, theirs.message]).toEqual([2, 'DRAFT_CHANGED', expect.stringContaining('编辑甲')]);
    expect(await act(office, secondEditor, 'publishSignOfficeItem', { itemId: ITEM, revision })).toMatchObject({ code: 'DRAFT_CHANGED' });
    expect(await act(office, secondEditor, 'discardSignOfficeItemDraft', { itemId: ITEM, revision })).toMatchObject({
      code: 'DRAFT_CHANGED',
    });
    expect(await act(office, secondEditor, 'startSignOfficeItemDraft', { itemId: ITEM })).toMatchObject({ code: 'DRAFT_EXISTS' });
    const { signOfficeItemDraft } = await read(
      office,
      secondEditor,
      '{ signOfficeItemDraft(itemId: "sign-office.sign-permit") { revision definition } }',
    );
    expect(signOfficeItemDraft.definition.points[0].repair).toBe('甲的写法');
    await discard(2);
  });

  it('wins or loses against an editor who presses at the same moment, but never overwrites', async () => {
    const { revision } = await start();
    const answers = await Promise.all(
      [editor, secondEditor, editor, secondEditor].map((caller, index) =>
        edit(revision, { changes: [{ place: REPAIR, value: `写法${index}` }] }, caller),
      ),
    );
    expect(answers.map(({ code, revision: now }) => code ?? now).sort()).toEqual([2, 'DRAFT_CHANGED', 'DRAFT_CHANGED', 'DRAFT_CHANGED']);
    await discard(2);
  });

  it('never loses an edit that comes while the draft is published or discarded: one of the two is refused', async () => {
    for (let round = 0; round < 6; round += 1) {
      const { revision } = await start();
      const changed = await edit(revision, { changes: [{ place: 'guide/place', value: `二楼${round}号厅` }] });
      const end = round % 2 === 0 ? 'publishSignOfficeItem' : 'discardSignOfficeItemDraft';
      const [ended, edited] = await Promise.all([
        act(office, secondEditor, end, { itemId: ITEM, revision: changed.revision }),
        edit(changed.revision, { changes: [{ place: 'guide/place', value: `三楼${round}号厅` }] }),
      ]);
      const told = [ended.code, edited.code];
      expect([
        ['DRAFT_CHANGED', undefined],
        [undefined, 'DRAFT_NOT_FOUND'],
      ]).toContainEqual(told);
      if (ended.code !== undefined) await discard(edited.revision);
    }
  });

  it('says a thing twice under one key, and it happens once', async () => {
    const said = { itemId: ITEM, idempotencyKey: 'start-once' };
    expect(await done(office, editor, 'startSignOfficeItemDraft', said)).toMatchObject({ revision: 1 });
    expect(await done(office, editor, 'startSignOfficeItemDraft', said)).toMatchObject({ revision: 1 });
    await discard(1);
  });

  it('does not publish what says nothing new, nor on top of a version that it has not seen', async () => {
    const unchanged = await start();
    expect(await publish(unchanged.revision)).toMatchObject({ code: 'NOTHING_CHANGED' });
    const { current } = (await itemOf(office, citizen)) as Row;
    await office.ship({ ...testItem({ points: [testPoint({ code: 'DRAWING_CLEAR', material: 'DRAWING', repair: '随软件更新的写法' })] }) });
    expect(await itemOf(office, citizen)).toMatchObject({ current: { number: current.number } });
    await edit(1, { changes: [{ place: REPAIR, value: '本所的写法' }] });
    expect(await edit(2, { basedOn: 1 })).toMatchObject({ basedOn: 1, revision: 3 });
    expect(await publish(3)).toMatchObject({ code: 'DRAFT_OUTDATED' });
    expect(await edit(3, { basedOn: current.number })).toMatchObject({ basedOn: current.number });
    expect(await publish(4)).toMatchObject({ current: { number: current.number + 1 } });
  });

  it('finds content that came with newer software as a draft, where the item was changed in the graph', async () => {
    const { current } = (await itemOf(office, citizen)) as Row;
    await office.ship({ ...testItem({ points: [testPoint({ code: 'DRAWING_CLEAR', material: 'DRAWING', repair: '软件又更新了' })] }) });
    expect(await itemOf(office, citizen)).toMatchObject({ current: { number: current.number, points: current.points } });
    const { signOfficeItemDraft } = await read(
      office,
      editor,
      '{ signOfficeItemDraft(itemId: "sign-office.sign-permit") { editedBy basedOn revision } }',
    );
    expect(signOfficeItemDraft).toMatchObject({ editedBy: '随软件发布', basedOn: current.number });
    expect(await read(office, editor, '{ signOfficeCatalogueWorklist { kind } }')).toMatchObject({
      signOfficeCatalogueWorklist: [{ kind: 'DRAFT_WAITS' }],
    });
    await discard(signOfficeItemDraft.revision);
    await office.ship({ ...testItem({ points: [testPoint({ code: 'DRAWING_CLEAR', material: 'DRAWING', repair: '软件又更新了' })] }) });
    expect(await read(office, editor, '{ signOfficeItemDrafts { itemId } }')).toEqual({ signOfficeItemDrafts: [] });
  });

  it('is of this department and stationed today; nobody else drafts, edits, publishes or looks at drafts', async () => {
    await start();
    for (const caller of [strangerEditor, formerEditor, operations, clerk, citizen]) {
      const answers = await Promise.all([
        act(office, caller, 'startSignOfficeItemDraft', { itemId: ITEM }),
        edit(1, { changes: [{ place: REPAIR, value: '外人的写法' }] }, caller),
        act(office, caller, 'publishSignOfficeItem', { itemId: ITEM, revision: 1 }),
        act(office, caller, 'withdrawSignOfficeItem', { itemId: ITEM, reason: '无' }),
        act(office, caller, 'discardSignOfficeItemDraft', { itemId: ITEM, revision: 1 }),
      ]);
      const code = caller === strangerEditor ? 'OTHER_DEPARTMENT' : caller === formerEditor ? 'POSTING_EXPIRED' : 'FORBIDDEN';
      expect(answers.map((answer) => answer.code)).toEqual(answers.map(() => code));
    }
    expect(
      await read(
        office,
        strangerEditor,
        '{ signOfficeItemDrafts { itemId } signOfficeItemDraft(itemId: "sign-office.sign-permit") { itemId } }',
      ),
    ).toEqual({
      signOfficeItemDrafts: [],
      signOfficeItemDraft: null,
    });
    expect((await office.ask(operations, '{ signOfficeItemDrafts { itemId } }')).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    await discard(1);
  });
});
