import { join } from 'node:path';
import { projectRoot } from '../../subgraphs/kit/server/project-root.js';

/** Where a department keeps the files of its items. */
export function catalogueFolder(code: string): string {
  return join(projectRoot, 'subgraphs', code, 'catalogue');
}
