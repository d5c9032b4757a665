import { z } from 'zod';
import { condition } from '../../kit/domain/catalogue/item-definition.js';

const text = z.string().trim().min(1);
const key = z.string().regex(/^[a-z][a-z0-9-]*$/);

/**
 * What becomes of the others when a step is denied: those that wait for it end with it, everything that is not decided ends,
 * or those that wait for it go on without it.
 */
export const denialEffects = ['CANCEL_DEPENDANTS', 'END_ALL', 'GO_ON'] as const;
export type DenialEffect = (typeof denialEffects)[number];

/** A joint matter (一件事): the centre defines it as data over the departments' items. */
export const jointMatterSource = z.strictObject({
  code: key,
  name: z.strictObject({ zh: text, en: text }),
  summary: text,
  basis: z.array(z.strictObject({ document: text, article: text })).min(1),
  steps: z
    .array(
      z.strictObject({
        key,
        /** Id of a department's item, e.g. `tax.new-taxpayer-package`. */
        item: z.string().regex(/^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$/),
        /** Steps that must be approved before this one is handed to its department. */
        needs: z.array(key).default([]),
        /** Form field → the step that produces it, so that the applicant is not asked. */
        takes: z.record(z.string(), key).default({}),
        /** Material → the step whose result stands for it. */
        replaces: z.record(z.string(), key).default({}),
        when: condition.optional(),
        /** What a denial of this step means to the others. */
        onDenial: z.enum(denialEffects).default('CANCEL_DEPENDANTS'),
        /** Without it the matter is none: it cannot be withdrawn alone. */
        mandatory: z.boolean().default(false),
      }),
    )
    .min(2),
  /** What the centre promises for the whole, from acceptance; never less than the longest way through the steps (I8). */
  limit: z.strictObject({ amount: z.number().int().min(0), unit: z.literal('WORKING_DAY') }).optional(),
  /** Bodies outside the hall that take part: what they do, after which steps, in which scenarios, and with which data. */
  outside: z
    .array(
      z.strictObject({
        body: text,
        task: text,
        needs: z.array(key).default([]),
        when: condition.optional(),
        /** Datum → the step that produces it. */
        takes: z.record(z.string(), key).default({}),
      }),
    )
    .default([]),
});
export type JointMatter = z.infer<typeof jointMatterSource>;
export type JointStep = JointMatter['steps'][number];
