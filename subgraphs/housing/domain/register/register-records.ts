import type { ConstructionPermit } from '../construction/construction-permit.js';
import type { CraneRegistration, DrainagePermit, FireAcceptance, GasLicence, PresalePermit, ProjectDocument } from '../housing-facts.js';

/** What the register (台账) keeps of each document, beyond what the rules look at: what the document itself states. */
export interface ConstructionPermitRecord extends ConstructionPermit {
  readonly projectAddress: string;
  readonly contractorName: string;
  /** Yuan. */
  readonly contractPrice: number;
  readonly contractStartOn: string;
  readonly contractEndOn: string;
}

export interface PresalePermitRecord extends PresalePermit {
  readonly units: number;
  readonly deliveryPlannedOn: string;
}

export interface FireDesignOpinionRecord extends ProjectDocument {
  readonly fireUse: string;
  /** Square metres. */
  readonly buildingFloorArea: number;
  readonly designer: string;
  /** 特殊消防设计: passed by an expert review. */
  readonly specialDesign: boolean;
}

export interface FireAcceptanceRecord extends FireAcceptance {
  readonly constructionPermitNumber: string;
}

export interface CompletionFilingRecord extends ProjectDocument {
  readonly constructionPermitNumber: string;
  /** Square metres. */
  readonly builtFloorArea: number;
  readonly completionAcceptedOn: string;
  /** The order that answered a late filing; null for one in time. */
  readonly correctionOrderNumber: string | null;
}

export interface DrainagePermitRecord extends DrainagePermit {
  readonly trade: string;
  readonly outfalls: number;
  /** Cubic metres a day. */
  readonly dailyDischarge: number;
}

export interface CraneRecord extends CraneRegistration {
  readonly kind: string;
  readonly model: string;
  readonly serialNumber: string;
  /** The property filing number while the machine stands, null when it is gone: no machine stands in two places. */
  readonly standingFilingNumber: string | null;
  readonly correctionOrderNumber: string | null;
}

export interface GasLicenceRecord extends GasLicence {
  readonly gasKind: string;
  readonly premises: string;
}

/** The books in which an approval is entered, and what one line of each says. */
export interface IssuedRecords {
  readonly constructionPermits: ConstructionPermitRecord;
  readonly presalePermits: PresalePermitRecord;
  readonly fireDesignOpinions: FireDesignOpinionRecord;
  readonly fireAcceptances: FireAcceptanceRecord;
  readonly completionFilings: CompletionFilingRecord;
  readonly drainagePermits: DrainagePermitRecord;
  readonly cranes: CraneRecord;
  readonly gasLicences: GasLicenceRecord;
}

export type IssuedBook = keyof IssuedRecords;

/** One line in one book. */
export type RegisterEntry = { readonly [Book in IssuedBook]: { readonly book: Book; readonly record: IssuedRecords[Book] } }[IssuedBook];
