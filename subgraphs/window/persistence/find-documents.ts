import type { EntityManager } from '@mikro-orm/sql';
import type { FoundDocument } from '../../kit/documents/found-document.js';
import { maskedDocument } from '../../kit/domain/document/index.js';
import { CaseFile } from './case.entity.js';
import { CaseDocument } from './document-tables.js';

/** Documents of the window by their own number or by that of their case, in the order in which they were issued. */
export async function findDocuments(em: EntityManager, wanted: string): Promise<FoundDocument[]> {
  const byCase = await em.findOne(CaseFile, { number: wanted });
  const rows = await em.find(CaseDocument, byCase === null ? { number: wanted } : { caseId: byCase.id }, { orderBy: { ordinal: 'asc' } });
  const files = await em.find(CaseFile, { id: { $in: rows.map(({ caseId }) => caseId) } });
  return rows.map(({ caseId, number, issuedAt, content }) => ({
    caseNumber: files.find(({ id }) => id === caseId)?.number ?? '',
    number,
    issuedAt,
    document: maskedDocument(content),
  }));
}
