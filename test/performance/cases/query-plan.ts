import type { Store } from '../../../subgraphs/kit/persistence/store.js';

/** Tables whose rows do not grow with the cases: reading one from end to end costs nothing. */
const SMALL = new Set([
  'kept_item',
  'kept_item_version',
  'posting',
  'service_item',
  'service_item_version',
  'calendar_change',
  'calendar_notice',
  'office_hours',
  'journal_head',
  'feed_cursor',
]);

export interface PlanTolerance {
  /** What is found is so little that it may be sorted; in return nothing may be walked through to find it. */
  readonly few: boolean;
  /** Every row is counted: the whole of an index is read, but never the table. */
  readonly countsAll: boolean;
}

/** What is wrong with the way in which the engine means to read: tables read from end to end, pages sorted. None where indexes serve. */
export async function faultsOfPlan(
  store: Store,
  { statement, parameters }: { readonly statement: string; readonly parameters: readonly unknown[] },
  tolerance: PlanTolerance = { few: false, countsAll: false },
): Promise<string[]> {
  const explain = store.engine === 'mysql' ? 'explain' : 'explain query plan';
  const rows = (await store.orm.em.getDriver().execute(`${explain} ${statement}`, [...parameters])) as Record<string, unknown>[];
  return store.engine === 'mysql' ? faultsOnMysql(rows, statement, tolerance) : faultsOnSqlite(rows, statement, tolerance);
}

function faultsOnSqlite(rows: readonly Record<string, unknown>[], statement: string, { few, countsAll }: PlanTolerance): string[] {
  const paged = / limit /i.test(statement);
  // Rows of a subquery that have been put aside: how they were found stands in lines of their own.
  const setAside = new Set(rows.flatMap(({ detail }) => /^(?:MATERIALIZE|CO-ROUTINE) (\S+)/.exec(String(detail))?.[1] ?? []));
  const sorts = rows.some(({ detail }) => /USE TEMP B-TREE FOR .*ORDER BY/.test(String(detail)));
  return rows.flatMap(({ detail }) => {
    const step = String(detail);
    if (/USE TEMP B-TREE FOR .*ORDER BY/.test(step)) return paged && !few ? [step] : [];
    const [, alias] = /^SCAN (\S+)/.exec(step) ?? [];
    if (alias === undefined || setAside.has(alias) || SMALL.has(tableOf(alias, statement))) return [];
    // In the order of an index, a page is the beginning of it; and an index that holds all that is counted is no table.
    const byIndex = step.includes(' USING INDEX ') || step.includes(' USING COVERING INDEX ');
    if (byIndex && ((paged && !sorts && !few) || (countsAll && step.includes('COVERING')))) return [];
    return [`${tableOf(alias, statement)}: ${step}`];
  });
}

/** `type` ALL reads the whole table, `index` a whole index where nothing stops it; `Extra` says why there is nothing to read. */
function faultsOnMysql(rows: readonly Record<string, unknown>[], statement: string, { few, countsAll }: PlanTolerance): string[] {
  const paged = / limit /i.test(statement);
  return rows.flatMap(({ table, type, Extra }) => {
    const extra = String(Extra ?? '');
    const walksOn = type === 'index' && (few || !(paged || (countsAll && extra.includes('Using index'))));
    if ((type !== 'ALL' && !walksOn) || /no matching row|Impossible|no tables/i.test(extra)) return [];
    const name = tableOf(String(table), statement);
    return SMALL.has(name) || name.startsWith('<') ? [] : [`${name}: ${String(type)} ${extra}`];
  });
}

/** The table behind an alias of the statement. */
function tableOf(alias: string, statement: string): string {
  const found = new RegExp(`[\`"]?(\\w+)[\`"]? as [\`"]?${alias}[\`"]?`, 'i').exec(statement);
  return found?.[1] ?? alias;
}
