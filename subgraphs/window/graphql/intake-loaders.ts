import { type BatchLoad, inOrder } from '../../kit/graphql/context.js';
import { CaseEnding } from '../persistence/ending.entity.js';
import { LaterFinding, MaterialPromise } from '../persistence/intake.entity.js';

/** Endings by case; whoever asks has seen the case. */
export const loadEndings: BatchLoad<string, CaseEnding> = async ({ em }, ids) =>
  inOrder(ids, await em.find(CaseEnding, { caseId: { $in: [...ids] } }), (row) => row.caseId);

export const loadPromisesOfCase: BatchLoad<string, MaterialPromise[]> = async ({ em }, ids) => {
  const rows = await em.find(MaterialPromise, { caseId: { $in: [...ids] } }, { orderBy: { dueOn: 'asc', code: 'asc' } });
  return ids.map((id) => rows.filter(({ caseId }) => caseId === id));
};

export const loadFindingsOfNotice: BatchLoad<string, LaterFinding[]> = async ({ em }, ids) => {
  const rows = await em.find(LaterFinding, { noticeId: { $in: [...ids] } }, { orderBy: { foundAt: 'asc', subject: 'asc' } });
  return ids.map((id) => rows.filter(({ noticeId }) => noticeId === id));
};
