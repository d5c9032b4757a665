import { itemYaml } from '../../../kit/catalogue/exchange/item-yaml.js';
import { nationalJson } from '../../../kit/catalogue/exchange/national-json.js';
import { nationalWorkbook } from '../../../kit/catalogue/exchange/national-workbook.js';
import { itemIdOf } from '../../../kit/contract/item-published.message.js';
import { localDate } from '../../../kit/domain/calendar/index.js';
import type { Vocabulary } from '../../../kit/domain/catalogue/item-definition.js';
import { nationalRecord } from '../../../kit/domain/catalogue/national/national-record.js';
import type { ExchangeFormat } from '../../actions/catalogue/read-import.js';
import type { ItemVersion } from '../../persistence/department-tables.js';
import { ExportedFileType } from '../types/exported-file.type.js';

export interface Export {
  readonly department: string;
  readonly format: ExchangeFormat;
  readonly vocabulary: Vocabulary;
}

/** Versions as files: a YAML file an item, one JSON or Excel file for all. */
export async function exportedFiles(
  versions: readonly ItemVersion[],
  { department, format, vocabulary }: Export,
): Promise<ExportedFileType[]> {
  if (format === 'YAML') {
    return versions.map(({ slug, definition }) =>
      file(`${slug}.yaml`, 'application/yaml', itemYaml(definition as unknown as Record<string, unknown>, vocabulary)),
    );
  }
  const records = versions.map(({ slug, number, effectiveAt, definition }) =>
    nationalRecord(definition, { itemId: itemIdOf(department, slug), number, effectiveOn: localDate(effectiveAt) }),
  );
  if (format === 'JSON') return [file(`${department}.json`, 'application/json', nationalJson(records))];
  const book = (await nationalWorkbook(records)).toString('base64');
  return [file(`${department}.xlsx`, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', book)];
}

function file(fileName: string, mediaType: string, content: string): ExportedFileType {
  return Object.assign(new ExportedFileType(), { fileName, mediaType, content });
}
