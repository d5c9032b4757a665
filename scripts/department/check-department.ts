import { parse } from 'yaml';
import type { UsageRecord } from '../../gateway/telemetry/usage/usage.record.js';
import { type DepartmentEntry, departments } from '../../schema/departments.js';
import { loadVocabulary } from '../../subgraphs/kit/catalogue/load-catalogue.js';
import { itemIdOf } from '../../subgraphs/kit/contract/item-published.message.js';
import { type Vocabulary, vocabularySource } from '../../subgraphs/kit/domain/catalogue/item-definition.js';
import { projectRoot } from '../../subgraphs/kit/server/project-root.js';
import { type Baseline, folderBaseline } from './baseline.js';
import { type ReadItem, readItem, type UnreadItem } from './catalogue/read-catalogue.js';
import { catalogueChanges, isRead, itemProofs } from './catalogue.check.js';
import { catalogueChecks } from './catalogue-checks.js';
import type { ComposedGraph } from './composition.check.js';
import { deploymentFindings } from './deployment.check.js';
import type { Finding } from './finding.js';
import { jointMatters, matterProofs } from './matter.check.js';
import { registeredOperations } from './registered-operations.js';
import type { GateReport } from './report.js';
import { schemaFindings } from './schema-findings.js';
import { builtSource, driftFindings, PRINTED, printedSources } from './subgraph-sources.js';

type Compose = (sources: Parameters<typeof schemaFindings>[0]['before']) => ComposedGraph;

export interface CheckedAgainst {
  readonly baseline: Baseline;
  /** What clients used, where a record of it was given. */
  readonly usage: UsageRecord | null;
  readonly compose: Compose;
}

/** Checks one department of this tree against a baseline. Throws CatalogueFault where the window's own matters cannot be read. */
export async function checkDepartment(entry: DepartmentEntry, { baseline, usage, compose }: CheckedAgainst): Promise<GateReport> {
  const here = folderBaseline(projectRoot);
  const before = printedSources(baseline);
  const findings = [
    ...(await graphFindings(entry, { here, before, compared: baseline.there, usage, compose })),
    ...contentFindings(entry.code, here, baseline),
    ...deploymentFindings(entry, here.read),
  ];
  const isNew = baseline.there && !before.some(({ name }) => name === entry.code);
  return { department: entry, baseline: baseline.label, isNew, findings };
}

interface Surroundings {
  readonly here: Baseline;
  readonly before: ReturnType<typeof printedSources>;
  readonly compared: boolean;
  readonly usage: UsageRecord | null;
  readonly compose: Compose;
}

async function graphFindings(entry: DepartmentEntry, { here, ...rest }: Surroundings): Promise<Finding[]> {
  const own = await builtSource(entry.code);
  if ('verdict' in own) return [own];
  const others = printedSources(here).filter(({ name }) => name !== entry.code);
  const operations = registeredOperations(projectRoot);
  return [
    ...(await schemaFindings({ entry, departments, own, others, operations, ...rest })),
    ...driftFindings(own, here.read(`${PRINTED}/${entry.code}.graphql`)),
  ];
}

function contentFindings(code: string, here: Baseline, baseline: Baseline): Finding[] {
  const vocabulary = loadVocabulary();
  const items = catalogueOf(here, code, vocabulary);
  const before = catalogueOf(baseline, code, vocabularyOf(baseline) ?? vocabulary);
  const known = new Map(
    departments
      .flatMap((department) =>
        (department.code === code ? items : catalogueOf(here, department.code, vocabulary)).map((item) => ({ item, of: department.code })),
      )
      .flatMap(({ item, of }) => (isRead(item) ? [[itemIdOf(of, item.slug), item.definition] as const] : [])),
  );
  return [
    ...catalogueChanges({ items, before, compared: baseline.there }, catalogueChecks),
    ...itemProofs({ items }, catalogueChecks),
    ...matterProofs(jointMatters(), (itemId) => known.get(itemId), catalogueChecks),
  ];
}

function catalogueOf(files: Baseline, code: string, vocabulary: Vocabulary): (ReadItem | UnreadItem)[] {
  const folder = `subgraphs/${code}/catalogue`;
  return files
    .list(folder)
    .filter((name) => name.endsWith('.yaml'))
    .flatMap((name) => {
      const text = files.read(`${folder}/${name}`);
      return text === null ? [] : [readItem({ path: `${folder}/${name}`, text }, vocabulary)];
    });
}

/** The vocabulary of that time: items take their words from it. */
function vocabularyOf(files: Baseline): Vocabulary | null {
  const text = files.read('schema/vocabulary.yaml');
  const read = text === null ? null : vocabularySource.safeParse(parse(text));
  return read?.success === true ? read.data : null;
}
