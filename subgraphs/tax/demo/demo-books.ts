import type { RequiredEntityData } from '@mikro-orm/core';
import type { ArrearRecord, ChargeRecord } from '../persistence/debt.entity.js';
import type { AccountRecord, PaymentRecord } from '../persistence/ledger.entity.js';
import type { CrossRegionRecord, InvestigationRecord, UnfiledReturnRecord } from '../persistence/open-matter.entity.js';
import type { TaxpayerRecord } from '../persistence/taxpayer.entity.js';

/** What the books hold about one demo enterprise. All of it is test data about fictional enterprises. */
export interface DemoBooks {
  readonly taxpayer: RequiredEntityData<TaxpayerRecord>;
  readonly arrears?: readonly RequiredEntityData<ArrearRecord>[];
  readonly charges?: readonly RequiredEntityData<ChargeRecord>[];
  readonly unfiledReturns?: readonly RequiredEntityData<UnfiledReturnRecord>[];
  readonly investigations?: readonly RequiredEntityData<InvestigationRecord>[];
  readonly crossRegionReports?: readonly RequiredEntityData<CrossRegionRecord>[];
  readonly accounts?: readonly RequiredEntityData<AccountRecord>[];
  readonly payments?: readonly RequiredEntityData<PaymentRecord>[];
}

/** A taxpayer with nothing remarkable about it. */
export const ordinaryTaxpayer = {
  applicant: null,
  standing: 'NORMAL',
  parentCreditGrade: null,
  riskLevel: 'LOW',
  hasTaxAffairs: true,
  everReceivedInvoices: true,
  fixedQuotaHousehold: false,
  belowVatStartingPoint: false,
  recognisedFounder: false,
  invoicesInHand: 0,
  devicesInHand: 0,
  supplyStopDocument: null,
  lastApproval: null,
} as const;
