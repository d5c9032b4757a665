import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { CatalogueFault, faultLine } from '../../kit/catalogue/load-catalogue.js';
import { projectRoot } from '../../kit/server/project-root.js';
import { type JointMatter, jointMatterSource } from '../domain/joint-matter.js';
import { structureFaults } from '../domain/matter-structure.js';

const FOLDER = join(projectRoot, 'subgraphs', 'window', 'matters');

/** Reads the joint matters that the centre has defined, one YAML file each. Throws with every fault of the first faulty one. */
export function loadMatters(folder = FOLDER): JointMatter[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
  return files.map((name) => {
    const file = join(folder, name);
    const parsed = jointMatterSource.safeParse(parse(readFileSync(file, 'utf8')));
    if (!parsed.success)
      throw new CatalogueFault(
        file,
        parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`),
      );
    const misnamed = `${parsed.data.code}.yaml` === name ? [] : [`code ${parsed.data.code} and file name differ`];
    const faults = [...misnamed, ...structureFaults(parsed.data).map(faultLine)];
    if (faults.length > 0) throw new CatalogueFault(file, faults);
    return parsed.data;
  });
}
