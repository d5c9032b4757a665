import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testEngines } from '../../kit/testing/engines.js';
import { pdfPages } from '../../kit/testing/pdf-text.js';
import { windowSubgraph } from '../subgraph.js';
import { accepted, act, judgeAll, look, type Row, submit, tasksOf } from '../testing/acts.js';
import { analyst, clerk, founder, outputClerk, restaurant, stranger } from '../testing/callers.js';
import { type OpenWindow, openWindow } from '../testing/open-window.js';
import { storyOf } from '../testing/stories.js';

const DOCUMENT =
  'id kind number title issuer issuedOn issuedAt issuedBy addressee signatures copies masked html sections { kind text columns rows }';

describe.each(await testEngines())('the documents of a case on $name', (engine) => {
  let window: OpenWindow;
  const story = storyOf('with-defects');
  let id: string;
  beforeAll(async () => {
    window = await openWindow(engine);
    id = (await submit(window, founder, story)).id as string;
    await judgeAll(window, clerk, id, story.findings);
    await act(window, clerk, 'issueNotice', { caseId: id });
    await act(window, founder, 'supplementCase', { caseId: id, ...story.correction });
    await judgeAll(window, clerk, id);
    await act(window, clerk, 'acceptCase', { caseId: id });
    for (let open = true; open; ) {
      const released = Object.values(tasksOf(await look(window, clerk, id))).filter(({ status }) => status === 'RELEASED');
      for (const task of released) await window.decide(task);
      open = released.length > 0;
    }
    await act(window, outputClerk, 'registerDelivery', {
      caseId: id,
      recipientName: story.collector.name,
      recipientIdNumber: story.collector.idNumber,
    });
  });
  afterAll(() => window.close());

  const documents = async (caller = clerk, fields = DOCUMENT): Promise<Row[]> => {
    const { data, errors } = await window.ask(caller, `query ($id: ID!) { case(id: $id) { documents { ${fields} } } }`, { id });
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return ((data as Row).case?.documents ?? []) as Row[];
  };
  const print = async (caller: typeof clerk, documentId: string, idempotencyKey: string = randomUUID()): Promise<Row> => {
    const query = `mutation ($input: PrintCaseDocumentInput!) { printed: printCaseDocument(input: $input) {
      ... on CaseDocument { copies masked html pdf sections { rows } } ... on Refusal { code } } }`;
    const { data, errors } = await window.ask(caller, query, { input: { documentId, idempotencyKey } });
    return errors === undefined ? ((data as Row).printed as Row) : { code: errors[0]?.extensions?.code };
  };

  it('come out of the acts, each with a number of its kind', async () => {
    expect((await documents()).map(({ title, number, issuedBy }) => [title, number, issuedBy])).toEqual([
      ['收件凭证', '扎政服收字〔2026〕第000001号', '系统'],
      ['一次性告知单', '扎政服告字〔2026〕第000001号', '萨仁'],
      ['收件凭证', '扎政服收字〔2026〕第000002号', '系统'],
      ['受理通知书', '扎政服受字〔2026〕第000001号', '萨仁'],
      ['出件登记表', '扎政服出字〔2026〕第000001号', '李春梅'],
    ]);
  });

  it('give the notice the number that is on its paper, and every line of it', async () => {
    const notice = (await look(window, clerk, id)).notices[0] as Row;
    const paper = (await documents()).find(({ kind }) => kind === 'NOTICE') as Row;
    expect(notice.number).toBe(paper.number);
    const lines = (paper.sections as Row[]).find(({ kind }) => kind === 'TABLE')?.rows as string[][];
    expect(lines.map(([number]) => Number(number))).toEqual((notice.lines as Row[]).map(({ number }) => number));
    for (const { wrong, repair, standards } of notice.lines as Row[]) {
      const row = lines.find(([, said]) => said?.startsWith(wrong as string));
      expect(row?.[2]).toContain(repair);
      for (const standard of standards as string[]) expect(row?.[3]).toContain(standard);
    }
    expect(JSON.stringify(paper.sections)).toContain('请于2026年12月14日（含当日）前补正');
  });

  it('tell in the notice of acceptance what the graph tells of the limits', async () => {
    const paper = (await documents()).find(({ kind }) => kind === 'ACCEPTANCE') as Row;
    const rows = (paper.sections as Row[]).find(({ kind }) => kind === 'TABLE')?.rows as string[][];
    const tasks = (await look(window, clerk, id)).tasks as Row[];
    expect(rows.map(([, name]) => name?.replace(/（在.*/, ''))).toEqual(tasks.map(({ title }) => title));
    for (const [index, { committedDueOn }] of tasks.entries()) {
      const [year, month, day] = (committedDueOn as string).split('-').map(Number);
      expect(rows[index]?.[3]).toContain(`${year}年${month}月${day}日`);
    }
  });

  it('show no personal data to whoever merely looks, and tell everything on the copy that is handed out', async () => {
    const paper = (await documents(founder)).find(({ kind }) => kind === 'DELIVERY') as Row;
    expect(paper).toMatchObject({ masked: true, copies: 0 });
    for (const shown of [paper.html, JSON.stringify(paper.sections)]) {
      expect(shown).not.toContain(story.collector.name);
      expect(shown).not.toContain(story.collector.idNumber);
    }
    const printed = await print(outputClerk, paper.id as string);
    expect(printed).toMatchObject({ copies: 1, masked: false });
    const pages = await pdfPages(Buffer.from(printed.pdf as string, 'base64'));
    const said = pages.join('');
    for (const text of ['出件登记表', '扎政服出字〔2026〕第000001号', story.collector.name, story.collector.idNumber, '第1页共']) {
      expect(said).toContain(text);
    }
    const again = await print(founder, paper.id as string);
    expect(again.copies).toBe(2);
    expect(again.html).toContain('第2次打印');
    expect(((await look(window, clerk, id)).timeline as Row[]).filter(({ what }) => what === '打印文书《出件登记表》')).toHaveLength(2);
  });

  it('print once under one key, and nothing for whoever may not see the case', async () => {
    const [paper] = await documents();
    const key = randomUUID();
    const twice = [await print(clerk, paper?.id as string, key), await print(clerk, paper?.id as string, key)];
    expect(twice.map(({ copies }) => copies)).toEqual([1, 1]);
    const today = window.subgraph.store.clock();
    window.setTime(new Date(today.getTime() + 86_400_000).toISOString());
    expect((await print(clerk, paper?.id as string, key)).code).toBe('IDEMPOTENCY_KEY_REUSED');
    window.setTime(today.toISOString());
    expect((await print(stranger, paper?.id as string)).code).toBe('DOCUMENT_NOT_FOUND');
    expect((await print(clerk, 'nothing')).code).toBe('DOCUMENT_NOT_FOUND');
    expect((await print(analyst, paper?.id as string)).code).toBe('FORBIDDEN');
    expect(await documents(restaurant)).toEqual([]);
    expect(await documents(analyst)).toEqual([]);
  });

  it('are the same bytes whenever they are asked for', async () => {
    const [one, other] = [await documents(clerk, 'kind pdf'), await documents(founder, 'kind pdf')];
    expect(one).toEqual(other);
    for (const { pdf } of one)
      expect(
        Buffer.from(pdf as string, 'base64')
          .subarray(0, 5)
          .toString(),
      ).toBe('%PDF-');
  });

  it('are found by the number of their case or their own, masked, by whoever asks the database', async () => {
    const { store } = window.subgraph;
    const { number } = await look(window, clerk, id);
    const ofCase = (await windowSubgraph.documents?.(store.reader(), number as string)) ?? [];
    expect(ofCase.map((one) => one.document.title)).toEqual((await documents()).map(({ title }) => title));
    const [one, ...others] = (await windowSubgraph.documents?.(store.reader(), '扎政服出字〔2026〕第000001号')) ?? [];
    expect([one?.caseNumber, others]).toEqual([number, []]);
    expect(JSON.stringify(one?.document)).not.toContain(story.collector.name);
    expect(await windowSubgraph.documents?.(store.reader(), 'nothing')).toEqual([]);
  });

  it('name the departments and the order of a joint matter', async () => {
    const other = await accepted(window, founder, clerk, storyOf('single-shareholder'));
    const { data } = await window.ask(clerk, `query ($id: ID!) { case(id: $id) { documents { kind sections { rows } } } }`, {
      id: other.id,
    });
    const paper = ((data as Row).case.documents as Row[]).find(({ kind }) => kind === 'ACCEPTANCE') as Row;
    expect(JSON.stringify(paper.sections)).toMatch(/扎兰屯市市场监督管理局.*在.*之后办理/);
  });
});
