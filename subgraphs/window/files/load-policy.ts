import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { CatalogueFault } from '../../kit/catalogue/load-catalogue.js';
import { projectRoot } from '../../kit/server/project-root.js';
import { policyFaults, type UploadPolicy, uploadPolicySource } from '../domain/upload-policy.js';

const FILE = join(projectRoot, 'subgraphs', 'window', 'files', 'policy.yaml');

/** Reads the centre's rules for uploads. Throws with every fault. */
export function loadUploadPolicy(file = FILE): UploadPolicy {
  const parsed = uploadPolicySource.safeParse(parse(readFileSync(file, 'utf8')));
  if (!parsed.success)
    throw new CatalogueFault(
      file,
      parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`),
    );
  const faults = policyFaults(parsed.data);
  if (faults.length > 0) throw new CatalogueFault(file, faults);
  return parsed.data;
}
