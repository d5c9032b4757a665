/**
 * `npm run department -- check tax`: may the department release? One report; exit code 0 for yes, 1 for no, 2 for a wrong call.
 * `npm run department -- new <code> --prefix Prefix --zh 名称 --en Name`: makes the folder of a further department.
 */
import { CatalogueFault } from '../subgraphs/kit/catalogue/load-catalogue.js';
import { Misuse } from './department/misuse.js';
import { USAGE } from './department/options.js';
import { command } from './start/complaint.js';

const acts: Readonly<Record<string, (args: readonly string[]) => Promise<0 | 1>>> = {
  check: async (args) => (await import('./department/run-check.js')).runCheck(args),
  new: async (args) => (await import('./department/new/run-new.js')).runNew(args),
};

await command(async () => {
  const [act = '', ...args] = process.argv.slice(2);
  try {
    const run = Object.hasOwn(acts, act) ? acts[act] : undefined;
    if (run === undefined) {
      process.stderr.write(`${USAGE}\n`);
      process.exitCode = 2;
      return;
    }
    process.exitCode = await run(args);
  } catch (error) {
    if (!(error instanceof Misuse) && !(error instanceof CatalogueFault)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = error instanceof Misuse ? 2 : 1;
  }
});
