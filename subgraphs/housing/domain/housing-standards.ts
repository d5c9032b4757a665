import type { FieldStaffScale } from './gas/field-staff-scale.js';

/**
 * Figures that the department sets or that follow local or technical standards. A rule takes them with the facts, so that
 * a changed standard is changed here and in the review point that states it (the parity test compares the two), and in
 * no rule. Constants of the law are not here.
 */
export interface HousingStandards {
  /** Share of the planned floor area by which drawings or the finished building may deviate, 0.01 = 1 %. */
  readonly floorAreaTolerance: number;
  /** Limits of GB/T 31962 for the grade of the receiving plant; mg per litre, acidity as pH. */
  readonly sewage: SewageLimits;
  readonly craneServiceLife: CraneServiceLife;
  readonly gas: GasStandards;
}

export interface SewageLimits {
  readonly acidityFrom: number;
  readonly acidityTo: number;
  readonly codMgPerLitre: number;
  readonly ammoniaMgPerLitre: number;
  readonly solidsMgPerLitre: number;
}

/** Years of use before a safety assessment is due. */
export interface CraneServiceLife {
  /** Tower cranes in ascending order of the rated moment in kN·m; the last tier has no upper bound. */
  readonly towerCrane: readonly { readonly momentBelow: number | null; readonly momentUpTo: number | null; readonly years: number }[];
  readonly buildersHoist: number;
  readonly materialHoist: number;
}

export interface GasStandards {
  readonly licenceMonths: number;
  readonly experts: number;
  /** Null where the region has set no number. */
  readonly fieldStaff: Readonly<Record<'PIPELINE' | 'BOTTLED' | 'VEHICLE', FieldStaffScale | null>>;
}

/** What the department starts with: grade B drains, the service lives of the ministry's notice no. 659, staffing of the ministry's licensing measures. */
export const shippedStandards: HousingStandards = {
  floorAreaTolerance: 0.01,
  sewage: { acidityFrom: 6.5, acidityTo: 9.5, codMgPerLitre: 500, ammoniaMgPerLitre: 45, solidsMgPerLitre: 400 },
  craneServiceLife: {
    towerCrane: [
      { momentBelow: 630, momentUpTo: null, years: 10 },
      { momentBelow: null, momentUpTo: 1250, years: 15 },
      { momentBelow: null, momentUpTo: null, years: 20 },
    ],
    buildersHoist: 8,
    materialHoist: 5,
  },
  gas: {
    licenceMonths: 36,
    experts: 3,
    fieldStaff: {
      PIPELINE: { minimum: 1, base: [{ upToUsers: null, usersPerWorker: 2500 }] },
      BOTTLED: {
        minimum: 3,
        base: [
          { upToUsers: 10_000, usersPerWorker: 800 },
          { upToUsers: 50_000, usersPerWorker: 1000 },
          { upToUsers: 100_000, usersPerWorker: 1250 },
          { upToUsers: null, usersPerWorker: 2000 },
        ],
      },
      VEHICLE: null,
    },
  },
};
