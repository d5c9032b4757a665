import { existsSync, readFileSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { WatchedFile } from '../../gateway/supergraph/supergraph.watch.js';
import { projectRoot } from '../../subgraphs/kit/server/project-root.js';
import { Complaint } from './complaint.js';

/** The composed graph as committed: the gateway starts from it, whichever subgraphs are up. */
export const committedSupergraph = join(projectRoot, 'schema', 'supergraph.graphql');

/** @throws Complaint if there is none, or it cannot be read. */
export function readSupergraph(file = committedSupergraph): string {
  if (!existsSync(file)) throw new Complaint(`There is no supergraph at ${file}: compose it with "npm run schema"`);
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new Complaint(`The supergraph cannot be read: ${(error as Error).message}`);
  }
}

/** Time and size alone miss a file of the same size that is moved to its place with its old time; the inode tells it. */
export function watchedFile(file: string): WatchedFile {
  return {
    async stamp() {
      try {
        const { ino, size, mtimeNs, ctimeNs } = await stat(file, { bigint: true });
        return `${ino} ${size} ${mtimeNs} ${ctimeNs}`;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
        throw error;
      }
    },
    read: () => readFile(file, 'utf8'),
  };
}
