import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { projectRoot } from '../../kit/server/project-root.js';

/** What the operating rules leave to the hall. The defaults are our reading; a hall writes its own into `hall.yaml`. */
const hallSettings = z.strictObject({
  delivery: z.strictObject({
    resultWindows: z.array(z.string().min(1)),
    failedContacts: z.number().int().positive(),
    reminders: z.strictObject({ afterDays: z.array(z.number().int().positive()).min(1), thenEveryDays: z.number().int().positive() }),
  }),
  handover: z.strictObject({ targetOfficeMinutes: z.number().int().positive() }),
});
export type HallSettings = z.infer<typeof hallSettings>;

export function loadSettings(file = join(projectRoot, 'subgraphs', 'window', 'settings', 'hall.yaml')): HallSettings {
  return hallSettings.parse(parse(readFileSync(file, 'utf8')));
}
