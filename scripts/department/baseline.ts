import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Message } from '../../subgraphs/kit/domain/message.js';
import { Misuse } from './misuse.js';

/** What a department is compared with: the files of some moment, by their paths below the project's root. */
export interface Baseline {
  readonly label: Message;
  /** False where there is nothing to compare with. */
  readonly there: boolean;
  /** Text of a file; null where the baseline has none. */
  readonly read: (path: string) => string | null;
  /** Names of the files directly in a folder; none where there is no such folder. */
  readonly list: (folder: string) => string[];
}

/** Nothing is taken for granted: everything of today counts as new. */
export function noBaseline(): Baseline {
  const zh = '无（不在 git 仓库中，也没有用 --baseline 指定文件夹），所有内容按新增对待';
  const en = 'none (no git repository here and no --baseline): everything counts as new';
  return { label: { zh, en }, there: false, read: () => null, list: () => [] };
}

/** The files of another checkout. */
export function folderBaseline(root: string): Baseline {
  return {
    label: { zh: `文件夹 ${root}`, en: `folder ${root}` },
    there: true,
    read: (path) => (existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : null),
    list: (folder) => (existsSync(join(root, folder)) ? readdirSync(join(root, folder)).sort() : []),
  };
}

/** The files as committed under a revision. Throws Misuse for a revision that the repository at `root` does not have. */
export function gitBaseline(root: string, revision: string): Baseline {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 100_000_000, stdio: QUIET });
  const attempt = (...args: string[]) => {
    try {
      return git(...args);
    } catch {
      return null;
    }
  };
  const commit = attempt('rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`)?.trim();
  if (commit === undefined) throw new Misuse(`git 中没有 ${revision}：用 --base 指定已有的提交、标签或者分支，例如 --base origin/main`);
  return {
    label: { zh: `git 提交 ${revision}（${commit.slice(0, 10)}）`, en: `git revision ${revision} (${commit.slice(0, 10)})` },
    there: true,
    // "./" counts from the project's root, which need not be the repository's.
    read: (path) => attempt('show', `${commit}:./${path}`),
    list: (folder) => (attempt('ls-tree', '--name-only', `${commit}:./${folder}`) ?? '').split('\n').filter(Boolean).sort(),
  };
}

/** Whether git knows a commit at `root`. */
export function hasHistory(root: string): boolean {
  try {
    execFileSync('git', ['rev-parse', '--verify', '--quiet', 'HEAD'], { cwd: root, stdio: QUIET });
    return true;
  } catch {
    return false;
  }
}

const QUIET: ['ignore', 'pipe', 'ignore'] = ['ignore', 'pipe', 'ignore'];
