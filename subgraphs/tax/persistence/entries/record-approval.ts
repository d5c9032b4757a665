import type { Write } from '../../../kit/persistence/write.js';
import type { TaxItemSlug } from '../../domain/tax-item.js';
import { TaxpayerRecord } from '../taxpayer.entity.js';
import { bankAccountEntry } from './bank-account.entry.js';
import { clearanceEntry } from './clearance.entry.js';
import { crossRegionEntry } from './cross-region.entry.js';
import { deferredFilingEntry } from './deferred-filing.entry.js';
import { deferredPaymentEntry } from './deferred-payment.entry.js';
import { generalTaxpayerEntry } from './general-taxpayer.entry.js';
import { invoiceQuotaEntry } from './invoice-quota.entry.js';
import { newTaxpayerEntry } from './new-taxpayer.entry.js';
import type { TaxApproval, TaxEntry } from './tax-entry.js';

/** 完税证明 attests what the ledger says and moves nothing in it. */
const attests: TaxEntry = async () => undefined;

const entries: Readonly<Record<TaxItemSlug, TaxEntry>> = {
  'new-taxpayer-package': newTaxpayerEntry,
  'general-vat-taxpayer-registration': generalTaxpayerEntry,
  'invoice-quota': invoiceQuotaEntry,
  'tax-clearance': clearanceEntry,
  'cross-region-report': crossRegionEntry,
  'deferred-filing-approval': deferredFilingEntry,
  'deferred-payment': deferredPaymentEntry,
  'tax-payment-certificate': attests,
  'bank-account-report': bankAccountEntry,
};

/** Enters an approval into the bureau's books. Approvals for one taxpayer queue up on its row. */
export async function recordApproval(unit: Write, approval: TaxApproval): Promise<void> {
  const taxpayer = await unit.em.findOne(TaxpayerRecord, { enterpriseId: approval.enterprise.id });
  if (taxpayer !== null) taxpayer.lastApproval = approval.taskId;
  await entries[approval.subject.item as TaxItemSlug](unit, approval, taxpayer);
}
