import { type BatchLoad, inOrder } from '../../kit/graphql/context.js';
import { CaseEnding } from '../persistence/ending.entity.js';

/** Endings by case; whoever asks has seen the case. */
export const loadEndings: BatchLoad<string, CaseEnding> = async ({ em }, ids) =>
  inOrder(ids, await em.find(CaseEnding, { caseId: { $in: [...ids] } }), (row) => row.caseId);
