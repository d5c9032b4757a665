/**
 * Runs a built command on a Node that is new enough: `node scripts/run.mjs start --port 4000`.
 * npm puts the project's own Node first on the path; where its install script was blocked and the system's Node is too
 * old, or the build is missing, this says so in one line.
 */
import { existsSync } from 'node:fs';
import * as module from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const [name, ...rest] = process.argv.slice(2);
const [major, minor] = process.versions.node.split('.').map(Number);
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const file = join(root, 'dist', 'scripts', `${name}.js`);

if (major < 22 || (major === 22 && minor < 17)) {
  fail(`OneWindow needs Node 22.17 or newer and runs on ${process.versions.node}: allow the install script of the package "node" (npm rebuild node), or install a newer Node`);
} else if (!existsSync(file)) {
  fail(`${file} is not there: run "npm run build" first`);
} else {
  process.argv = [process.argv[0], file, ...rest];
  // What Node has compiled once it need not compile at each start. Not in the shared temporary folder, where others could
  // put code; where the folder cannot be written, each start compiles.
  module.enableCompileCache(process.env.NODE_COMPILE_CACHE ?? join(root, 'node_modules', '.cache', 'compile'));
  // Decorators write their types through it, so it comes before any of them.
  await import('reflect-metadata');
  await import(pathToFileURL(file).href);
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}
