import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { facts, paragraph, personal } from '../../kit/domain/document/index.js';
import { Rollback, write } from '../../kit/persistence/write.js';
import { testEngines } from '../../kit/testing/engines.js';
import { openTestStore, type TestStore } from '../../kit/testing/test-store.js';
import type { DocumentKind } from '../domain/paperwork/document-kind.js';
import { CaseDocument } from '../persistence/document-tables.js';
import { windowEntities, windowMigrations } from '../persistence/window-tables.js';
import { issueDocument } from './issue-document.js';

const by = { sub: 'window-clerk', name: '萨仁' };
const content = { addressee: '某公司', body: [paragraph('收到申请。'), facts([['经办人', [personal('NAME', '乌兰·图雅 𠮷')]]])] };

describe.each(await testEngines())('documents of the window on $name', (engine) => {
  let opened: TestStore;
  beforeAll(async () => {
    opened = await openTestStore(engine, { entities: windowEntities, migrations: windowMigrations });
  });
  afterAll(() => opened.close());

  const issue = (caseId: string, kind: DocumentKind, fails = false, store = opened.store) =>
    write(store, by.sub, async (unit) => {
      const issued = await issueDocument(unit, { caseFile: { id: caseId, number: '20260310000018' }, kind, content, by });
      if (fails) throw new Rollback(null);
      return issued;
    });

  it('are numbered within kind and year without a gap, whoever issues at the same moment and whatever is rolled back', async () => {
    const attempts = Array.from({ length: 24 }, (_, index) => {
      const store = index % 2 === 0 ? opened.store : opened.elsewhere;
      return issue(`case-${index}`, 'ACCEPTANCE', index % 4 === 3, store).catch((error: unknown) => {
        if (!(error instanceof Rollback)) throw error;
        return null;
      });
    });
    const numbers = (await Promise.all(attempts)).flatMap((issued) => issued?.number ?? []);
    expect(numbers.sort()).toEqual(Array.from({ length: 18 }, (_, index) => `扎政服受字〔2026〕第${String(index + 1).padStart(6, '0')}号`));
    expect((await issue('case-x', 'RECEIPT')).number).toBe('扎政服收字〔2026〕第000001号');
  });

  it('are kept as they were issued, with a hash that the journal bears too', async () => {
    const { id, number } = await issue('case-y', 'REFUSAL');
    const row = await opened.store.reader().findOneOrFail(CaseDocument, { id });
    expect(row).toMatchObject({ caseId: 'case-y', number, title: '不予受理通知书', issuedByName: '萨仁', copies: 0 });
    expect(row.content).toMatchObject({
      ...content,
      issuer: '扎兰屯市政务服务中心',
      issuedOn: '2026-03-10',
      footer: ['办件编号：20260310000018'],
    });
    const [entry] = await opened.rows(
      "select data from journal_entry where type = 'onewindow.case.documentIssued' and subject = ?",
      'case-y',
    );
    expect(JSON.parse(entry?.data as string)).toEqual({
      documentId: id,
      kind: 'REFUSAL',
      title: '不予受理通知书',
      number,
      contentHash: row.contentHash,
    });
  });
});
