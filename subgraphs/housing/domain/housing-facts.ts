import type { ConstructionPermit } from './construction/construction-permit.js';
import { type HousingStandards, shippedStandards } from './housing-standards.js';

/** What the department holds about an enterprise: the permits it issued to it and the orders still open against it. */
export interface HousingFacts {
  readonly standards: HousingStandards;
  /** 施工许可证 */
  readonly constructionPermits: readonly ConstructionPermit[];
  /** 商品房预售许可证 */
  readonly presalePermits: readonly PresalePermit[];
  /** 消防设计审查合格意见 */
  readonly fireDesignOpinions: readonly ProjectDocument[];
  /** 消防验收合格意见、消防验收备案 */
  readonly fireAcceptances: readonly FireAcceptance[];
  /** 竣工验收备案 */
  readonly completionFilings: readonly ProjectDocument[];
  /** 排水许可证 */
  readonly drainagePermits: readonly DrainagePermit[];
  /** 建筑起重机械使用登记 */
  readonly cranes: readonly CraneRegistration[];
  /** 燃气经营许可证 */
  readonly gasLicences: readonly GasLicence[];
  /** 责令改正、责令停工 */
  readonly orders: readonly CorrectionOrder[];
}

/** A document of the department about one project; dates are ISO dates. */
export interface ProjectDocument {
  readonly number: string;
  readonly projectName: string;
  readonly issuedOn: string;
}

export interface FireAcceptance extends ProjectDocument {
  /** A special project is accepted (验收), any other is filed (备案). */
  readonly kind: 'ACCEPTANCE' | 'FILING';
}

export interface PresalePermit extends ProjectDocument {
  readonly constructionPermitNumber: string;
  readonly buildings: readonly string[];
  /** Square metres. */
  readonly floorArea: number;
}

export interface DrainagePermit {
  readonly number: string;
  readonly address: string;
  readonly issuedOn: string;
  readonly validUntil: string;
}

export interface CraneRegistration extends ProjectDocument {
  readonly propertyFilingNumber: string;
  /** Day the machine was dismantled and taken off the register; null while it stands. */
  readonly removedOn: string | null;
}

export interface GasLicence {
  readonly number: string;
  readonly business: string;
  readonly area: string;
  readonly issuedOn: string;
  readonly validUntil: string;
}

export interface CorrectionOrder {
  readonly number: string;
  readonly projectName: string;
  readonly kind: 'STOP_WORK' | 'CORRECT';
  readonly issuedOn: string;
  /** Day the correction was verified; null while the order is open. */
  readonly liftedOn: string | null;
}

/** An enterprise the department has never dealt with. */
export function noPermits(standards: HousingStandards = shippedStandards): HousingFacts {
  return {
    standards,
    constructionPermits: [],
    presalePermits: [],
    fireDesignOpinions: [],
    fireAcceptances: [],
    completionFilings: [],
    drainagePermits: [],
    cranes: [],
    gasLicences: [],
    orders: [],
  };
}
