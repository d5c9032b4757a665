import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { CatalogueFault } from '../../kit/catalogue/load-catalogue.js';
import { projectRoot } from '../../kit/server/project-root.js';
import { type Paperwork, paperworkSource } from '../domain/paperwork/paperwork.js';

const FILE = join(projectRoot, 'subgraphs', 'window', 'paperwork', 'paperwork.yaml');

/** Reads what the centre's documents say beside the case. Throws with every fault of the file. */
export function loadPaperwork(file = FILE): Paperwork {
  const parsed = paperworkSource.safeParse(parse(readFileSync(file, 'utf8')));
  if (parsed.success) return parsed.data;
  throw new CatalogueFault(
    file,
    parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`),
  );
}

/** As the centre has it now: read once, when the window starts. */
export const paperwork = loadPaperwork();
