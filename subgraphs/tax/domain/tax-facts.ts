export const taxTypes = [
  'VAT',
  'CONSUMPTION_TAX',
  'ENTERPRISE_INCOME_TAX',
  'INDIVIDUAL_INCOME_TAX',
  'URBAN_MAINTENANCE_TAX',
  'PROPERTY_TAX',
  'LAND_USE_TAX',
  'STAMP_DUTY',
  'RESOURCE_TAX',
  'LAND_APPRECIATION_TAX',
  'OTHER',
] as const;
export type TaxType = (typeof taxTypes)[number];

/** 所属期: first and last day of the period a tax belongs to, ISO dates. */
export interface TaxPeriod {
  readonly from: string;
  readonly until: string;
}

/** 纳税人: what the collection system holds about an enterprise whose information has been confirmed. */
export interface Taxpayer {
  /** 纳税人识别号, the unified social credit code */
  readonly number: string;
  readonly name: string;
  readonly confirmedOn: string;
  readonly vatStatus: 'GENERAL' | 'SMALL_SCALE';
  /** 一般纳税人生效之日; null for a small-scale taxpayer */
  readonly generalFrom: string | null;
  /** NORMAL 正常, ABNORMAL 非正常户, CLEARED 已注销 */
  readonly standing: 'NORMAL' | 'ABNORMAL' | 'CLEARED';
  /** 纳税缴费信用级别; null where the taxpayer is not rated */
  readonly creditGrade: 'A' | 'B' | 'M' | 'C' | 'D' | null;
  /** Grade of the controlling parent company, where there is one. */
  readonly parentCreditGrade: 'A' | 'B' | 'M' | 'C' | 'D' | null;
  /** 办理过涉税事宜: has ever filed, paid or received invoices */
  readonly hasTaxAffairs: boolean;
  /** 认定的税种 */
  readonly recognisedTaxes: readonly TaxType[];
  readonly everReceivedInvoices: boolean;
  /** 定期定额个体工商户 */
  readonly fixedQuotaHousehold: boolean;
  /** 未达到增值税起征点 */
  readonly belowVatStartingPoint: boolean;
  /** Founded by a recognised talent or industry leader (省级人民政府引进人才、行业领军人才). */
  readonly recognisedFounder: boolean;
  /** Current invoice quota in yuan; null before the first one. */
  readonly invoiceQuota: number | null;
  /** 风险扫描结果 */
  readonly riskLevel: 'LOW' | 'MEDIUM' | 'HIGH';
}

/** 欠税: principal past its due date and not paid. Amount in yuan. */
export interface TaxArrear {
  readonly taxType: TaxType;
  readonly period: TaxPeriod;
  readonly amount: number;
  readonly dueOn: string;
}

/** 滞纳金、罚款、多退（免）税款: a sum that has been fixed in a document and is still owed. Amount in yuan. */
export interface OutstandingCharge {
  readonly documentNumber: string;
  readonly amount: number;
}

/** 未申报: a return whose filing period has ended without one. */
export interface UnfiledReturn {
  readonly taxType: TaxType;
  readonly period: TaxPeriod;
  readonly dueOn: string;
}

/** 在查案件 */
export interface OpenInvestigation {
  readonly number: string;
  /** INSPECTION 稽查, ASSESSMENT 纳税评估, CO_INVESTIGATION 发票协查 */
  readonly kind: 'INSPECTION' | 'ASSESSMENT' | 'CO_INVESTIGATION';
  readonly openedOn: string;
}

/** 跨区域涉税事项报告 */
export interface CrossRegionReport {
  readonly number: string;
  readonly contractNumber: string;
  readonly destinationDivisionCode: string;
  readonly validUntil: string;
  /** 经营地已反馈 */
  readonly settled: boolean;
}

export interface ReportedAccount {
  readonly bank: string;
  readonly number: string;
  readonly kind: 'BASIC' | 'GENERAL' | 'SPECIAL' | 'TEMPORARY';
  readonly closed: boolean;
}

/** 入库或者退库的税款. Amount in yuan, positive in both kinds. */
export interface TaxPayment {
  readonly taxType: TaxType;
  readonly kind: 'PAID' | 'REFUNDED';
  readonly on: string;
  readonly amount: number;
}

/** 已批准的延期缴纳 */
export interface DeferredPayment {
  readonly taxType: TaxType;
  readonly period: TaxPeriod;
  readonly documentNumber: string;
}

/** All that the tax bureau holds about one enterprise. Plain JSON; amounts in yuan with at most two decimals. */
export interface TaxFacts {
  /** The credit code by which the hall knows the enterprise; null while it is being founded. */
  readonly registeredCode: string | null;
  /** null: the enterprise's information has not been confirmed yet */
  readonly taxpayer: Taxpayer | null;
  /** 清税证明, also of an enterprise that never had its information confirmed */
  readonly clearance: { readonly documentNumber: string; readonly clearedOn: string } | null;
  readonly arrears: readonly TaxArrear[];
  readonly lateFees: readonly OutstandingCharge[];
  readonly fines: readonly OutstandingCharge[];
  /** 多退（免）税款 that must be paid back */
  readonly excessRefunds: readonly OutstandingCharge[];
  readonly unfiledReturns: readonly UnfiledReturn[];
  readonly investigations: readonly OpenInvestigation[];
  /** 空白发票（份）and 税控设备（台）still with the taxpayer */
  readonly invoicesInHand: number;
  readonly devicesInHand: number;
  /** 停止供应发票决定, where one is in force */
  readonly invoiceSupplyStop: { readonly documentNumber: string } | null;
  readonly crossRegionReports: readonly CrossRegionReport[];
  readonly accounts: readonly ReportedAccount[];
  readonly payments: readonly TaxPayment[];
  readonly deferredPayments: readonly DeferredPayment[];
  /** 上期实际缴纳的税额, by tax type, in yuan */
  readonly lastPeriodTax: Readonly<Partial<Record<TaxType, number>>>;
  /** 连续十二个月应征增值税销售额 from returns, inspections and assessments; null where nothing has been filed */
  readonly salesOfTwelveMonths: number | null;
}
