import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Puts a text in the place of a file at one stroke, making its folder where there is none: whoever reads it, such as a
 * gateway that follows its supergraph, finds the whole old text or the whole new one. The draft lies in the same folder,
 * as a file can be renamed at one stroke only within a file system.
 */
export function replaceFile(file: string, text: string): void {
  const draft = `${file}.${process.pid}.tmp`;
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(draft, text);
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}
