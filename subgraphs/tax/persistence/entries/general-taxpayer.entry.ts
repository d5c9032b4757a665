import { confirmed, demanded, type TaxEntry } from './tax-entry.js';

/** A small-scale taxpayer is registered as a general one, from the day it chose or had to. */
export const generalTaxpayerEntry: TaxEntry = async (_unit, approval, taxpayer) => {
  Object.assign(confirmed(taxpayer, approval), { vatStatus: 'GENERAL', generalFrom: demanded(approval.subject.form, 'effectiveFrom') });
};
