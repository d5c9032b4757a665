import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import { type ItemDefinition, itemSource, type Vocabulary, vocabularySource } from '../domain/catalogue/item-definition.js';
import { itemFaults } from '../domain/catalogue/item-faults.js';
import { resolveItem } from '../domain/catalogue/resolve-item.js';
import { projectRoot } from '../server/project-root.js';

/** Reads the common vocabulary that the departments share. */
export function loadVocabulary(): Vocabulary {
  return read(join(projectRoot, 'schema', 'vocabulary.yaml'), vocabularySource);
}

/** Reads a department's shipped items, one YAML file each. Throws with every fault of the first faulty file. */
export function loadCatalogue(folder: string, vocabulary: Vocabulary): ItemDefinition[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
  return files.map((name) => {
    const file = join(folder, name);
    const source = read(file, itemSource);
    if (`${source.slug}.yaml` !== name) throw new CatalogueFault(file, [`slug ${source.slug} and file name differ`]);
    const item = resolve(file, source, vocabulary);
    const faults = itemFaults(item);
    if (faults.length > 0) throw new CatalogueFault(file, faults);
    return item;
  });
}

/** A catalogue file that cannot be used, with every fault and its place. */
export class CatalogueFault extends Error {
  constructor(
    readonly file: string,
    readonly faults: readonly string[],
  ) {
    super(`${file}:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
  }
}

function resolve(file: string, source: z.infer<typeof itemSource>, vocabulary: Vocabulary): ItemDefinition {
  try {
    return resolveItem(source, vocabulary);
  } catch (error) {
    throw new CatalogueFault(file, [(error as Error).message]);
  }
}

function read<Schema extends z.ZodType>(file: string, schema: Schema): z.infer<Schema> {
  const parsed = schema.safeParse(parse(readFileSync(file, 'utf8')));
  if (parsed.success) return parsed.data;
  throw new CatalogueFault(
    file,
    parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`),
  );
}
