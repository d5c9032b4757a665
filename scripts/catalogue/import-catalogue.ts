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
import type { NationalRecord } from '../../subgraphs/kit/domain/catalogue/national/national-table.js';
import { readNationalRecord } from '../../subgraphs/kit/domain/catalogue/national/read-national-record.js';
import { projectRoot } from '../../subgraphs/kit/server/project-root.js';
import { Complaint } from '../start/complaint.js';
import { catalogueFolder } from './catalogue-folder.js';
import { faultText } from './check-all.js';

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
    return [{ slug: String(read.source.slug), source: { ...read.source }, findings: [] }];
  }
  if (kind !== '.json' && kind !== '.xlsx')
    throw new Complaint(`A file ends in .yaml, .json or .xlsx, not ${kind === '' ? 'in nothing' : kind}`);
  const { records, faults } =
    kind === '.json' ? readNationalJson(readFileSync(file, 'utf8')) : await readNationalWorkbook(readFileSync(file));
  if (records.length === 0) throw new Complaint(`${file}: ${faults.map(({ message }) => message.zh).join('；')}`);
  return records.map((record) => broughtAs(record, code, standing));
}

function broughtAs(record: NationalRecord, code: string, standing: ReadonlyMap<string, ItemDefinition>): Brought {
  const prefix = itemIdOf(code, '');
  const id = record.fields.item_id ?? '';
  if (!/^[a-z][a-z0-9.-]*$/.test(id)) throw new Complaint(`An item of the file has no item_id, or one that is none: “${id}”`);
  const slug = id.startsWith(prefix) ? id.slice(prefix.length) : id;
  const base = (standing.get(slug) ?? { slug }) as Record<string, unknown>;
  const { source, findings } = readNationalRecord(record, base);
  return { slug, source: { ...source, slug }, findings: findings.map(faultText) };
}
