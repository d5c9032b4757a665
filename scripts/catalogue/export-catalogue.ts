import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { itemYaml } from '../../subgraphs/kit/catalogue/exchange/item-yaml.js';
import { nationalJson } from '../../subgraphs/kit/catalogue/exchange/national-json.js';
import { nationalWorkbook } from '../../subgraphs/kit/catalogue/exchange/national-workbook.js';
import { loadCatalogue, loadVocabulary } from '../../subgraphs/kit/catalogue/load-catalogue.js';
import { itemIdOf } from '../../subgraphs/kit/contract/item-published.message.js';
import { localDate } from '../../subgraphs/kit/domain/calendar/index.js';
import { nationalRecord } from '../../subgraphs/kit/domain/catalogue/national/national-record.js';
import { Complaint } from '../start/complaint.js';
import { catalogueFolder } from './catalogue-folder.js';

/** Writes the shipped items of a department as files: YAML an item, or one JSON or Excel file by the national field names. */
export async function exportCatalogue(code: string, { format, out }: { format: string; out: string }): Promise<void> {
  const vocabulary = loadVocabulary();
  const items = loadCatalogue(catalogueFolder(code), vocabulary);
  const effectiveOn = localDate(new Date());
  const records = items.map((item) => nationalRecord(item, { itemId: itemIdOf(code, item.slug), number: 1, effectiveOn }));
  const files: Readonly<Record<string, () => Promise<readonly (readonly [string, string | Buffer])[]>>> = {
    yaml: async () => items.map((item) => [`${item.slug}.yaml`, itemYaml(item as unknown as Record<string, unknown>, vocabulary)]),
    json: async () => [[`${code}.json`, nationalJson(records)]],
    xlsx: async () => [[`${code}.xlsx`, await nationalWorkbook(records)]],
  };
  const make = files[format];
  if (make === undefined) throw new Complaint(`--format is yaml, json or xlsx, not ${format}`);
  mkdirSync(out, { recursive: true });
  for (const [name, content] of await make()) {
    writeFileSync(join(out, name), content);
    process.stdout.write(`written: ${join(out, name)}\n`);
  }
}
