import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { roles } from '../../../schema/passport.js';
import { CatalogueFault } from '../../kit/catalogue/load-catalogue.js';
import { projectRoot } from '../../kit/server/project-root.js';
import { type IntakeTerms, intakeTerms } from '../domain/intake-terms.js';

const FILE = join(projectRoot, 'subgraphs', 'window', 'intake', 'intake.yaml');

/** Reads the centre's terms of intake; throws with every fault of the file. */
export function loadIntake(file = FILE): IntakeTerms {
  const parsed = intakeTerms.safeParse(parse(readFileSync(file, 'utf8')));
  const unknown = (parsed.data?.reasons ?? []).flatMap((reason) => reason.roles.filter((role) => !roles.includes(role)));
  if (parsed.success && unknown.length === 0) return parsed.data;
  throw new CatalogueFault(file, [
    ...(parsed.error?.issues ?? []).map((issue) => `${issue.path.join('.')}: ${issue.message}`),
    ...unknown.map((role) => `no such role: ${role}`),
  ]);
}
