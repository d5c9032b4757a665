import { z } from 'zod';
import { isIdNumber } from '../../kit/domain/identifiers/index.js';

const day = z.iso.date();
const staffName = z.string().trim().min(1).max(60);

/** 现场核查: who looked, when, and whether premises, facilities and rules are as the file says. */
const siteCheck = z.strictObject({
  inspectors: z.array(staffName),
  checkedOn: day,
  conforms: z.boolean(),
  remarks: z.string().max(2000).optional(),
});

/** 《工伤保险条例》第十六条: what excludes recognition although articles 14 or 15 are met. */
export const injuryExclusions = ['NONE', 'INTENTIONAL_CRIME', 'DRUNK_OR_DRUGGED', 'SELF_HARM'] as const;

/** 调查核实结论 of a work injury. */
const injuryFinding = z.strictObject({
  investigators: z.array(staffName),
  exclusion: z.enum(injuryExclusions),
  /** 事实清楚、权利义务明确: the decision is due in 15 days instead of 60. */
  factsClear: z.boolean(),
  /** Days not counted in the application period: extension granted, arbitration, force majeure, a last day on a holiday. */
  uncountedDays: z.number().int().min(0).max(3650).default(0),
  /** Days for which the decision clock stood still, waiting for another authority's conclusion (条例第二十条). */
  suspendedDays: z.number().int().min(0).max(3650).default(0),
});

/** What the decider enters beyond yes or no; each item uses its own group. */
export const hrSocialSecurityDetails = z.strictObject({
  /** 工伤保险行业风险类别, 1 to 8 */
  workInjuryRiskClass: z.number().int().min(1).max(8).optional(),
  /** ID numbers of those who pay on past the retirement age under 社会保险法第十六条. */
  continuedContributors: z.array(z.string().refine((value) => isIdNumber(value))).optional(),
  siteCheck: siteCheck.optional(),
  injuryFinding: injuryFinding.optional(),
  /** 批准期限至, where shorter than applied for */
  approvedUntil: day.optional(),
});

export type HrSocialSecurityDetails = z.infer<typeof hrSocialSecurityDetails>;
export type InjuryFinding = z.infer<typeof injuryFinding>;
export type SiteCheck = z.infer<typeof siteCheck>;
