import { z } from 'zod';

const text = z.string().trim().min(1);
const day = z.iso.date();

/** What the reviewer found in the provincial name declaration system (企业名称申报系统), which this office does not hold itself. */
const nameLookup = z.strictObject({ number: text, enterpriseName: text, reservedUntil: day });

/** 现场核查: at least two staff go and look (行政许可法 art. 34). */
const siteInspection = z.strictObject({
  inspectedOn: day,
  inspectors: z.array(text).min(1),
  conclusion: z.enum(['CONFORMS', 'CONFORMS_AFTER_RECTIFICATION', 'DOES_NOT_CONFORM']),
  notes: text.optional(),
});

/** What the decider enters beyond yes or no. All parts are optional; which an item needs, its rules say. */
export const marketSupervisionDetails = z.strictObject({
  nameLookup: nameLookup.optional(),
  /** 十六周岁以上的未成年人，以自己的劳动收入为主要生活来源, as the reviewer verified it */
  livesOnOwnLabour: z.boolean().optional(),
  /** Number of the 清税证明 as read from the tax authority's shared data */
  taxClearanceNumber: text.optional(),
  siteInspection: siteInspection.optional(),
});

export type MarketSupervisionDetails = z.infer<typeof marketSupervisionDetails>;
