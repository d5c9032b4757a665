import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { itemYaml } from '../../subgraphs/kit/catalogue/exchange/item-yaml.js';
import { readNationalJson } from '../../subgraphs/kit/catalogue/exchange/national-json.js';
import { readNationalWorkbook } from '../../subgraphs/kit/catalogue/exchange/read-national-workbook.js';
import { checkCatalogue, loadVocabulary } from '../../subgraphs/kit/catalogue/load-catalogue.js';
import { readYaml } from '../../subgraphs/kit/catalogue/read-yaml.js';
import { itemIdOf } from '../../subgraphs/kit/contract/item-published.message.js';
import { checkContent } from '../../subgraphs/kit/domain/catalogue/check-content.js';
import { compareItems } from '../../subgraphs/kit/domain/catalogue/diff/compare-items.js';
import type { ItemDefinition } from '../../subgraphs/kit/domain/catalogue/item-definition.js';
import { itemOfRecord } from '../../subgraphs/kit/domain/catalogue/national/item-of-record.js';
import type { NationalRecord } from '../../subgraphs/kit/domain/catalogue/national/national-table.js';
import { readNationalRecord } from '../../subgraphs/kit/domain/catalogue/national/read-national-record.js';
import { projectRoot } from '../../subgraphs/kit/server/project-root.js';
import { Complaint } from '../start/complaint.js';
import { catalogueFolder } from './catalogue-folder.js';
import { faultText } from './check-all.js';

/** The slug becomes the name of a file. */
const SLUG = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

interface Brought {
  readonly slug: string;
  readonly source: Record<string, unknown>;
  readonly findings: readonly string[];
}

/** Says of each item of a file what it would change and what is wrong with it; writes those that are sound, if told to. */
export async function importCatalogue(code: string, file: string, write: boolean): Promise<void> {
  if (!existsSync(file)) throw new Complaint(`There is no file ${file}`);
  const vocabulary = loadVocabulary();
  const standing = new Map(
    checkCatalogue(catalogueFolder(code), vocabulary).flatMap(({ definition }) =>
      definition === null ? [] : [[definition.slug, definition] as const],
    ),
  );
  for (const { slug, source, findings } of await broughtBy(code, file, standing)) {
    const { definition, faults } = checkContent(source, vocabulary);
    const before = standing.get(slug);
    const changes = definition === null || before === undefined ? [] : compareItems(before, definition).map(({ message }) => message.zh);
    process.stdout.write(`${slug}${before === undefined ? '（新事项）' : ''}\n`);
    for (const line of [...changes, ...findings.map((one) => `未采用 ${one}`), ...faults.map((one) => `有误 ${faultText(one)}`)])
      process.stdout.write(`  - ${line}\n`);
    if (faults.length > 0) process.exitCode = 1;
    else if (write && (before === undefined || changes.length > 0)) {
      const target = join(catalogueFolder(code), `${slug}.yaml`);
      writeFileSync(target, itemYaml(source, vocabulary));
      process.stdout.write(`  written: ${relative(projectRoot, target)}\n`);
    }
  }
}

async function broughtBy(code: string, file: string, standing: ReadonlyMap<string, ItemDefinition>): Promise<Brought[]> {
  const kind = extname(file).toLowerCase();
  if (kind === '.yaml' || kind === '.yml') {
    const read = readYaml(readFileSync(file, 'utf8'));
    if ('faults' in read) throw new Complaint(read.faults.map(({ message }) => `${file}: ${message.zh}`).join('\n'));
    const slug = String(read.source.slug);
    if (!SLUG.test(slug)) throw new Complaint(`${file}: “${slug}” is no slug`);
    return [{ slug, source: { ...read.source }, findings: [] }];
  }
  if (kind !== '.json' && kind !== '.xlsx')
    throw new Complaint(`A file ends in .yaml, .json or .xlsx, not ${kind === '' ? 'in nothing' : kind}`);
  const { records, faults } =
    kind === '.json' ? readNationalJson(readFileSync(file, 'utf8')) : await readNationalWorkbook(readFileSync(file));
  if (records.length === 0) throw new Complaint(`${file}: ${faults.map(({ message }) => message.zh).join('；')}`);
  for (const one of faults) process.stdout.write(`未采用 ${faultText(one)}\n`);
  const brought = records.map((record) => broughtAs(record, code, standing));
  const twice = brought.find(({ slug }, index) => brought.findIndex((one) => one.slug === slug) !== index);
  if (twice !== undefined) throw new Complaint(`${file}: ${twice.slug} stands twice`);
  return brought;
}

function broughtAs(record: NationalRecord, code: string, standing: ReadonlyMap<string, ItemDefinition>): Brought {
  const slug = itemOfRecord(record, itemIdOf(code, ''), standing.values());
  if (slug === null || !SLUG.test(slug))
    throw new Complaint(`No item of ${code} is this one, by item_id, national code or name: “${slug ?? record.fields.task_name ?? ''}”`);
  const base = (standing.get(slug) ?? { slug }) as Record<string, unknown>;
  const { source, findings } = readNationalRecord(record, base);
  return { slug, source: { ...source, slug }, findings: findings.map(faultText) };
}
