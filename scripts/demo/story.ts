import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { projectRoot } from '../../subgraphs/kit/server/project-root.js';

const material = z.object({ code: z.string(), provision: z.string(), originals: z.number(), copies: z.number() });

/** A story of `examples/`: an application as its applicant fills it in, and what the window finds on paper. */
const story = z.strictObject({
  note: z.string(),
  /** Persona who applies. */
  applicant: z.string(),
  matterCode: z.string().nullable(),
  itemId: z.string().nullable(),
  channel: z.string(),
  answers: z.record(z.string(), z.string()),
  form: z.record(z.string(), z.unknown()),
  materials: z.array(material),
  /** Points that the clerk finds wrong in the first round. */
  findings: z.array(z.object({ part: z.string(), code: z.string(), remark: z.string() })),
  /** What the applicant sends after the one-time notice. */
  correction: z.object({ form: z.record(z.string(), z.unknown()), materials: z.array(material) }).nullable(),
  collector: z.object({ name: z.string(), idNumber: z.string() }),
});
export type Story = z.infer<typeof story> & { readonly name: string };

export const FOUNDING = ['single-shareholder', 'corporate-shareholder', 'with-defects'];

export function readStory(name: string): Story {
  return { name, ...story.parse(JSON.parse(readFileSync(join(projectRoot, 'examples', `${name}.json`), 'utf8'))) };
}

/** Another run founds another company: the first run's names would be taken. */
export function forRun(told: Story, run: string): Story {
  if (run === '1' || told.form.nameReservationNo === undefined) return told;
  const enterpriseName = String(told.form.enterpriseName).replace('有限公司', `（${run}）有限公司`);
  return { ...told, form: { ...told.form, enterpriseName, nameReservationNo: `${String(told.form.nameReservationNo)}-${run}` } };
}
