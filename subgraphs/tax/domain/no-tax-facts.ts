import type { TaxFacts } from './tax-facts.js';

/** What the bureau holds about an enterprise it has never met. */
export const noTaxFacts: TaxFacts = {
  registeredCode: null,
  taxpayer: null,
  clearance: null,
  arrears: [],
  lateFees: [],
  fines: [],
  excessRefunds: [],
  unfiledReturns: [],
  investigations: [],
  invoicesInHand: 0,
  devicesInHand: 0,
  invoiceSupplyStop: null,
  crossRegionReports: [],
  accounts: [],
  payments: [],
  deferredPayments: [],
  lastPeriodTax: {},
  salesOfTwelveMonths: null,
};
