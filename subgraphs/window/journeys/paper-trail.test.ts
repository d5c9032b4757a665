import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { JournalEntry } from '../../kit/journal/journal.entity.js';
import { verifyDocuments } from '../../kit/journal/verify-documents.js';
import { write } from '../../kit/persistence/write.js';
import { testEngines } from '../../kit/testing/engines.js';
import { documentKinds } from '../domain/paperwork/document-kind.js';
import { CaseDocument } from '../persistence/document-tables.js';
import { accepted, act, judgeAll, look, type Row, submit, tasksOf, told } from '../testing/acts.js';
import { clerk, founder, operations, outputClerk } from '../testing/callers.js';
import { custodyOfCase, sheetAct } from '../testing/custody-acts.js';
import { items, type OpenWindow, openWindow } from '../testing/open-window.js';
import { renamed, storyOf } from '../testing/stories.js';

const founding = storyOf('single-shareholder');
const defective = storyOf('with-defects');
const MATERIAL = 'FUND_REGISTRATION_FORM';
const { name: recipientName, idNumber: recipientIdNumber } = founding.collector;

describe.each(await testEngines())('every act that calls for a document issues one, under one number ($name)', (engine) => {
  let window: OpenWindow;
  let serial = 0;
  const seen = new Set<string>();
  const another = (story = founding) => renamed(story, `文${++serial}`);
  beforeAll(async () => {
    window = await openWindow(engine);
  });
  afterAll(() => window.close());

  const documents = async (id: unknown): Promise<Row[]> => {
    const { data, errors } = await window.ask(clerk, 'query ($id: ID!) { case(id: $id) { documents { id kind number html } } }', { id });
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return (data as Row).case.documents as Row[];
  };
  /** What an act issued, which is one document of this kind. */
  const issued = async (id: unknown, kind: string, deed: () => Promise<unknown>): Promise<Row> => {
    const before = (await documents(id)).length;
    await deed();
    const now = await documents(id);
    expect(now.slice(before).map((one) => one.kind)).toEqual([kind]);
    seen.add(kind);
    return now.at(-1) as Row;
  };
  const opened = async (): Promise<string> => {
    const id = (await submit(window, founder, another())).id as string;
    expect((await documents(id)).map(({ kind }) => kind)).toEqual(['RECEIPT']);
    seen.add('RECEIPT');
    return id;
  };
  const inWork = async (): Promise<{ id: string; registration: { taskId: string; department: string } }> => {
    const found = await accepted(window, founder, clerk, another());
    return { id: found.id as string, registration: tasksOf(found).registration as never };
  };

  it('a notice and a supplement', async () => {
    const id = (await submit(window, founder, another(defective))).id as string;
    await judgeAll(window, clerk, id, defective.findings);
    const paper = await issued(id, 'NOTICE', () => act(window, clerk, 'issueNotice', { caseId: id }));
    expect(((await look(window, founder, id)).notices as Row[]).map(({ number }) => number)).toEqual([paper.number]);
    const receipt = await issued(id, 'RECEIPT', () => act(window, founder, 'supplementCase', { caseId: id, ...defective.correction }));
    expect(receipt.html).toContain(paper.number);
  });

  it.each([
    [
      'REFUSAL',
      clerk,
      'refuseCase',
      { reasonCode: 'NOT_OUR_COMPETENCE', explanation: '依法由上级机关登记', competentBody: '呼伦贝尔市市场监督管理局' },
    ],
    ['WITHDRAWAL', founder, 'withdrawCase', { reason: '暂不办理' }],
  ])('an end: %s', async (kind, caller, name, given) => {
    const id = await opened();
    const paper = await issued(id, kind, () => act(window, caller, name, { caseId: id, ...given }));
    expect((await look(window, founder, id)).ending.documentNumber).toBe(paper.number);
  });

  it('a handover to a colleague, who answers for it from then on', async () => {
    const id = await opened();
    const given = { caseId: id, to: 'window-clerk-2', reason: '该事项由十三号窗口跟进' };
    const paper = await issued(id, 'TRANSFER', () => act(window, clerk, 'transferCase', given));
    expect(paper.number).toMatch(/^扎政服转字〔2026〕第\d{6}号$/);
    for (const said of ['该事项由十三号窗口跟进', '不因转办顺延']) expect(paper.html).toContain(said);
  });

  it('a termination, after the day of the supplement has passed', async () => {
    const id = (await submit(window, founder, another(defective))).id as string;
    await judgeAll(window, clerk, id, defective.findings);
    await act(window, clerk, 'issueNotice', { caseId: id });
    const now = window.subgraph.store.clock();
    window.setTime('2026-12-20T02:00:00.000Z');
    const given = { caseId: id, reasonCode: 'NOT_SUPPLEMENTED', explanation: '期限届满未补正' };
    const paper = await issued(id, 'TERMINATION', () => act(window, clerk, 'terminateCase', given));
    window.setTime(now.toISOString());
    expect((await look(window, founder, id)).ending.documentNumber).toBe(paper.number);
  });

  it('acceptance by silence, as by a clerk', async () => {
    const [silent, looked] = [await opened(), await opened()];
    await judgeAll(window, clerk, looked);
    await issued(looked, 'ACCEPTANCE', () => act(window, clerk, 'acceptCase', { caseId: looked }));
    const now = window.subgraph.store.clock();
    window.setTime('2026-12-20T02:00:00.000Z');
    const paper = await issued(silent, 'ACCEPTANCE', () => window.subgraph.runChores());
    window.setTime(now.toISOString());
    expect(paper.html).toContain('自收到申请材料之日起即为受理');
  });

  it('a promise, and the letter when its day has passed, which the message names', async () => {
    const item = items.find(({ itemId }) => itemId === 'provident-fund.unit-registration') as (typeof items)[number];
    const materials = item.definition.materials.map((one) => (one.code === MATERIAL ? { ...one, tolerable: true } : one));
    await window.publish(item, 2, { ...item.definition, materials });
    const story = another();
    const { id } = await submit(window, founder, { ...story, materials: story.materials.filter(({ code }) => code !== MATERIAL) });
    await judgeAll(window, clerk, id as string);
    const promises = [{ code: MATERIAL, dueOn: '2026-12-01' }];
    const paper = await issued(id, 'PROMISE', () => act(window, founder, 'promiseMaterials', { caseId: id, promises }));
    await act(window, clerk, 'acceptCase', { caseId: id });
    const now = window.subgraph.store.clock();
    window.setTime('2026-12-02T02:00:00.000Z');
    const letter = await issued(id, 'REMINDER', () => window.subgraph.runChores());
    window.setTime(now.toISOString());
    expect((await look(window, founder, id as string)).promises).toMatchObject([
      { documentNumber: paper.number, reminderNumber: letter.number },
    ]);
    const { data } = await window.ask(clerk, 'query ($id: ID!) { case(id: $id) { messages { template text } } }', { id });
    const message = ((data as Row).case.messages as Row[]).find(({ template }) => template === 'PROMISE_OVERDUE');
    expect(message?.text).toContain(letter.number);
  });

  it('a sheet that goes with papers', async () => {
    const { id } = await inWork();
    const [sheet] = (await custodyOfCase(window, clerk, id)).handovers as Row[];
    const paper = await issued(id, 'HANDOVER', () => sheetAct(window, clerk, 'handOverMaterials', { sheetId: sheet?.id }));
    expect(paper.number).toBe(sheet?.number);
  });

  it('the withdrawal of a step', async () => {
    const { id } = await inWork();
    await issued(id, 'WITHDRAWAL', () => act(window, founder, 'withdrawStep', { caseId: id, step: 'provident-fund', reason: '暂不缴存' }));
  });

  it('a result that is collected early, and its certificate when it is lost: to a person of the application, in the words of the register', async () => {
    const { id, registration } = await inWork();
    const { taskId } = registration;
    const certify = (given: Row = {}) =>
      act(window, outputClerk, 'certifyResult', {
        caseId: id,
        taskId,
        reason: 'LOST',
        statement: '搬迁办公地点时遗失正本',
        askedBy: recipientName,
        askedByIdNumber: recipientIdNumber,
        ...given,
      });
    expect(told(await certify())).toBe('RESULT_NOT_FOUND');
    await window.decide({ ...registration, produced: { registeredOn: '2026-11-24' } });
    expect(told(await certify())).toBe('RESULT_NOT_DELIVERED');
    const collect = { caseId: id, taskIds: [taskId], recipientName, recipientIdNumber };
    const register = await issued(id, 'DELIVERY', () => act(window, outputClerk, 'registerDelivery', collect));
    expect(register.html).toContain('先行交付');
    expect(told(await certify({ statement: '丢' }))).toBe('STATEMENT_MISSING');
    expect(told(await certify({ askedBy: '王路人', askedByIdNumber: '150783199302071123' }))).toBe('RECIPIENT_NOT_AUTHORISED');
    const paper = await issued(id, 'CERTIFICATE', certify);
    const [result] = (await look(window, founder, id)).results as Row[];
    for (const said of [result?.number, '遗失', '搬迁办公地点时遗失正本', '不是原结果文书', '扎兰屯市市场监督管理局'])
      expect(paper.html).toContain(said);
    expect(paper.html).not.toContain(recipientIdNumber);
    expect(((await look(window, founder, id)).timeline as Row[]).map(({ type }) => type)).toContain('onewindow.case.resultCertified');
  });

  it('and not for a denial, which can be printed again, nor for what nobody at the result window asks', async () => {
    const { id, registration } = await inWork();
    await window.decide({ ...registration, outcome: 'DENIED' });
    await act(window, outputClerk, 'registerDelivery', { caseId: id, recipientName, recipientIdNumber });
    const asked = { askedBy: recipientName, askedByIdNumber: recipientIdNumber, reason: 'DAMAGED', statement: '被水浸湿，无法辨认' };
    const given = { caseId: id, taskId: registration.taskId, ...asked };
    expect(told(await act(window, outputClerk, 'certifyResult', given))).toBe('RESULT_NOT_APPROVED');
    await expect(act(window, operations, 'certifyResult', given)).rejects.toThrow('FORBIDDEN');
  });

  it('so that each kind has its act, each number one document, and whatever names a number in the journal names one of them', async () => {
    expect([...seen].sort()).toEqual([...documentKinds].sort());
    const entries = await window.subgraph.store.reader().find(JournalEntry, { type: { $like: 'onewindow.case.%' } });
    const told = entries.map(({ type, data }) => ({ type, data: JSON.parse(data) as Row }));
    const numbers = told.filter(({ type }) => type === 'onewindow.case.documentIssued').map(({ data }) => data.number as string);
    expect(new Set(numbers).size).toBe(numbers.length);
    const { store } = window.subgraph;
    const table = { entity: CaseDocument, entryType: 'onewindow.case.documentIssued' };
    expect(await verifyDocuments(store, table)).toEqual({ documents: numbers.length, broken: [] });
    for (const { data } of told) if (typeof data.documentNumber === 'string') expect(numbers).toContain(data.documentNumber);
  });

  it('and whoever changes a document in its table, takes one out or puts one in is found out', async () => {
    const { store } = window.subgraph;
    const table = { entity: CaseDocument, entryType: 'onewindow.case.documentIssued' };
    const [changed, gone] = await store.reader().find(CaseDocument, {}, { orderBy: { number: 'asc' }, limit: 2 });
    if (changed === undefined || gone === undefined) throw new Error('There are documents');
    await write(store, 'nobody', async ({ em }) => {
      await em.nativeUpdate(CaseDocument, { id: changed.id }, { content: { ...changed.content, issuer: '另一机关' } });
      await em.nativeUpdate(CaseDocument, { id: gone.id }, { number: '伪造〔2026〕1号' });
    });
    expect((await verifyDocuments(store, table)).broken).toEqual(
      expect.arrayContaining([
        { number: changed.number, reason: 'CHANGED' },
        { number: gone.number, reason: 'MISSING' },
        { number: '伪造〔2026〕1号', reason: 'UNKNOWN' },
      ]),
    );
  });
});
