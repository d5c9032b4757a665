import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { CatalogueFault } from '../../kit/catalogue/load-catalogue.js';
import type { DepartmentSpec } from '../department-spec.js';
import { type DepartmentPaperwork, departmentPaperworkSource, unnamedPaperwork } from '../domain/department-paperwork.js';

type Own = Pick<DepartmentSpec<never, never>, 'catalogueFolder' | 'entry'>;

const read = new Map<string, DepartmentPaperwork>();

/** Reads `paperwork.yaml` beside the department's catalogue, once a process. Throws with every fault of it. */
export function paperworkOf({ catalogueFolder, entry }: Own): DepartmentPaperwork {
  const file = join(dirname(catalogueFolder), 'paperwork.yaml');
  const known = read.get(file) ?? (existsSync(file) ? load(file) : unnamedPaperwork(entry.typePrefix));
  read.set(file, known);
  return known;
}

function load(file: string): DepartmentPaperwork {
  const parsed = departmentPaperworkSource.safeParse(parse(readFileSync(file, 'utf8')));
  if (parsed.success) return parsed.data;
  throw new CatalogueFault(
    file,
    parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`),
  );
}
