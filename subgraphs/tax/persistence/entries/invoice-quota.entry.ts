import { fen } from '../../domain/money.js';
import { confirmed, type TaxEntry } from './tax-entry.js';

/** The approved quota takes the place of the one held. */
export const invoiceQuotaEntry: TaxEntry = async (_unit, approval, taxpayer) => {
  confirmed(taxpayer, approval).invoiceQuotaFen = fen(approval.subject.details.approvedQuota ?? 0);
};
