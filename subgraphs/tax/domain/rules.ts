import { arrearsRule } from './clearance/arrears.rule.js';
import { courtRulingRule } from './clearance/court-ruling.rule.js';
import { crossRegionSettledRule } from './clearance/cross-region-settled.rule.js';
import { excessRefundsRule } from './clearance/excess-refunds.rule.js';
import { finesRule } from './clearance/fines.rule.js';
import { investigationsRule } from './clearance/investigations.rule.js';
import { invoicesReturnedRule } from './clearance/invoices-returned.rule.js';
import { lateFeesRule } from './clearance/late-fees.rule.js';
import { liquidationPeriodRule } from './clearance/liquidation-period.rule.js';
import { liquidationTaxRule } from './clearance/liquidation-tax.rule.js';
import { notYetClearedRule } from './clearance/not-yet-cleared.rule.js';
import { unfiledReturnsRule } from './clearance/unfiled-returns.rule.js';
import { deferredOnceRule } from './deferral/deferred-once.rule.js';
import { deferredUntilRule } from './deferral/deferred-until.rule.js';
import { filingRequestInTimeRule } from './deferral/filing-request-in-time.rule.js';
import { paymentRequestInTimeRule } from './deferral/payment-request-in-time.rule.js';
import { prepaymentRule } from './deferral/prepayment.rule.js';
import { provincialDecisionRule } from './deferral/provincial-decision.rule.js';
import { shortOfCashRule } from './deferral/short-of-cash.rule.js';
import { threeMonthsRule } from './deferral/three-months.rule.js';
import { approvedQuotaRule } from './invoice/approved-quota.rule.js';
import { firstQuotaCeilingRule } from './invoice/first-quota-ceiling.rule.js';
import { invoiceSupplyRule } from './invoice/invoice-supply.rule.js';
import { quotaDirectionRule } from './invoice/quota-direction.rule.js';
import { recordedQuotaRule } from './invoice/recorded-quota.rule.js';
import { siteVerificationRule } from './invoice/site-verification.rule.js';
import { homeDivisionRule } from './registration/home-division.rule.js';
import { realNameRule } from './registration/real-name.rule.js';
import { recognisedTaxesRule } from './registration/recognised-taxes.rule.js';
import { registeredCodeRule } from './registration/registered-code.rule.js';
import { registeredOnRule } from './registration/registered-on.rule.js';
import { taxpayerConfirmedRule } from './registration/taxpayer-confirmed.rule.js';
import { taxpayerConfirmedOnceRule } from './registration/taxpayer-confirmed-once.rule.js';
import { taxpayerNumberMatchesRule } from './registration/taxpayer-number-matches.rule.js';
import { taxpayerNumberValidRule } from './registration/taxpayer-number-valid.rule.js';
import { taxpayerStandingRule } from './registration/taxpayer-standing.rule.js';
import { accountEventDateRule } from './reports/account-event-date.rule.js';
import { accountLedgerRule } from './reports/account-ledger.rule.js';
import { certificatePeriodRule } from './reports/certificate-period.rule.js';
import { crossRegionDestinationRule } from './reports/cross-region-destination.rule.js';
import { crossRegionOnceRule } from './reports/cross-region-once.rule.js';
import { crossRegionPeriodRule } from './reports/cross-region-period.rule.js';
import { oneBasicAccountRule } from './reports/one-basic-account.rule.js';
import { overdueHandledRule } from './reports/overdue-handled.rule.js';
import { somethingToCertifyRule } from './reports/something-to-certify.rule.js';
import type { TaxRule } from './tax-rule.js';
import { accountsSoundRule } from './vat/accounts-sound.rule.js';
import { declaredSalesRule } from './vat/declared-sales.rule.js';
import { effectiveDateRule } from './vat/effective-date.rule.js';
import { generalGroundRule } from './vat/general-ground.rule.js';
import { notYetGeneralRule } from './vat/not-yet-general.rule.js';

/** Everything that must hold before the tax bureau approves, who the taxpayer is first; the first broken rule names the refusal. */
export const taxRules: readonly TaxRule[] = [
  taxpayerConfirmedRule,
  taxpayerNumberMatchesRule,
  taxpayerStandingRule,
  taxpayerNumberValidRule,
  registeredCodeRule,
  taxpayerConfirmedOnceRule,
  homeDivisionRule,
  registeredOnRule,
  realNameRule,
  recognisedTaxesRule,
  overdueHandledRule,
  notYetGeneralRule,
  generalGroundRule,
  declaredSalesRule,
  accountsSoundRule,
  effectiveDateRule,
  invoiceSupplyRule,
  recordedQuotaRule,
  quotaDirectionRule,
  firstQuotaCeilingRule,
  approvedQuotaRule,
  siteVerificationRule,
  notYetClearedRule,
  courtRulingRule,
  unfiledReturnsRule,
  arrearsRule,
  lateFeesRule,
  finesRule,
  excessRefundsRule,
  investigationsRule,
  liquidationPeriodRule,
  liquidationTaxRule,
  crossRegionSettledRule,
  invoicesReturnedRule,
  crossRegionDestinationRule,
  crossRegionPeriodRule,
  crossRegionOnceRule,
  filingRequestInTimeRule,
  deferredUntilRule,
  prepaymentRule,
  paymentRequestInTimeRule,
  threeMonthsRule,
  shortOfCashRule,
  deferredOnceRule,
  provincialDecisionRule,
  certificatePeriodRule,
  somethingToCertifyRule,
  accountEventDateRule,
  accountLedgerRule,
  oneBasicAccountRule,
];
