import { type BatchLoad, inOrder } from '../../kit/graphql/context.js';
import { readRows } from '../../kit/persistence/read-rows.js';
import { remembered } from '../../kit/persistence/remembered-rows.js';
import type { Store } from '../../kit/persistence/store.js';
import { caseScope } from '../domain/case-access.js';
import { CaseAttachment } from '../persistence/attachment.entity.js';
import { CaseFile, CaseStep, Enterprise } from '../persistence/case.entity.js';
import { KeptItem, KeptItemVersion } from '../persistence/catalogue.entity.js';
import { CaseResult, Delivery } from '../persistence/delivery.entity.js';
import { CaseDocument } from '../persistence/document-tables.js';
import { Notice, PointVerdict } from '../persistence/review.entity.js';
import { scopeCondition } from '../persistence/scoped-cases.js';

/** Cases by id, as far as the caller may see them. */
export const loadCases: BatchLoad<string, CaseFile> = async (context, ids) => {
  const seen = caseScope(context.caller);
  const scope = scopeCondition(seen);
  if (scope === null) return ids.map(() => null);
  const rows =
    seen.kind === 'ALL'
      ? await readRows(context.store.rows, CaseFile, { id: ids })
      : await context.em.find(CaseFile, { $and: [{ id: { $in: [...ids] } }, scope] } as never);
  return inOrder(ids, rows, (row: CaseFile) => row.id);
};

export const loadEnterprises: BatchLoad<string, Enterprise> = async ({ store }, ids) =>
  inOrder(ids, await readRows(store.rows, Enterprise, { id: ids }), (row) => row.id);

export const loadSteps: BatchLoad<string, CaseStep> = async ({ store }, ids) =>
  inOrder(ids, await readRows(store.rows, CaseStep, { id: ids }), (row) => row.id);

export const loadKeptItems: BatchLoad<string, KeptItem> = async ({ store }, ids) =>
  inOrder(ids, await readRows(store.rows, KeptItem, { itemId: ids }), (row) => row.itemId);

/** As many versions as a process remembers: those that open cases are pinned to, and those in force. */
const REMEMBERED = 1_000;

const keptVersions = remembered<KeptItemVersion>(async (store, keys) => {
  const wanted = keys.map((key) => key.split('@') as [string, string]).map(([itemId, number]) => ({ itemId, number: Number(number) }));
  return inOrder(keys, await readRows(store.rows, KeptItemVersion, wanted), (row) => `${row.itemId}@${row.number}`);
}, REMEMBERED);

/** Keys are `itemId@number`. */
export const loadKeptVersions: BatchLoad<string, Readonly<KeptItemVersion>> = ({ store }, keys) => keptVersions(store, keys);

/** What belongs to a case, by its id: one statement for any number of cases. */
function ofCase<Row extends { caseId: string }>(find: (store: Store, ids: readonly string[]) => Promise<Row[]>): BatchLoad<string, Row[]> {
  return async ({ store }, ids) => {
    const rows = await find(store, ids);
    return ids.map((id) => rows.filter((row) => row.caseId === id));
  };
}

export const loadStepsOfCase = ofCase<CaseStep>((store, ids) => readRows(store.rows, CaseStep, { caseId: ids }, { position: 'asc' }));
export const loadVerdictsOfCase = ofCase<PointVerdict>((store, ids) => readRows(store.rows, PointVerdict, { caseId: ids }));
export const loadNoticesOfCase = ofCase<Notice>((store, ids) => readRows(store.rows, Notice, { caseId: ids }, { round: 'asc' }));
export const loadResultsOfCase = ofCase<CaseResult>((store, ids) =>
  readRows(store.rows, CaseResult, { caseId: ids }, { arrivedAt: 'asc', stepId: 'asc' }),
);
export const loadDeliveriesOfCase = ofCase<Delivery>((store, ids) =>
  readRows(store.rows, Delivery, { caseId: ids }, { registeredAt: 'asc' }),
);
export const loadAttachmentsOfCase = ofCase<CaseAttachment & { caseId: string }>(
  (store, ids) =>
    readRows(store.rows, CaseAttachment, { caseId: ids }, { uploadedAt: 'asc', id: 'asc' }) as Promise<
      (CaseAttachment & { caseId: string })[]
    >,
);
export const loadAttachments: BatchLoad<string, CaseAttachment> = async ({ store }, ids) =>
  inOrder(ids, await readRows(store.rows, CaseAttachment, { id: ids }), (row) => row.id);

export const loadDocumentsOfCase = ofCase<CaseDocument>((store, ids) =>
  readRows(store.rows, CaseDocument, { caseId: ids }, { ordinal: 'asc' }),
);

/** By id; whether the caller may have them is decided before. */
export const loadDocuments: BatchLoad<string, CaseDocument> = async ({ store }, ids) =>
  inOrder(ids, await readRows(store.rows, CaseDocument, { id: ids }), (row) => row.id);

/** What somebody has uploaded and not handed in. The allowance bounds how many there are. */
export const loadUploadsOf: BatchLoad<string, CaseAttachment[]> = async ({ store }, subjects) => {
  const waiting = { uploadedBy: subjects, caseId: null };
  const rows = await readRows(store.rows, CaseAttachment, waiting, { uploadedAt: 'asc', id: 'asc' });
  return subjects.map((subject) => rows.filter(({ uploadedBy }) => uploadedBy === subject));
};
