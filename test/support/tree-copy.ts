import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { projectRoot } from '../../subgraphs/kit/server/project-root.js';
import { type RunningCommand, runCommand, runProgram } from './process.js';

/** A copy of the whole tree as it stands, built, in which a test may change what it likes. */
export interface TreeCopy {
  readonly root: string;
  /** A command of the project, run in the copy. */
  readonly run: (args: readonly string[], environment?: Readonly<Record<string, string>>) => RunningCommand;
  /** A program of `node_modules`, run in the copy: its file, its arguments. */
  readonly program: (file: string, ...args: string[]) => RunningCommand;
  /** Path → hash of every file that people or commands write, without what is built or installed. */
  readonly hashes: () => Map<string, string>;
  readonly remove: () => void;
}

/** What is no part of the tree: installed, made by running, or another tool's. */
const APART = new Set(['node_modules', '.git', 'data', 'secrets', 'coverage']);

export function copyTree(): TreeCopy {
  const root = mkdtempSync(join(tmpdir(), 'onewindow-tree-'));
  for (const name of readdirSync(projectRoot).filter((one) => !APART.has(one)))
    cpSync(join(projectRoot, name), join(root, name), { recursive: true, preserveTimestamps: true });
  symlinkSync(realpathSync(join(projectRoot, 'node_modules')), join(root, 'node_modules'));
  return {
    root,
    run: (args, environment) => runCommand(args, environment, root),
    program: (file, ...args) => runProgram([join('node_modules', file), ...args], {}, root),
    hashes: () => hashesBelow(root),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

function hashesBelow(root: string): Map<string, string> {
  const files = readdirSync(root, { withFileTypes: true })
    .filter(({ name }) => !APART.has(name) && name !== 'dist')
    .flatMap((entry) =>
      entry.isDirectory()
        ? readdirSync(join(root, entry.name), { withFileTypes: true, recursive: true })
            .filter((file) => file.isFile())
            .map((file) => join(file.parentPath, file.name))
        : [join(root, entry.name)],
    );
  return new Map(files.map((file) => [relative(root, file), createHash('sha256').update(readFileSync(file)).digest('hex')]));
}
