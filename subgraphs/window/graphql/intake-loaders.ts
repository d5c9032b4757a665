import { type BatchLoad, inOrder } from '../../kit/graphql/context.js';
import { readRows } from '../../kit/persistence/read-rows.js';
import { CaseEnding } from '../persistence/ending.entity.js';
import { LaterFinding, MaterialPromise } from '../persistence/intake.entity.js';

/** Endings by case; whoever asks has seen the case. */
export const loadEndings: BatchLoad<string, CaseEnding> = async ({ store }, ids) =>
  inOrder(ids, await readRows(store.rows, CaseEnding, { caseId: ids }), (row) => row.caseId);

export const loadPromisesOfCase: BatchLoad<string, MaterialPromise[]> = async ({ store }, ids) => {
  const rows = await readRows(store.rows, MaterialPromise, { caseId: ids }, { dueOn: 'asc', code: 'asc' });
  return ids.map((id) => rows.filter(({ caseId }) => caseId === id));
};

export const loadFindingsOfNotice: BatchLoad<string, LaterFinding[]> = async ({ store }, ids) => {
  const rows = await readRows(store.rows, LaterFinding, { noticeId: ids }, { foundAt: 'asc', subject: 'asc' });
  return ids.map((id) => rows.filter(({ noticeId }) => noticeId === id));
};
