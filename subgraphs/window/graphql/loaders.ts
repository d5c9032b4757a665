import { type BatchLoad, inOrder } from '../../kit/graphql/context.js';
import { JournalEntry } from '../../kit/journal/journal.entity.js';
import { caseScope } from '../domain/case-access.js';
import { CaseAttachment } from '../persistence/attachment.entity.js';
import { CaseFile, CaseStep, Enterprise } from '../persistence/case.entity.js';
import { KeptItem, KeptItemVersion } from '../persistence/catalogue.entity.js';
import { CaseResult, Delivery } from '../persistence/delivery.entity.js';
import { CaseDocument } from '../persistence/document-tables.js';
import { Notice, PointVerdict } from '../persistence/review.entity.js';
import { scopeCondition } from '../persistence/scoped-cases.js';

/** Cases by id, as far as the caller may see them. */
export const loadCases: BatchLoad<string, CaseFile> = async ({ em, caller }, ids) => {
  const scope = scopeCondition(caseScope(caller));
  if (scope === null) return ids.map(() => null);
  return inOrder(ids, await em.find(CaseFile, { $and: [{ id: { $in: [...ids] } }, scope] } as never), (row: CaseFile) => row.id);
};

export const loadEnterprises: BatchLoad<string, Enterprise> = async ({ em }, ids) =>
  inOrder(ids, await em.find(Enterprise, { id: { $in: [...ids] } }), (row) => row.id);

export const loadSteps: BatchLoad<string, CaseStep> = async ({ em }, ids) =>
  inOrder(ids, await em.find(CaseStep, { id: { $in: [...ids] } }), (row) => row.id);

export const loadKeptItems: BatchLoad<string, KeptItem> = async ({ em }, ids) =>
  inOrder(ids, await em.find(KeptItem, { itemId: { $in: [...ids] } }), (row) => row.itemId);

/** Keys are `itemId@number`. */
export const loadKeptVersions: BatchLoad<string, KeptItemVersion> = async ({ em }, keys) => {
  const wanted = keys.map((key) => key.split('@') as [string, string]).map(([itemId, number]) => ({ itemId, number: Number(number) }));
  return inOrder(keys, await em.find(KeptItemVersion, { $or: wanted }), (row) => `${row.itemId}@${row.number}`);
};

/** What belongs to a case, by its id: one statement for any number of cases. */
function ofCase<Row extends { caseId: string }>(
  find: (em: Parameters<BatchLoad<string, Row>>[0]['em'], ids: string[]) => Promise<Row[]>,
): BatchLoad<string, Row[]> {
  return async ({ em }, ids) => {
    const rows = await find(em, [...ids]);
    return ids.map((id) => rows.filter((row) => row.caseId === id));
  };
}

/** Entries of the journal about a case, in the order in which they were committed. */
export const loadJournalOfCase: BatchLoad<string, JournalEntry[]> = async ({ em }, ids) => {
  const rows = await em.find(JournalEntry, { subject: { $in: [...ids] } }, { orderBy: { part: 'asc', seq: 'asc' } });
  return ids.map((id) => rows.filter((row) => row.subject === id));
};

export const loadStepsOfCase = ofCase<CaseStep>((em, ids) => em.find(CaseStep, { caseId: { $in: ids } }, { orderBy: { position: 'asc' } }));
export const loadVerdictsOfCase = ofCase<PointVerdict>((em, ids) => em.find(PointVerdict, { caseId: { $in: ids } }));
export const loadNoticesOfCase = ofCase<Notice>((em, ids) => em.find(Notice, { caseId: { $in: ids } }, { orderBy: { round: 'asc' } }));
export const loadResultsOfCase = ofCase<CaseResult>((em, ids) =>
  em.find(CaseResult, { caseId: { $in: ids } }, { orderBy: { arrivedAt: 'asc', stepId: 'asc' } }),
);
export const loadDeliveriesOfCase = ofCase<Delivery>((em, ids) =>
  em.find(Delivery, { caseId: { $in: ids } }, { orderBy: { registeredAt: 'asc' } }),
);
export const loadAttachmentsOfCase = ofCase<CaseAttachment & { caseId: string }>(
  (em, ids) =>
    em.find(CaseAttachment, { caseId: { $in: ids } }, { orderBy: { uploadedAt: 'asc', id: 'asc' } }) as Promise<
      (CaseAttachment & { caseId: string })[]
    >,
);
export const loadAttachments: BatchLoad<string, CaseAttachment> = async ({ em }, ids) =>
  inOrder(ids, await em.find(CaseAttachment, { id: { $in: [...ids] } }), (row) => row.id);

export const loadDocumentsOfCase = ofCase<CaseDocument>((em, ids) =>
  em.find(CaseDocument, { caseId: { $in: ids } }, { orderBy: { ordinal: 'asc' } }),
);

/** By id; whether the caller may have them is decided before. */
export const loadDocuments: BatchLoad<string, CaseDocument> = async ({ em }, ids) =>
  inOrder(ids, await em.find(CaseDocument, { id: { $in: [...ids] } }), (row) => row.id);

/** What somebody has uploaded and not handed in. The allowance bounds how many there are. */
export const loadUploadsOf: BatchLoad<string, CaseAttachment[]> = async ({ em }, subjects) => {
  const waiting = { uploadedBy: { $in: [...subjects] }, caseId: null };
  const rows = await em.find(CaseAttachment, waiting, { orderBy: { uploadedAt: 'asc', id: 'asc' } });
  return subjects.map((subject) => rows.filter(({ uploadedBy }) => uploadedBy === subject));
};
