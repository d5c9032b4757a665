import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../kit/server/project-root.js';
import type { SuppliedMaterial } from '../domain/material-supply.js';

/** A complete application of `examples/`, as the demo plays it. */
export interface Story {
  readonly itemId: string | null;
  readonly matterCode: string | null;
  readonly channel: string;
  readonly answers: Readonly<Record<string, string>>;
  readonly form: Readonly<Record<string, unknown>>;
  readonly materials: readonly SuppliedMaterial[];
  readonly findings: readonly { readonly part: string; readonly code: string; readonly remark: string }[];
  readonly correction: { readonly form: Readonly<Record<string, unknown>>; readonly materials: readonly SuppliedMaterial[] } | null;
  readonly collector: { readonly name: string; readonly idNumber: string };
}

export type StoryName = 'single-shareholder' | 'corporate-shareholder' | 'with-defects' | 'construction-permit' | 'food-licence';

export function storyOf(name: StoryName): Story {
  return JSON.parse(readFileSync(join(projectRoot, 'examples', `${name}.json`), 'utf8')) as Story;
}

/** The same application by another company, under another name reservation. */
export function renamed(story: Story, mark: string): Story {
  const { enterpriseName, nameReservationNo } = story.form as Record<string, string>;
  return {
    ...story,
    form: { ...story.form, enterpriseName: `${mark}${enterpriseName}`, nameReservationNo: `${nameReservationNo}-${mark}` },
  };
}
