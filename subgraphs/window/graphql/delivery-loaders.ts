import { type BatchLoad, inOrder } from '../../kit/graphql/context.js';
import { ContactAttempt, DeliveryFile, Parcel } from '../persistence/delivery.entity.js';

export const loadDeliveryFiles: BatchLoad<string, DeliveryFile> = async ({ em }, ids) =>
  inOrder(ids, await em.find(DeliveryFile, { caseId: { $in: [...ids] } }), (row) => row.caseId);

export const loadContactsOfCase: BatchLoad<string, ContactAttempt[]> = async ({ em }, ids) => {
  const rows = await em.find(ContactAttempt, { caseId: { $in: [...ids] } }, { orderBy: { contactedAt: 'asc', id: 'asc' } });
  return ids.map((id) => rows.filter(({ caseId }) => caseId === id));
};

export const loadParcelsOfCase: BatchLoad<string, Parcel[]> = async ({ em }, ids) => {
  const rows = await em.find(Parcel, { caseId: { $in: [...ids] } }, { orderBy: { orderedAt: 'asc', id: 'asc' } });
  return ids.map((id) => rows.filter(({ caseId }) => caseId === id));
};
