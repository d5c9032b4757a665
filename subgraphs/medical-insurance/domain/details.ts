import { z } from 'zod';

/** The four specialisms that an evaluation team must cover, 零售药店医疗保障定点管理暂行办法 art. 8. */
export const specialisms = ['MEDICAL_INSURANCE', 'MEDICINE_AND_HEALTH', 'FINANCE', 'INFORMATION_TECHNOLOGY'] as const;
export type Specialism = (typeof specialisms)[number];

/** What the decider read in the discharge record with their own eyes. */
const maternityRecord = z.strictObject({
  eventOn: z.iso.date(),
  newborns: z.number().int().min(1).max(8).optional(),
  dystocia: z.boolean().optional(),
  gestationWeeks: z.number().int().min(1).max(45).optional(),
});

/** Figures of the information sheet (参保人员基本医疗保险信息表). */
const transferSheet = z.strictObject({
  accountBalanceFen: z.number().int().min(0),
  contributionMonths: z.number().int().min(0),
});

/** A time in which the pharmacy gathered supplements; without an end while it lasts. It is not counted in the term of the evaluation. */
const supplement = z
  .strictObject({ from: z.iso.date(), to: z.iso.date().nullable().default(null) })
  .refine(({ from, to }) => to === null || to >= from, { path: ['to'] });

const pharmacyEvaluation = z.strictObject({
  outcome: z.enum(['QUALIFIED', 'UNQUALIFIED']),
  evaluatedOn: z.iso.date(),
  specialisms: z.array(z.enum(specialisms)),
  findings: z.string().trim().min(1).optional(),
  publicNoticeUntil: z.iso.date().nullable().default(null),
  objectionOpen: z.boolean(),
  supplements: z.array(supplement).default([]),
});

/** What the decider enters beyond yes or no; each part belongs to one item and is absent elsewhere. */
export const medicalInsuranceDetails = z.strictObject({
  maternityRecord: maternityRecord.optional(),
  transferSheet: transferSheet.optional(),
  pharmacyEvaluation: pharmacyEvaluation.optional(),
});

export type MedicalInsuranceDetails = z.infer<typeof medicalInsuranceDetails>;
export type DetailsPart = keyof MedicalInsuranceDetails;
