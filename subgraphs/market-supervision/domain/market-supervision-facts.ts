/**
 * What the department holds about an enterprise and about the persons named in its application. Plain JSON.
 * Dates are ISO days, money is yuan, certificate numbers are identity numbers or credit codes in normalised form.
 */
export interface MarketSupervisionFacts {
  /** 登记档案; null before establishment or when another authority registers the enterprise */
  readonly registration: CompanyRegistration | null;
  /** 名称自主申报 of the applicant known to this office */
  readonly nameReservations: readonly NameReservation[];
  /** 任职限制 of the persons named in the application */
  readonly officeBars: readonly OfficeBar[];
  readonly equityFreezes: readonly EquityFreeze[];
  readonly equityPledges: readonly EquityPledge[];
  readonly branches: readonly Branch[];
  /** Notices on the national enterprise credit publicity system (国家企业信用信息公示系统) */
  readonly liquidationNotices: readonly LiquidationNotice[];
  readonly creditRecord: CreditRecord;
  /** 行政许可申请限制 after concealment, false materials or a licence gained by deceit */
  readonly applicationBars: readonly ApplicationBar[];
  readonly foodLicences: readonly FoodLicence[];
  readonly foodPenaltyBars: readonly FoodPenaltyBar[];
  readonly specialEquipment: readonly RegisteredEquipment[];
}

export interface CompanyRegistration {
  readonly creditCode: string;
  readonly enterpriseName: string;
  readonly enterpriseType: string;
  readonly registeredCapital: number;
  readonly businessScope: string;
  readonly address: string;
  readonly legalRepresentativeId: string;
  readonly establishedOn: string;
  readonly shareholders: readonly RegisteredShareholder[];
  /** 在业 / 吊销未注销 / 注销 */
  readonly status: 'IN_FORCE' | 'REVOKED' | 'DEREGISTERED';
}

export interface RegisteredShareholder {
  readonly name: string;
  readonly certificateNumber: string;
  readonly subscribedCapital: number;
}

export interface NameReservation {
  readonly number: string;
  readonly enterpriseName: string;
  /** Last day of the reservation */
  readonly reservedUntil: string;
}

export type OfficeBarGround = 'INCAPACITY' | 'CONVICTION' | 'PROBATION' | 'BANKRUPT_COMPANY' | 'LICENCE_REVOKED' | 'DISHONEST_DEBTOR';

export interface OfficeBar {
  readonly idNumber: string;
  readonly ground: OfficeBarGround;
  /** The day that the years of the bar run from (sentence served, licence revoked, …); null while the cause itself lasts */
  readonly runsFrom: string | null;
  readonly liftedOn: string | null;
}

export interface EquityFreeze {
  readonly documentNumber: string;
  readonly court: string;
  readonly holderCertificate: string;
  readonly frozenCapital: number;
  readonly until: string;
  readonly liftedOn: string | null;
}

export interface EquityPledge {
  readonly registrationNumber: string;
  readonly pledgorCertificate: string;
  readonly pledgeeName: string;
  readonly pledgedCapital: number;
  readonly cancelledOn: string | null;
}

export interface Branch {
  readonly name: string;
  readonly creditCode: string;
  readonly deregisteredOn: string | null;
}

export interface LiquidationNotice {
  /** 债权人公告 / 简易注销公告 */
  readonly kind: 'CREDITOR' | 'SIMPLE';
  readonly publishedOn: string;
  readonly objections: readonly { readonly objector: string; readonly raisedOn: string; readonly settledOn: string | null }[];
}

export interface CreditRecord {
  /** 经营异常名录 */
  readonly abnormalListing: { readonly reason: string; readonly listedOn: string } | null;
  /** 严重违法失信名单 */
  readonly seriousViolatorSince: string | null;
  /** 立案调查 */
  readonly openInvestigations: readonly string[];
  /** 尚未执行完毕的行政处罚 */
  readonly unpaidPenalties: readonly { readonly documentNumber: string; readonly amount: number }[];
  /** 对其他市场主体的投资 */
  readonly investments: readonly string[];
  /** 动产抵押登记 */
  readonly chattelMortgages: readonly string[];
}

export interface ApplicationBar {
  readonly item: string;
  /** 隐瞒情况或者提供虚假材料 / 以欺骗、贿赂等不正当手段取得许可 */
  readonly ground: 'FALSE_MATERIALS' | 'LICENCE_BY_DECEIT';
  readonly decidedOn: string;
}

export interface FoodLicence {
  readonly kind: 'LICENCE' | 'PREPACKAGED_FILING';
  readonly number: string;
  readonly address: string;
  /** null where the filing does not expire */
  readonly validUntil: string | null;
  readonly endedOn: string | null;
}

export interface FoodPenaltyBar {
  /** Identity number of the person, or credit code of the operator */
  readonly certificateNumber: string;
  /** 吊销许可证 (five years) / 食品安全犯罪判处有期徒刑以上刑罚 (for life) */
  readonly ground: 'LICENCE_REVOKED' | 'FOOD_SAFETY_CRIME';
  readonly decidedOn: string;
}

export interface RegisteredEquipment {
  readonly registrationNumber: string;
  readonly manufacturer: string;
  readonly productNumber: string;
  readonly status: 'IN_USE' | 'SUSPENDED' | 'SCRAPPED' | 'MOVED_AWAY';
}

/** An enterprise of which the department knows nothing yet. */
export const noFactsHeld: MarketSupervisionFacts = {
  registration: null,
  nameReservations: [],
  officeBars: [],
  equityFreezes: [],
  equityPledges: [],
  branches: [],
  liquidationNotices: [],
  creditRecord: {
    abnormalListing: null,
    seriousViolatorSince: null,
    openInvestigations: [],
    unpaidPenalties: [],
    investments: [],
    chattelMortgages: [],
  },
  applicationBars: [],
  foodLicences: [],
  foodPenaltyBars: [],
  specialEquipment: [],
};
