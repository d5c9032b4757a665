import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '../../subgraphs/kit/server/project-root.js';

export interface Violation {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

interface Report {
  readonly summary: { readonly totalCruised: number; readonly violations: readonly { rule: { name: string }; from: string; to: string }[] };
}

/** Judges the compiled tree under `root` by the project's import rules. `root/dist` must exist. */
export async function cruise(root: string): Promise<{ modules: number; violations: Violation[] }> {
  const tool = join(projectRoot, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruiser.mjs');
  const args = [tool, '--config', join(projectRoot, '.dependency-cruiser.cjs'), '--output-type', 'json', 'dist'];
  const { stdout } = await run(args, root);
  const { summary } = JSON.parse(stdout) as Report;
  return {
    modules: summary.totalCruised,
    violations: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  };
}

/** The tool exits with the number of violations, which is an answer and no failure; without a report it is one. */
async function run(args: readonly string[], cwd: string): Promise<{ stdout: string }> {
  try {
    return await promisify(execFile)(process.execPath, [...args], { cwd, maxBuffer: 256 * 1024 * 1024 });
  } catch (error) {
    const { stdout = '' } = error as { stdout?: string };
    if (stdout.startsWith('{')) return { stdout };
    throw error;
  }
}
