/** The application forms of the department's items, as their JSON Schemas (catalogue) admit them. Money is yuan, dates are ISO days. */
export interface NaturalPerson {
  readonly name: string;
  readonly idNumber: string;
  readonly phone: string;
}

export interface Premises {
  readonly address: string;
  readonly divisionCode: string;
  readonly areaSquareMetres?: number;
  readonly leaseUntil?: string;
}

export interface Shareholder {
  readonly kind: 'PERSON' | 'CORPORATE';
  readonly name: string;
  readonly certificateNumber: string;
  readonly subscribedCapital: number;
  readonly payInBy: string;
}

export interface CompanyRegistrationForm {
  readonly nameReservationNo: string;
  readonly enterpriseName: string;
  readonly enterpriseType: string;
  readonly registeredCapital: number;
  readonly businessScope: string;
  readonly domicile: Premises;
  readonly legalRepresentative: NaturalPerson;
  readonly shareholders: readonly Shareholder[];
  readonly financeOfficer: NaturalPerson;
  readonly agent: NaturalPerson;
  readonly handler: NaturalPerson;
  readonly priorApproval: PriorApproval;
}

export interface PriorApproval {
  readonly authority: string;
  readonly documentNumber: string;
  readonly validUntil?: string;
}

export interface CompanyChangeForm {
  readonly enterpriseName: string;
  readonly creditCode: string;
  readonly legalRepresentative: NaturalPerson;
  readonly agent: NaturalPerson;
  readonly votesInFavour: number;
  readonly votesTotal: number;
  readonly newEnterpriseName: string;
  readonly nameReservationNo: string;
  readonly newDomicile: Premises;
  readonly newLegalRepresentative: NaturalPerson;
  readonly currentCapital: number;
  readonly newCapital: number;
  readonly newCapitalPayInBy: string;
  readonly reductionNoticeOn: string;
  readonly newBusinessScope: string;
  readonly equityTransfers: readonly EquityTransfer[];
}

export interface EquityTransfer {
  readonly transferorName: string;
  readonly transferorCertificate: string;
  readonly transfereeName: string;
  readonly transfereeCertificate: string;
  readonly capital: number;
  readonly pledgeeConsents?: boolean;
}

export interface CompanyDeregistrationForm {
  readonly enterpriseName: string;
  readonly creditCode: string;
  readonly legalRepresentative: NaturalPerson;
  readonly agent: NaturalPerson;
  readonly liquidationFrom: string;
  readonly liquidationUntil: string;
  readonly creditorNoticeOn: string;
  readonly simpleNoticeOn: string;
  readonly taxClearanceNumber: string;
  readonly windingUpRulingNumber: string;
}

export type FoodOperatorKind = 'FOOD_SELLER' | 'CATERER' | 'CANTEEN';

export interface FoodBusinessLicenceForm {
  readonly enterpriseName: string;
  readonly creditCode: string;
  readonly legalRepresentative: NaturalPerson;
  readonly agent: NaturalPerson;
  readonly domicile: Premises;
  readonly operatorKind: FoodOperatorKind;
  readonly foodItems: readonly string[];
  readonly layout: FoodLayout;
  readonly foodSafetyManagers: readonly { readonly name: string; readonly idNumber: string }[];
  readonly openFoodStaff: number;
  readonly healthCertificates: number;
}

/** Areas of the layout plan, square metres. */
export interface FoodLayout {
  readonly total: number;
  readonly processing: number;
  readonly sellingOrDining: number;
  readonly storage: number;
  readonly specialRoom: number;
}

export interface PrepackagedFoodFilingForm {
  readonly enterpriseName: string;
  readonly creditCode: string;
  readonly legalRepresentative: NaturalPerson;
  readonly agent: NaturalPerson;
  readonly domicile: Premises;
  readonly salesMode: 'WHOLESALE' | 'RETAIL' | 'BOTH';
  readonly foodKinds: readonly string[];
  readonly onlineShops: readonly { readonly platform: string; readonly address: string }[];
}

export interface SpecialEquipmentForm {
  readonly enterpriseName: string;
  readonly creditCode: string;
  /** Four characters of 特种设备目录: kind, class and variety, e.g. 3110 曳引驱动乘客电梯 */
  readonly catalogueCode: string;
  readonly equipmentName: string;
  readonly manufacturer: string;
  readonly productNumber: string;
  readonly manufacturedOn: string;
  readonly designLifeYears: number;
  readonly usedAt: Premises;
  readonly onBuildingSite: boolean;
  readonly commissionedOn: string;
  readonly inspection: EquipmentInspection;
}

export interface EquipmentInspection {
  readonly agency: string;
  readonly reportNumber: string;
  readonly conclusion: 'PASSED' | 'PASSED_ON_REINSPECTION' | 'FAILED';
  readonly inspectedOn: string;
  readonly nextDueOn: string;
}

export interface EquityPledgeForm {
  readonly enterpriseName: string;
  readonly creditCode: string;
  readonly pledgor: PledgeParty;
  readonly pledgee: PledgeParty;
  readonly pledgedCapital: number;
}

export interface PledgeParty {
  readonly kind: 'PERSON' | 'CORPORATE';
  readonly name: string;
  readonly certificateNumber: string;
}
