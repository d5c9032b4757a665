import { randomUUID } from 'node:crypto';
import { statSync } from 'node:fs';
import { departments } from '../../../schema/departments.js';
import { oneSubgraph } from '../../../scripts/start/one-subgraph.js';
import { station } from '../../../subgraphs/department/testing/hand-over.js';
import { ITEM_PUBLISHED } from '../../../subgraphs/kit/contract/item-published.message.js';
import { checklistOf } from '../../../subgraphs/kit/domain/catalogue/checklist.js';
import { write } from '../../../subgraphs/kit/persistence/write.js';
import { bringUp } from '../../../subgraphs/kit/server/bring-up.js';
import { testEngines } from '../../../subgraphs/kit/testing/engines.js';
import { callerWith, startTestSubgraph, type TestSubgraph } from '../../../subgraphs/kit/testing/test-subgraph.js';
import { chosenSubject } from '../../../subgraphs/window/persistence/kept-catalogue.js';
import { windowSubgraph } from '../../../subgraphs/window/subgraph.js';
import type { ShippedItem } from '../../../subgraphs/window/testing/shipped-catalogues.js';
import { type Measure, measured } from '../table.js';
import { fillDepartment, fillWindow } from './fill.js';
import { jointMatterOf } from './joint-thirty.js';
import { syntheticItems, versionOf } from './synthetic-items.js';

export interface BenchSize {
  readonly items: number;
  readonly versions: number;
  readonly runs: number;
}

const SEARCHES = [
  '登记',
  '注销',
  '食品经营许可',
  '施工许可',
  'gjj',
  'gongjijin',
  'shipin',
  'swzx',
  'construction',
  '企业',
  '营业执照',
  '怎么办理退税',
];
const TAX = 'tax';
const editor = callerWith({ sub: 'bench-editor', name: '编辑', roles: ['DEPT_CATALOG_EDITOR'], department: TAX });
const NOW = '2026-06-01T02:00:00.000Z';

/** Start-up, search, merged checklist and publication with the catalogue of a large city; on SQLite, in this process. */
export async function catalogueBench(size: BenchSize, tell: (line: string) => void): Promise<{ data: string; rows: Measure[] }> {
  const items = syntheticItems(size.items);
  const own = items.filter(({ department }) => department === TAX);
  const [engine] = await testEngines();
  if (engine === undefined) throw new Error('There is no engine');
  const department = await startTestSubgraph(await oneSubgraph(TAX), engine, NOW);
  const window = await startTestSubgraph(windowSubgraph, engine, NOW);
  try {
    tell(`filling ${size.items} items × ${size.versions} versions …`);
    await station(department, editor.sub ?? '');
    await fillDepartment(department.subgraph.store, own, size.versions);
    await fillWindow(window.subgraph.store, items, size.versions);
    const rows = [...(await departmentRows(department, own, size)), ...(await windowRows(window, items, size))];
    return { data: dataLine(size, own.length, window), rows };
  } finally {
    await department.close();
    await window.close();
  }
}

function dataLine({ items, versions }: BenchSize, own: number, { subgraph }: TestSubgraph): string {
  const file = (subgraph.store.orm.config.get('dbName') as string | undefined) ?? '';
  const megabytes = file === '' ? '' : `, ${Math.round(statSync(file).size / 2 ** 20)} MiB at the window`;
  return `${items} items (${own} of one department) in ${departments.length} departments × ${versions} versions${megabytes}`;
}

async function departmentRows(test: TestSubgraph, items: readonly ShippedItem[], { runs }: BenchSize): Promise<Measure[]> {
  const { store, definition } = test.subgraph;
  const ask = async (query: string, variables: Record<string, unknown> = {}): Promise<Record<string, any>> => {
    const { data, errors } = await test.ask(editor, query, variables);
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return data as Record<string, any>;
  };
  const idOf = (index: number): string => (items[index % items.length] as ShippedItem).itemId;
  return [
    await measured('department: start-up (tables, shipped content)', runs, () => bringUp(definition, store)),
    await measured('department: start a draft', runs, (index) =>
      ask(START, { input: { itemId: idOf(index), idempotencyKey: randomUUID() } }),
    ),
    await measured('department: edit and check a draft', runs, (index) => ask(EDIT, { input: edited(idOf(index)) })),
    await measured('department: publish a version', runs, (index) =>
      ask(PUBLISH, { input: { itemId: idOf(index), revision: 2, idempotencyKey: randomUUID() } }),
    ),
    await measured('department: compare two versions', runs, (index) =>
      ask(`{ compareTaxItemVersions(itemId: "${idOf(index)}", from: 1, to: 2) { message } }`),
    ),
    await measured('department: worklist of all items', Math.min(runs, 3), () => ask('{ taxCatalogueWorklist { kind } }')),
  ];
}

const START = 'mutation ($input: StartTaxItemDraftInput!) { startTaxItemDraft(input: $input) { __typename } }';
const EDIT =
  'mutation ($input: EditTaxItemDraftInput!) { editTaxItemDraft(input: $input) { ... on TaxItemDraft { faults { code } changes { message } } } }';
const PUBLISH =
  'mutation ($input: PublishTaxItemInput!) { publishTaxItem(input: $input) { ... on TaxItem { id } ... on Refusal { code message } } }';

function edited(itemId: string): Record<string, unknown> {
  return { itemId, revision: 1, changes: [{ place: 'guide/hours', value: '工作日 8:30—17:30' }], idempotencyKey: randomUUID() };
}

async function windowRows(test: TestSubgraph, items: readonly ShippedItem[], { runs, versions }: BenchSize): Promise<Measure[]> {
  const { store, definition } = test.subgraph;
  const search = async (text: string): Promise<void> => {
    const { errors } = await test.ask(callerWith({}), LIST, { search: text });
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
  };
  const matter = jointMatterOf(items, 30);
  const merge = async (): Promise<void> => {
    const subject = await chosenSubject({ em: store.reader(), now: store.clock() }, { kind: 'JOINT_MATTER', matter }, {});
    checklistOf(
      subject.steps.map(({ part }) => part),
      { AGENT: 'NO' },
    );
  };
  const hear = async (index: number): Promise<void> => {
    const { itemId, department, definition: content } = items[index % items.length] as ShippedItem;
    const at = store.clock().toISOString();
    const number = versions + 1;
    const data = {
      itemId,
      department,
      slug: content.slug,
      number,
      publishedAt: at,
      effectiveAt: at,
      definition: versionOf(content, number),
    };
    const [feed] = definition.feeds;
    const entry = {
      specversion: '1.0' as const,
      id: randomUUID(),
      source: department,
      type: ITEM_PUBLISHED,
      subject: itemId,
      time: at,
      actor: department,
      partition: 0,
      sequence: 1,
      data,
    };
    await write(store, department, (unit) => feed?.handle(unit, entry) as Promise<void>);
    await search('登记');
  };
  return [
    await measured('window: start-up', runs, () => bringUp(definition, store)),
    await measured('window: first search (reads and indexes all)', 1, () => search('登记'), 'in the background at start'),
    await measured(`window: search, ${SEARCHES.length} queries in turn, page of 20 with facets`, runs * SEARCHES.length, (index) =>
      search(SEARCHES[index % SEARCHES.length] ?? ''),
    ),
    await measured('window: merged checklist of 30 items', runs * 4, merge),
    await measured('window: a published version is kept and found in the next search', runs, hear),
  ];
}

const LIST = `query ($search: String) { serviceItems(search: $search, first: 20) {
  totalCount facets { department { value count } handlingType { value count } } edges { score highlights { field fragments { text hit } } node { id name } } } }`;
