import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { projectRoot } from '../../subgraphs/kit/server/project-root.js';

const material = z.object({ code: z.string(), provision: z.string(), originals: z.number(), copies: z.number() });

/** A story of `examples/`: an application as its applicant fills it in, and what the window finds on paper. */
const story = z.strictObject({
  note: z.string(),
  title: z.object({ zh: z.string(), en: z.string() }),
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
  /** Special procedures that a department runs on its task before it decides. */
  procedures: z
    .array(z.object({ item: z.string(), procedure: z.string(), reason: z.string(), inspectors: z.array(z.string()), finding: z.string() }))
    .default([]),
  collector: z.object({ name: z.string(), idNumber: z.string() }),
});
export type Story = z.infer<typeof story> & { readonly name: string };

export const FOUNDING = ['single-shareholder', 'corporate-shareholder', 'with-defects'];

/** What `npm run demo -- <choice>` plays. */
export const STORIES: Readonly<Record<string, readonly string[]>> = {
  founding: FOUNDING,
  closing: ['closing-down'],
  housing: ['construction-permit'],
  food: ['food-licence'],
  injury: ['work-injury'],
  all: [...FOUNDING, 'closing-down', 'construction-permit', 'food-licence', 'work-injury'],
};

export function readStory(name: string): Story {
  return { name, ...story.parse(JSON.parse(readFileSync(join(projectRoot, 'examples', `${name}.json`), 'utf8'))) };
}

/**
 * The story as it is told in this run on this day (ISO date). Another run founds another company: the first run's names
 * would be taken. Where the form counts days from the application (`@today-12`), each day's telling is one of its own.
 */
export function forRun(told: Story, run: string, today: string): Story {
  const dated = JSON.parse(JSON.stringify(told.form), (_key, value) => dateIn(value, today)) as Story['form'];
  const name = JSON.stringify(dated) === JSON.stringify(told.form) ? told.name : `${told.name} ${today}`;
  if (run === '1' || told.form.nameReservationNo === undefined) return { ...told, name, form: dated };
  const enterpriseName = String(told.form.enterpriseName).replace('有限公司', `（${run}）有限公司`);
  return { ...told, name, form: { ...dated, enterpriseName, nameReservationNo: `${String(told.form.nameReservationNo)}-${run}` } };
}

function dateIn(value: unknown, today: string): unknown {
  const days = typeof value === 'string' ? /^@today([+-]\d+)$/.exec(value)?.[1] : undefined;
  return days === undefined ? value : new Date(Date.parse(`${today}T00:00:00Z`) + Number(days) * 86_400_000).toISOString().slice(0, 10);
}
