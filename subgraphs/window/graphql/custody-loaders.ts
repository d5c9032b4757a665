import { type BatchLoad, inOrder } from '../../kit/graphql/context.js';
import { HandoverSheet, OriginalsReturn } from '../persistence/custody.entity.js';

export const loadSheets: BatchLoad<string, HandoverSheet> = async ({ em }, ids) =>
  inOrder(ids, await em.find(HandoverSheet, { id: { $in: [...ids] } }), (row) => row.id);

export const loadSheetsOfCase: BatchLoad<string, HandoverSheet[]> = async ({ em }, ids) => {
  const rows = await em.find(HandoverSheet, { caseId: { $in: [...ids] } }, { orderBy: { drawnUpAt: 'asc', number: 'asc' } });
  return ids.map((id) => rows.filter(({ caseId }) => caseId === id));
};

export const loadReturnsOfCase: BatchLoad<string, OriginalsReturn[]> = async ({ em }, ids) => {
  const rows = await em.find(OriginalsReturn, { caseId: { $in: [...ids] } }, { orderBy: { returnedAt: 'asc' } });
  return ids.map((id) => rows.filter(({ caseId }) => caseId === id));
};
