import { z } from 'zod';
import type { Role } from '../../../schema/passport.js';
import { isCreditCode } from '../../kit/domain/identifiers/index.js';
import { caseLifecycle } from './case-lifecycle.js';

const text = z.string().trim().min(1);
const days = z.number().int().min(0).max(366);

/** A reason for which a case may be refused (不予受理) or terminated (终止办理): who may use it, in which stages. */
const endingReason = z.strictObject({
  code: z.string().regex(/^[A-Z][A-Z0-9_]*$/),
  act: z.enum(['REFUSE', 'TERMINATE']),
  name: z.strictObject({ zh: text, en: text }),
  basis: z.strictObject({ document: text, article: text }),
  stages: z.array(z.enum(caseLifecycle.stages as [string, ...string[]])).min(1),
  /** That they are roles of the hall is checked where the file is read. */
  roles: z.array(z.custom<Role>((value) => typeof value === 'string')).min(1),
  /** The body that is competent must be named (行政许可法 art. 32 I (2)). */
  competentBody: z.boolean().default(false),
  /** Only when this date has passed. */
  onlyAfter: z.enum(['SUPPLEMENT_DUE', 'PROMISE_DUE']).optional(),
});
export type EndingReason = z.infer<typeof endingReason>;

const implementer = z.strictObject({
  creditCode: z.string().refine(isCreditCode, { message: 'is no credit code' }),
  level: z.enum(['STATE', 'PROVINCE', 'PREFECTURE', 'COUNTY', 'TOWNSHIP', 'VILLAGE']),
});

/** What the law leaves to the hall at intake: the centre's data, not the program's. */
export const intakeTerms = z
  .strictObject({
    /** Calendar days after which a draft that nobody has touched is cleared away. */
    draftDays: days.min(1),
    /** Characters of a draft's content as JSON. */
    draftSize: z.number().int().min(1000).max(2_000_000),
    /** Working days that the applicant has for a supplement after the notice. */
    supplementWorkingDays: days,
    /** Working days after which a promised material must be there at the latest. */
    toleratedWorkingDays: days,
    /** The body that a department's case numbers name; the centre's own for one that is not listed. */
    centre: implementer,
    implementers: z.record(z.string(), implementer),
    reasons: z.array(endingReason).min(1),
  })
  .refine(({ reasons }) => new Set(reasons.map(({ code }) => code)).size === reasons.length, { message: 'a reason stands twice' });
export type IntakeTerms = z.infer<typeof intakeTerms>;
