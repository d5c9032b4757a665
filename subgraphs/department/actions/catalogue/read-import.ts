import type { EntityManager } from '@mikro-orm/sql';
import { readNationalJson } from '../../../kit/catalogue/exchange/national-json.js';
import { lineFaults } from '../../../kit/catalogue/exchange/read-item-yaml.js';
import { readNationalWorkbook } from '../../../kit/catalogue/exchange/read-national-workbook.js';
import { readYaml } from '../../../kit/catalogue/read-yaml.js';
import { itemIdOf } from '../../../kit/contract/item-published.message.js';
import { type ContentFault, fault } from '../../../kit/domain/catalogue/content-fault.js';
import type { NationalRecord } from '../../../kit/domain/catalogue/national/national-table.js';
import { readNationalRecord } from '../../../kit/domain/catalogue/national/read-national-record.js';
import { ItemVersion } from '../../persistence/department-tables.js';
import type { ImportedItem } from './import-items.js';

export type ExchangeFormat = 'YAML' | 'JSON' | 'EXCEL';

export interface ReadImport {
  readonly items: readonly ImportedItem[];
  readonly findings: readonly ContentFault[];
}

/** The items of a file: YAML is one item as its department writes it, JSON and Excel bear the national field names. Changes nothing. */
export async function readImport(em: EntityManager, department: string, format: ExchangeFormat, content: string): Promise<ReadImport> {
  if (format === 'YAML') return yamlItem(content);
  const { records, faults } = format === 'JSON' ? readNationalJson(content) : await readNationalWorkbook(Buffer.from(content, 'base64'));
  const slugs = records.map((record) => slugIn(record, department));
  const bases = await newestDefinitions(em, slugs);
  const read = records.map((record, index) => {
    const slug = slugs[index] ?? '';
    const { source, findings } = readNationalRecord(record, bases.get(slug) ?? { slug });
    return { slug, source: { ...source, slug }, findings: findings.map((one) => ({ ...one, place: `${slug}: ${one.place}` })) };
  });
  return {
    items: read.map(({ slug, source }) => ({ slug, source })),
    findings: [...faults, ...read.flatMap(({ findings }) => findings)],
  };
}

function yamlItem(content: string): ReadImport {
  const read = readYaml(content);
  if ('faults' in read) return { items: [], findings: lineFaults(read.faults) };
  const slug = typeof read.source.slug === 'string' ? read.source.slug : '';
  return {
    items: [{ slug, source: read.source }],
    findings: slug === '' ? [fault('SLUG_MISSING', 'slug', '没有事项编码', 'It has no code')] : [],
  };
}

/** The code by which a record names its item: ours, or that of the extension. */
function slugIn({ fields, extension }: NationalRecord, department: string): string {
  const prefix = itemIdOf(department, '');
  const id = fields.item_id ?? '';
  if (id !== '') return id.startsWith(prefix) ? id.slice(prefix.length) : id;
  try {
    const { slug } = JSON.parse(extension ?? '{}') as { slug?: unknown };
    return typeof slug === 'string' ? slug : '';
  } catch {
    return '';
  }
}

async function newestDefinitions(em: EntityManager, slugs: readonly string[]): Promise<Map<string, Record<string, unknown>>> {
  const rows = await em.find(ItemVersion, { slug: { $in: [...slugs] }, retractedAt: null }, { orderBy: { number: 'asc' } });
  return new Map(rows.map(({ slug, definition }) => [slug, definition as unknown as Record<string, unknown>]));
}
