import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '../../subgraphs/kit/server/project-root.js';

/** The parts of Hive Gateway that are used here. */
export interface Hive {
  readonly createGatewayRuntime: (options: Record<string, unknown>) => { readonly fetch: typeof fetch } & AsyncDisposable;
  /** The Rust planner and its executor, in place of the stitching one. */
  readonly unifiedGraphHandler: unknown;
}

const folder = join(projectRoot, 'test', 'support', 'hive');

/** Installs Hive Gateway from the registry into a folder of its own, by its lock file: nobody who only runs the hall needs its packages. */
export function installHive(): void {
  if (existsSync(join(folder, 'node_modules', '.package-lock.json'))) return;
  const { status, stderr } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`Hive Gateway could not be installed:\n${stderr}`);
}

/** Whether it could be installed; if not, that is said in one line, and on CI it is a failure. */
export function hiveInstalled(): boolean {
  try {
    installHive();
    return true;
  } catch (error) {
    if (process.env.CI === 'true') throw error;
    process.stderr.write('Not run on Hive Gateway: the registry does not give it\n');
    return false;
  }
}

/** @throws if it is not installed. */
export async function loadHive(): Promise<Hive> {
  const require = createRequire(join(folder, 'package.json'));
  const [runtime, router] = await Promise.all(
    ['@graphql-hive/gateway-runtime', '@graphql-hive/router-runtime'].map((name) => import(pathToFileURL(require.resolve(name)).href)),
  );
  return { createGatewayRuntime: runtime.createGatewayRuntime, unifiedGraphHandler: router.unifiedGraphHandler };
}
