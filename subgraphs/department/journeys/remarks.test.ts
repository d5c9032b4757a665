import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { testEngines } from '../../kit/testing/engines.js';
import { act, done, ITEM, type Row, read } from '../testing/catalogue-acts.js';
import {
  citizen,
  clerk,
  editor,
  openSignOffice,
  operations,
  type SignOffice,
  secondEditor,
  strangerEditor,
} from '../testing/sign-office.js';

const DEFECT = { itemId: ITEM, versionNumber: 1, pointCode: 'DRAWING_CLEAR', text: '“清晰”没有标准，窗口无法判断' };

describe.each(await testEngines())('what is said about a department’s catalogue ($name)', (engine) => {
  let office: SignOffice;
  beforeEach(async () => {
    office = await openSignOffice(engine);
  });
  afterEach(() => office.close());

  const report = (given: Row = {}, caller = clerk) => act(office, caller, 'reportSignOfficePointDefect', { ...DEFECT, ...given });
  const reply = (given: Row, caller = editor) =>
    act(office, caller, 'answerSignOfficeRemark', { answer: '已经修改', resolution: 'NO_DEFECT', ...given });
  const remarks = async (caller: typeof editor, open: boolean | null = null): Promise<Row[]> =>
    (await read(office, caller, 'query ($open: Boolean) { signOfficeCatalogueRemarks(open: $open) { id kind resolution } }', { open }))
      .signOfficeCatalogueRemarks as Row[];
  const publishChange = async (): Promise<void> => {
    const { revision } = await done(office, editor, 'startSignOfficeItemDraft', { itemId: ITEM });
    const changes = [{ place: 'points/DRAWING_CLEAR/passes', value: '设计图比例不小于1:100，尺寸标注齐全' }];
    await done(office, editor, 'editSignOfficeItemDraft', { itemId: ITEM, revision, changes });
    await done(office, editor, 'publishSignOfficeItem', { itemId: ITEM, revision: revision + 1 });
  };

  it('is a clerk’s report on one point of one version, which the department answers with the version that mends it', async () => {
    const { id } = await report();
    expect(await remarks(editor, true)).toEqual([{ id, kind: 'DEFECT', resolution: null }]);
    expect(await reply({ remarkId: id, resolution: 'FIXED', fixedIn: 1 })).toMatchObject({ code: 'FIXING_VERSION_INVALID' });
    expect(await reply({ remarkId: id, resolution: 'FIXED', fixedIn: 2 })).toMatchObject({ code: 'FIXING_VERSION_INVALID' });
    await publishChange();
    expect(await reply({ remarkId: id, resolution: 'FIXED', fixedIn: 2 })).toMatchObject({
      resolution: 'FIXED',
      fixedIn: 2,
      answeredBy: '编辑甲',
    });
    expect(await reply({ remarkId: id }, secondEditor)).toMatchObject({ code: 'REMARK_ANSWERED' });
    expect(await remarks(editor, true)).toEqual([]);
  });

  it('must name a point that the version has, and say something', async () => {
    expect(await report({ pointCode: 'NO_SUCH_POINT' })).toMatchObject({ code: 'POINT_UNKNOWN' });
    expect(await report({ versionNumber: 5 })).toMatchObject({ code: 'VERSION_NOT_FOUND' });
    expect(await report({ text: '   ' })).toMatchObject({ code: 'REMARK_EMPTY' });
    expect(await report({ text: '长'.repeat(2001) })).toMatchObject({ code: 'REMARK_EMPTY' });
    expect(await report({ itemId: 'other-office.sign-permit' })).toMatchObject({ code: 'VERSION_NOT_FOUND' });
    expect(await remarks(editor)).toEqual([]);
  });

  it('is the centre’s comment or its demand by a day; the centre never edits', async () => {
    const comment = { itemId: ITEM, versionNumber: 1, text: '建议写明尺寸标准' };
    expect(await act(office, operations, 'commentSignOfficeItem', comment)).toMatchObject({ kind: 'COMMENT', pointCode: null });
    const demand = (fixBy: string) => act(office, operations, 'demandSignOfficeItemUpdate', { ...comment, fixBy });
    office.setTime('2026-03-10T02:01:00.000Z');
    expect(await demand('2026-03-10')).toMatchObject({ code: 'FIX_DAY_INVALID' });
    expect(await demand('2026-03-31')).toMatchObject({ kind: 'DEMAND', fixBy: '2026-03-31' });
    expect(await act(office, operations, 'startSignOfficeItemDraft', { itemId: ITEM })).toMatchObject({ code: 'FORBIDDEN' });
    const { signOfficeCatalogueWorklist: worklist } = await read(
      office,
      editor,
      '{ signOfficeCatalogueWorklist { kind itemName fixBy message } }',
    );
    expect(worklist).toEqual([
      { kind: 'REMARK_OPEN', itemName: '店招设置许可', fixBy: null, message: '未答复：建议写明尺寸标准' },
      { kind: 'REMARK_OPEN', itemName: '店招设置许可', fixBy: '2026-03-31', message: '未答复：建议写明尺寸标准' },
    ]);
  });

  it('is said by those whose duty it is, and answered by the department alone', async () => {
    const { id } = await report();
    for (const caller of [citizen, editor, strangerEditor]) expect(await report({}, caller)).toMatchObject({ code: 'FORBIDDEN' });
    expect(
      await act(office, clerk, 'demandSignOfficeItemUpdate', { itemId: ITEM, versionNumber: 1, text: '改', fixBy: '2026-04-01' }),
    ).toMatchObject({ code: 'FORBIDDEN' });
    expect(await reply({ remarkId: id }, strangerEditor)).toMatchObject({ code: 'OTHER_DEPARTMENT' });
    expect(await reply({ remarkId: id }, operations)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await reply({ remarkId: 'unknown' })).toMatchObject({ code: 'REMARK_NOT_FOUND' });
  });

  it('is seen by the department, the centre, and whoever said it', async () => {
    const { id } = await report();
    await report({ text: '另一名工作人员的意见' }, { ...clerk, sub: 'second-clerk' });
    expect(await remarks(editor)).toHaveLength(2);
    expect(await remarks(operations)).toHaveLength(2);
    expect((await remarks(clerk)).map((row) => row.id)).toEqual([id]);
    expect(await remarks(strangerEditor)).toEqual([]);
    expect((await office.ask(citizen, '{ signOfficeCatalogueRemarks { id } }')).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    expect(await read(office, strangerEditor, '{ signOfficeCatalogueWorklist { kind } signOfficeReferenceChanges { id } }')).toEqual({
      signOfficeCatalogueWorklist: [],
      signOfficeReferenceChanges: [],
    });
  });

  it('may be that a law changed: recorded with a day that exists and its title', async () => {
    const record = (given: Row) =>
      act(office, editor, 'recordSignOfficeReferenceChange', {
        kind: 'LAW',
        name: '《中华人民共和国行政许可法》',
        changedOn: '2026-03-01',
        ...given,
      });
    expect(await record({ name: '行政许可法' })).toMatchObject({ code: 'REFERENCE_INVALID' });
    expect(await record({ name: '' })).toMatchObject({ code: 'REFERENCE_INVALID' });
    expect(await record({})).toMatchObject({ name: '《中华人民共和国行政许可法》', changedOn: '2026-03-01' });
    expect((await read(office, operations, '{ signOfficeReferenceChanges { name } }')).signOfficeReferenceChanges).toHaveLength(1);
  });
});
