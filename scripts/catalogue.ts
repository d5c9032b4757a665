/**
 * `npm run catalogue [-- <department>]`: reads and proves every shipped item and says what is wrong. Exit code 1 on any fault.
 * `npm run catalogue -- export <department> --format yaml|json|xlsx --out FOLDER`: writes its items as files.
 * `npm run catalogue -- import <department> FILE [--write]`: says what a file would change, and with `--write` changes it.
 */
import { parseArgs } from 'node:util';
import { departments } from '../schema/departments.js';
import { checkAll } from './catalogue/check-all.js';
import { exportCatalogue } from './catalogue/export-catalogue.js';
import { importCatalogue } from './catalogue/import-catalogue.js';
import { Complaint, command } from './start/complaint.js';

const USAGE = `Usage: npm run catalogue [-- <department>]
       npm run catalogue -- export <department> --format yaml|json|xlsx --out FOLDER
       npm run catalogue -- import <department> FILE [--write]
Departments: ${departments.map(({ code }) => code).join(', ')}`;

await command(async () => {
  const { positionals, values } = readArguments();
  const [verb, ...rest] = positionals;
  if (verb === 'export') return exportCatalogue(known(rest[0]), { format: values.format ?? 'yaml', out: needed(values.out) });
  if (verb === 'import') return importCatalogue(known(rest[0]), needed(rest[1]), values.write ?? false);
  if (rest.length > 0) throw new Complaint(USAGE);
  process.exitCode = checkAll(verb === undefined ? departments.map(({ code }) => code) : [known(verb)]) ? 0 : 1;
});

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { format: { type: 'string' }, out: { type: 'string' }, write: { type: 'boolean' } },
    });
  } catch (error) {
    throw new Complaint(`${(error as Error).message}\n${USAGE}`);
  }
}

function known(code: string | undefined): string {
  if (code !== undefined && departments.some((department) => department.code === code)) return code;
  throw new Complaint(code === undefined ? USAGE : `There is no department ${code}\n${USAGE}`);
}

function needed(value: string | undefined): string {
  if (value === undefined) throw new Complaint(USAGE);
  return value;
}
