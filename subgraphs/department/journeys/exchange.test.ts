import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { testEngines } from '../../kit/testing/engines.js';
import { act, done, ITEM, itemOf, type Row, read } from '../testing/catalogue-acts.js';
import { citizen, editor, openSignOffice, operations, type SignOffice, strangerEditor } from '../testing/sign-office.js';

describe.each(await testEngines())('items go out and come in as files ($name)', (engine) => {
  let office: SignOffice;
  beforeEach(async () => {
    office = await openSignOffice(engine);
  });
  afterEach(() => office.close());

  const exported = async (format: string): Promise<Row> =>
    (await read(office, citizen, `{ exportSignOfficeItems(format: ${format}) { fileName mediaType content } }`))
      .exportSignOfficeItems[0] as Row;
  const take = (format: string, content: string, caller = editor, key: Row = {}) =>
    act(office, caller, 'importSignOfficeItems', { format, content, ...key });

  it.each(['YAML', 'JSON', 'EXCEL'])('and what went out as %s comes in as the same item', async (format) => {
    const { content } = await exported(format);
    expect(await take(format, content as string)).toMatchObject({ drafts: [{ itemId: ITEM, revision: 1, faults: [] }], findings: [] });
    expect(await act(office, editor, 'publishSignOfficeItem', { itemId: ITEM, revision: 1 })).toMatchObject({ code: 'NOTHING_CHANGED' });
  });

  it('and what was changed in the file is a draft, which is checked and published like any other', async () => {
    const { content } = await exported('JSON');
    const changed = (content as string).replace('"promise_day": "5"', '"promise_day": "3"');
    await done(office, editor, 'importSignOfficeItems', { format: 'JSON', content: changed });
    expect(await itemOf(office, citizen)).toMatchObject({ current: { number: 1 } });
    const { signOfficeItemDraft } = await read(office, editor, `{ signOfficeItemDraft(itemId: "${ITEM}") { changes { message } } }`);
    expect(signOfficeItemDraft.changes).toEqual([{ message: '承诺办结时限由“5个工作日”改为“3个工作日”' }]);
    expect(await act(office, editor, 'publishSignOfficeItem', { itemId: ITEM, revision: 1 })).toMatchObject({ current: { number: 2 } });
  });

  it('and what of a file was not taken is told; an item that is not sound comes in as a draft with its faults', async () => {
    const { content } = await exported('JSON');
    const changed = (content as string)
      .replace('"task_type": "01"', '"task_type": "77", "area_code": "150783"')
      .replace('"promise_day": "5"', '"promise_day": "90"');
    const taken = await take('JSON', changed);
    expect(taken.findings.map(({ code }: Row) => code)).toEqual(['VALUE_UNREADABLE', 'FIELD_UNUSED']);
    expect(taken.drafts[0].faults.map(({ code }: Row) => code)).toEqual(['LIMIT_EXCEEDS_LAW']);
  });

  it('but a draft that somebody works on is not overwritten, and nothing of such a file is taken', async () => {
    await done(office, editor, 'startSignOfficeItemDraft', { itemId: ITEM });
    const { content } = await exported('JSON');
    expect(await take('JSON', content as string)).toMatchObject({ code: 'DRAFT_EXISTS', details: [{ subject: 'sign-permit' }] });
  });

  it('but a file that is none is refused with its reasons', async () => {
    for (const [format, content] of [
      ['JSON', '{'],
      ['JSON', '[]'],
      ['EXCEL', 'bm90IGEgd29ya2Jvb2s='],
      ['YAML', 'a: [b'],
      ['YAML', 'name: ohne'],
      ['JSON', '[{"item_id": "../../etc/passwd"}]'],
    ] as const)
      expect(await take(format, content)).toMatchObject({ code: 'CONTENT_UNREADABLE' });
    expect(await read(office, editor, '{ signOfficeItemDrafts { itemId } }')).toEqual({ signOfficeItemDrafts: [] });
  });

  it('and a file that comes twice under one key is taken once', async () => {
    const { content } = await exported('EXCEL');
    const key = { idempotencyKey: 'one-file' };
    const first = await take('EXCEL', content as string, editor, key);
    expect(await take('EXCEL', content as string, editor, key)).toEqual(first);
    expect(await take('JSON', '[]', editor, key)).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
  });

  it('and are taken in by the department’s own editor only', async () => {
    const { content } = await exported('YAML');
    expect(await take('YAML', content as string, strangerEditor)).toMatchObject({ code: 'OTHER_DEPARTMENT' });
    for (const caller of [operations, citizen]) expect(await take('YAML', content as string, caller)).toMatchObject({ code: 'FORBIDDEN' });
  });
});
