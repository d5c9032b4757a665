import { z } from 'zod';
import { condition } from '../../kit/domain/catalogue/item-definition.js';

const text = z.string().trim().min(1);
const key = z.string().regex(/^[a-z][a-z0-9-]*$/);

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
      }),
    )
    .min(2),
  /** Bodies outside the hall that take part, for information. */
  outside: z.array(z.strictObject({ body: text, task: text })).default([]),
});
export type JointMatter = z.infer<typeof jointMatterSource>;
export type JointStep = JointMatter['steps'][number];

/** What is wrong with a matter by itself: steps that stand twice, wait for nothing known, or for one another. Pure. */
export function matterFaults(matter: JointMatter): string[] {
  const keys = matter.steps.map((step) => step.key);
  return [
    ...keys.filter((one, index) => keys.indexOf(one) !== index).map((one) => `step ${one} stands twice`),
    ...matter.steps.flatMap((step) =>
      step.needs.filter((need) => !keys.includes(need)).map((need) => `step ${step.key} waits for ${need}, which does not exist`),
    ),
    ...matter.steps.flatMap((step) =>
      Object.entries({ ...step.takes, ...step.replaces })
        .filter(([, from]) => !ancestors(matter, step.key).has(from))
        .map(([what, from]) => `step ${step.key} takes ${what} from ${from}, for which it does not wait`),
    ),
    ...matter.steps.filter((step) => ancestors(matter, step.key).has(step.key)).map((step) => `step ${step.key} waits for itself`),
  ];
}

/** Every step that must end before this one begins, by however many steps between. */
export function ancestors(matter: Pick<JointMatter, 'steps'>, of: string): Set<string> {
  const found = new Set<string>();
  const visit = (stepKey: string): void => {
    for (const need of matter.steps.find((step) => step.key === stepKey)?.needs ?? []) {
      if (found.has(need)) continue;
      found.add(need);
      visit(need);
    }
  };
  visit(of);
  return found;
}
