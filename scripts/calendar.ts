/**
 * `npm run calendar -- list`: the notices and hours that each database counts by.
 * `npm run calendar -- check FILE`: says what is wrong with a year, and changes nothing.
 * `npm run calendar -- load FILE`: enters a year into every database, and computes the ends of running tasks anew.
 * `npm run calendar -- hours 09:00-12:00,14:00-17:30 --from 2026-06-01 [--late NEXT_OPENING|SAME_DAY]`: the hall's hours from a day on.
 * All but `check` take `--data DIR`; without it, the databases that the environment names, or the folder `data`.
 */
import { parseArgs } from 'node:util';
import { hoursFrom, listCalendars, loadFile, readYear } from './start/calendar-acts.js';
import { Complaint, command } from './start/complaint.js';

const USAGE = `Usage: npm run calendar -- list [--data DIR]
       npm run calendar -- check FILE
       npm run calendar -- load FILE [--data DIR]
       npm run calendar -- hours 09:00-12:00,14:00-17:30 --from DAY [--late NEXT_OPENING|SAME_DAY] [--data DIR]`;

await command(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { data: { type: 'string' }, from: { type: 'string' }, late: { type: 'string', default: 'NEXT_OPENING' } },
  });
  const [verb, argument, ...more] = positionals;
  if (more.length > 0) throw new Complaint(USAGE);
  if (verb === 'list' && argument === undefined) return listCalendars(values.data);
  if (argument === undefined) throw new Complaint(USAGE);
  if (verb === 'load') return loadFile(argument, values.data);
  if (verb === 'check') return void process.stdout.write(`${readYear(argument).year} is sound\n`);
  if (verb === 'hours' && values.from !== undefined)
    return hoursFrom({ times: argument, from: values.from, late: values.late }, values.data);
  throw new Complaint(USAGE);
});
