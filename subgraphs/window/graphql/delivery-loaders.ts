import { type BatchLoad, inOrder } from '../../kit/graphql/context.js';
import { readRows } from '../../kit/persistence/read-rows.js';
import { ContactAttempt, DeliveryFile, Parcel } from '../persistence/delivery.entity.js';

export const loadDeliveryFiles: BatchLoad<string, DeliveryFile> = async ({ store }, ids) =>
  inOrder(ids, await readRows(store.rows, DeliveryFile, { caseId: ids }), (row) => row.caseId);

export const loadContactsOfCase: BatchLoad<string, ContactAttempt[]> = async ({ store }, ids) => {
  const rows = await readRows(store.rows, ContactAttempt, { caseId: ids }, { contactedAt: 'asc', id: 'asc' });
  return ids.map((id) => rows.filter(({ caseId }) => caseId === id));
};

export const loadParcelsOfCase: BatchLoad<string, Parcel[]> = async ({ store }, ids) => {
  const rows = await readRows(store.rows, Parcel, { caseId: ids }, { orderedAt: 'asc', id: 'asc' });
  return ids.map((id) => rows.filter(({ caseId }) => caseId === id));
};
