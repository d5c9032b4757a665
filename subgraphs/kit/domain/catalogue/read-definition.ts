import { z } from 'zod';
import { type ContentFault, fault } from './content-fault.js';
import { type ItemDefinition, itemSource, type Vocabulary } from './item-definition.js';
import { resolveItem } from './resolve-item.js';

/** An item that was read, or everything that keeps it from being one. */
export type ReadDefinition = { readonly definition: ItemDefinition } | { readonly faults: readonly ContentFault[] };

const inChinese = z.locales.zhCN().localeError;
const inEnglish = z.locales.en().localeError;

/** Reads an item as its department writes it (parsed YAML or JSON of any shape) and writes out what it takes from the vocabulary. Pure. */
export function readDefinition(source: unknown, vocabulary: Vocabulary): ReadDefinition {
  const parsed = itemSource.safeParse(source, { error: inEnglish });
  if (!parsed.success) return { faults: shapeFaults(source, parsed.error) };
  try {
    return { definition: resolveItem(parsed.data, vocabulary) };
  } catch (error) {
    const reason = (error as Error).message;
    return { faults: [fault('VOCABULARY_UNKNOWN', '', `共用词表中没有所引用的内容：${reason}`, reason)] };
  }
}

/** The same issues in both languages: the schema is run once for each, and gives them in the same order. */
function shapeFaults(source: unknown, english: z.ZodError): ContentFault[] {
  const chinese = itemSource.safeParse(source, { error: inChinese }).error?.issues ?? [];
  return english.issues.map((issue, index) =>
    fault('CONTENT_MALFORMED', placeOf(source, issue.path), plainChinese(issue) ?? chinese[index]?.message ?? issue.message, issue.message),
  );
}

/** The two slips that editors make most, in their own words; the library tells the others. */
function plainChinese(issue: z.core.$ZodIssue): string | null {
  if (issue.code === 'unrecognized_keys') return `不认识的项目：${issue.keys.join('、')}，请核对拼写`;
  return issue.message.endsWith('received undefined') ? '缺少这一项，应当填写' : null;
}

/** A path with the codes of list entries in place of their positions, where they have one. */
function placeOf(source: unknown, path: readonly PropertyKey[]): string {
  let at: unknown = source;
  return path
    .map((key) => {
      const list = Array.isArray(at);
      at = (at as Record<PropertyKey, unknown> | null | undefined)?.[key];
      const { code, use } = (typeof at === 'object' && at !== null ? at : {}) as { code?: unknown; use?: unknown };
      const name = typeof code === 'string' ? code : use;
      return list && typeof name === 'string' ? name : String(key);
    })
    .join('/');
}
