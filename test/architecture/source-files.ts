import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { projectRoot } from '../../subgraphs/kit/server/project-root.js';

export interface SourceFile {
  /** Path below the project's root, with `/`. */
  readonly path: string;
  readonly text: string;
}

const FOLDERS = ['gateway', 'schema', 'scripts', 'subgraphs', 'test'];
const CODE = new Set(['.ts', '.tsx', '.js', '.cjs', '.mjs']);

/** Every source file that people write, without what is built, installed or generated. */
export function sourceFiles(): SourceFile[] {
  return FOLDERS.flatMap((folder) => filesBelow(join(projectRoot, folder)))
    .filter((file) => CODE.has(extname(file)))
    .map((file) => ({ path: relative(projectRoot, file).replaceAll('\\', '/'), text: readFileSync(file, 'utf8') }));
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !/(^|[\\/])(node_modules|dist)([\\/]|$)/.test(entry.parentPath))
    .map((entry) => join(entry.parentPath, entry.name));
}
