import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pino } from 'pino';
import { type OfficeHours, officeHoursFaults } from '../../subgraphs/kit/domain/calendar/index.js';
import { CalendarNotice, OfficeHoursEntry } from '../../subgraphs/kit/persistence/calendar/calendar-tables.js';
import { type CalendarOutcome, loadYear, setOfficeHours } from '../../subgraphs/kit/persistence/calendar/change-calendar.js';
import { CALENDAR_CHORE } from '../../subgraphs/kit/persistence/calendar/go-through-clocks.js';
import type { DatabaseConfig } from '../../subgraphs/kit/persistence/database-config.js';
import { openStore, pendingMigrations, type Store } from '../../subgraphs/kit/persistence/store.js';
import { type Write, write } from '../../subgraphs/kit/persistence/write.js';
import type { SubgraphDefinition } from '../../subgraphs/kit/server/subgraph-definition.js';
import { allSubgraphs } from './all-subgraphs.js';
import { readYear } from './calendar-file.js';
import { Complaint } from './complaint.js';
import { configuredDatabase } from './configured-database.js';
import { DataFolder } from './data-folder.js';
import { trainingTime } from './training-time.js';

export { readYear } from './calendar-file.js';

const WHO = 'COMMAND calendar';

/** Enters a year everywhere. What is wrong with it is told before any database is opened. */
export async function loadFile(file: string, data: string | undefined): Promise<void> {
  const year = readYear(file);
  await changeAll(data, (unit) => loadYear(unit, year, WHO));
}

export async function hoursFrom(
  { times, from, late }: { times: string; from: string; late: string },
  data: string | undefined,
): Promise<void> {
  if (late !== 'NEXT_OPENING' && late !== 'SAME_DAY') throw new Complaint(`--late is NEXT_OPENING or SAME_DAY, not ${late}`);
  const sessions = times.split(',').map((session) => {
    const [opens = '', closes = ''] = session.split('-');
    return { opens, closes };
  });
  const hours: OfficeHours = { from, sessions, lateReceipt: late };
  const faults = officeHoursFaults(hours);
  if (faults.length > 0) throw new Complaint(`These hours are not fit to count by: ${faults.join('; ')}`);
  await changeAll(data, (unit) => setOfficeHours(unit, hours, WHO));
}

/** What every database counts by, the entries that were replaced included. */
export async function listCalendars(data: string | undefined): Promise<void> {
  await eachStore(data, async (_definition, store) => {
    const em = store.reader();
    const notices = await em.find(CalendarNotice, {}, { orderBy: { year: 'asc', edition: 'asc' } });
    const newest = new Map(notices.map(({ year, edition }) => [year, edition]));
    const lines = notices.map(({ year, edition, title, number, issuedOn }) => {
      const standing = newest.get(year) === edition ? '' : ' (superseded)';
      return `  ${year} no. ${edition}  ${issuedOn}  ${number ?? '—'}  ${title}${standing}`;
    });
    const hours = await em.find(OfficeHoursEntry, {}, { orderBy: { fromDay: 'asc', edition: 'asc' } });
    const open = hours.map(
      ({ fromDay, sessions, lateReceipt }) =>
        `  from ${fromDay}  ${sessions.map(({ opens, closes }) => `${opens}-${closes}`).join(', ')}  late: ${lateReceipt}`,
    );
    process.stdout.write(`${store.name}\n${[...lines, ...open].join('\n')}\n`);
  });
}

async function changeAll(data: string | undefined, change: (unit: Write) => Promise<CalendarOutcome>): Promise<void> {
  await eachStore(data, async (definition, store) => {
    const outcome = await write(store, WHO, change);
    if (outcome.kind === 'REFUSED') throw new Complaint(`${store.name}: ${outcome.faults.join('; ')}`);
    const chore = definition.chores?.find(({ name }) => name === CALENDAR_CHORE);
    const before = await recomputed(store);
    await chore?.run(store, pino({ level: process.env.LOG_LEVEL ?? 'warn' }, pino.destination({ dest: 2, sync: true })));
    const moved = (await recomputed(store)) - before;
    const told = outcome.kind === 'UNCHANGED' ? 'has it already' : `entered; ends moved: ${moved}`;
    process.stdout.write(`${store.name.padEnd(20)} ${told}\n`);
  });
}

async function recomputed(store: Store): Promise<number> {
  const rows = (await store.orm.em
    .getConnection()
    .execute("select count(*) as n from journal_entry where type like 'onewindow.%dueDatesRecomputed'")) as { n: number }[];
  return Number(rows[0]?.n ?? 0);
}

/** Every database of the environment, or of a data folder, which no hall may be at work in meanwhile. */
async function eachStore(path: string | undefined, act: (definition: SubgraphDefinition, store: Store) => Promise<void>): Promise<void> {
  const all = await allSubgraphs();
  const configured = path === undefined ? all.filter(({ name }) => configuredDatabase(name) !== null) : [];
  if (configured.length > 0) {
    for (const definition of configured)
      await withStore(definition, configuredDatabase(definition.name) as DatabaseConfig, () => new Date(), act);
    return;
  }
  const folder = resolve(path ?? 'data');
  if (!existsSync(join(folder, 'window.db')))
    throw new Complaint(`There is no database in ${folder}: name the data folder with --data DIR`);
  const data = DataFolder.take(folder);
  try {
    const { now } = trainingTime(data, null);
    for (const definition of all) await withStore(definition, { kind: 'sqlite', file: data.database(definition.name) }, now, act);
  } finally {
    data.release();
  }
}

async function withStore(
  definition: SubgraphDefinition,
  database: DatabaseConfig,
  clock: () => Date,
  act: (definition: SubgraphDefinition, store: Store) => Promise<void>,
): Promise<void> {
  const store = await openStore({ ...definition, database, clock });
  try {
    const pending = await pendingMigrations(store);
    if (pending.length > 0)
      throw new Complaint(`The database of ${definition.name} lacks ${pending.join(', ')}: run "npm run db -- up", or start the hall once`);
    await act(definition, store);
  } finally {
    await store.close();
  }
}
