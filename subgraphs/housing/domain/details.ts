import { z } from 'zod';

const text = z.string().trim().min(1).max(200);
const isoDate = z.iso.date();

/** 现场核查（现场评定） */
export const siteVisit = z.strictObject({
  visitedOn: isoDate,
  inspectors: z.array(text).min(1).max(20),
  passed: z.boolean(),
});

/** 专家评审 */
export const expertReview = z.strictObject({
  startedOn: isoDate,
  endedOn: isoDate,
  experts: z.int().min(1).max(99),
  agreeing: z.int().min(0).max(99),
  /** Working days taken out of the time limit, 行政许可法 art. 45. */
  excludedWorkingDays: z.int().min(0).max(999),
});

/** What the department's decider enters beyond yes or no. Each part is asked only by the items that need it. */
export const housingDetails = z.strictObject({
  /** 档案卷号: the paper file that proves a permit older than the electronic register. */
  archiveReference: text.optional(),
  /** 责令改正通知书文号: late filing is accepted, and dealt with. */
  correctionOrderNumber: text.optional(),
  siteVisit: siteVisit.optional(),
  expertReview: expertReview.optional(),
  /** 符合燃气发展规划: the department confirms it itself and asks the applicant for no proof. */
  gasPlanConforms: z.boolean().optional(),
});

export type HousingDetails = z.infer<typeof housingDetails>;
export type SiteVisit = z.infer<typeof siteVisit>;
export type ExpertReview = z.infer<typeof expertReview>;
