import { type BatchLoad, inOrder } from '../../kit/graphql/context.js';
import { readRows } from '../../kit/persistence/read-rows.js';
import { HandoverSheet, OriginalsReturn } from '../persistence/custody.entity.js';

export const loadSheets: BatchLoad<string, HandoverSheet> = async ({ store }, ids) =>
  inOrder(ids, await readRows(store.rows, HandoverSheet, { id: ids }), (row) => row.id);

export const loadSheetsOfCase: BatchLoad<string, HandoverSheet[]> = async ({ store }, ids) => {
  const rows = await readRows(store.rows, HandoverSheet, { caseId: ids }, { drawnUpAt: 'asc', number: 'asc' });
  return ids.map((id) => rows.filter(({ caseId }) => caseId === id));
};

export const loadReturnsOfCase: BatchLoad<string, OriginalsReturn[]> = async ({ store }, ids) => {
  const rows = await readRows(store.rows, OriginalsReturn, { caseId: ids }, { returnedAt: 'asc' });
  return ids.map((id) => rows.filter(({ caseId }) => caseId === id));
};
