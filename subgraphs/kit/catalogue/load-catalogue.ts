import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type ContentFault, fault } from '../domain/catalogue/content-fault.js';
import { type ItemDefinition, type Vocabulary, vocabularySource } from '../domain/catalogue/item-definition.js';
import { proveItem } from '../domain/catalogue/proof/prove-item.js';
import { readDefinition } from '../domain/catalogue/read-definition.js';
import { projectRoot } from '../server/project-root.js';
import { lineFaults } from './exchange/read-item-yaml.js';
import { readYaml } from './read-yaml.js';

/** Reads the common vocabulary that the departments share. */
export function loadVocabulary(): Vocabulary {
  const file = join(projectRoot, 'schema', 'vocabulary.yaml');
  const parsed = vocabularySource.safeParse(parse(readFileSync(file, 'utf8')));
  if (parsed.success) return parsed.data;
  throw new CatalogueFault(
    file,
    parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`),
  );
}

/** One file of a catalogue, and what the check says of it. */
export interface CheckedFile {
  readonly file: string;
  /** Null where it cannot be read as an item. */
  readonly definition: ItemDefinition | null;
  readonly faults: readonly ContentFault[];
}

/** Reads and proves every item of a folder, one YAML file each; no fault keeps the others from being looked at. */
export function checkCatalogue(folder: string, vocabulary: Vocabulary): CheckedFile[] {
  return readCatalogue(folder, vocabulary).map((read) =>
    read.definition === null ? read : { ...read, faults: [...read.faults, ...proveItem(read.definition)] },
  );
}

/** Reads every item of a folder without proving it: what keeps a file from being an item is told. */
export function readCatalogue(folder: string, vocabulary: Vocabulary): CheckedFile[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
  return files.map((name) => {
    const file = join(folder, name);
    const text = readYaml(readFileSync(file, 'utf8'));
    if ('faults' in text) return { file, definition: null, faults: lineFaults(text.faults) };
    const misnamed = `${String(text.source.slug)}.yaml` === name ? [] : [misnamedFault(String(text.source.slug))];
    const read = readDefinition(text.source, vocabulary);
    if ('faults' in read) return { file, definition: null, faults: [...misnamed, ...read.faults] };
    return { file, definition: read.definition, faults: misnamed };
  });
}

/** Reads a department's shipped items, one YAML file each. Throws with every fault of the first faulty file. */
export function loadCatalogue(folder: string, vocabulary: Vocabulary): ItemDefinition[] {
  return checkCatalogue(folder, vocabulary).map(soundDefinition);
}

/** The item of a file that has no fault. Throws with every fault of one that has. */
export function soundDefinition({ file, definition, faults }: CheckedFile): ItemDefinition {
  if (definition === null || faults.length > 0) throw new CatalogueFault(file, faults.map(faultLine));
  return definition;
}

/** A fault as one line for developers: place, sentence, and the answers that lead to it. */
export function faultLine({ place, message, answers }: ContentFault): string {
  const given = Object.entries(answers ?? {}).map(([question, option]) => `${question}=${option}`);
  return `${place}: ${message.en}${given.length === 0 ? '' : ` [${given.join(', ')}]`}`;
}

function misnamedFault(slug: string): ContentFault {
  return fault('FILE_MISNAMED', 'slug', `文件名应当与事项编码${slug}一致`, `slug ${slug} and file name differ`);
}

/** A catalogue file that cannot be used, with every fault and its place. */
export class CatalogueFault extends Error {
  constructor(
    readonly file: string,
    readonly faults: readonly string[],
  ) {
    super(`${file}:\n${faults.map((line) => `  - ${line}`).join('\n')}`);
  }
}
