import { LineCounter, parseDocument } from 'yaml';
import type { RefusalDetail } from '../domain/rule.js';

/** Characters of one item's text: the longest shipped one has about 20,000. */
const TEXT_LENGTH = 400_000;

/** Uses of an anchor in one text; a text that multiplies itself through them is refused. */
const ALIASES = 100;

/** The mapping that a YAML text holds, or what keeps it from being one, line by line. */
export function readYaml(text: string): { source: Readonly<Record<string, unknown>> } | { faults: readonly RefusalDetail[] } {
  if (text.length > TEXT_LENGTH) return { faults: [detail('1', `内容超过${TEXT_LENGTH}个字符`, `More than ${TEXT_LENGTH} characters`)] };
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  if (document.errors.length > 0) {
    return {
      faults: document.errors.map(({ pos, message }) =>
        detail(String(lines.linePos(pos[0]).line), `第${lines.linePos(pos[0]).line}行不是正确的 YAML：${message}`, message),
      ),
    };
  }
  try {
    // Through JSON, so that what refers to itself is found here and entries that share an anchor are apart.
    const source: unknown = JSON.parse(JSON.stringify(document.toJS({ maxAliasCount: ALIASES })));
    if (typeof source === 'object' && source !== null && !Array.isArray(source)) return { source: source as Record<string, unknown> };
    return { faults: [detail('1', '应当是由“名称: 内容”组成的事项文件', 'A file of an item is a mapping of names to content')] };
  } catch (error) {
    return { faults: [detail('1', '引用（& 和 *）使用不当：引用自身，或者展开后过大', (error as Error).message)] };
  }
}

function detail(line: string, zh: string, en: string): RefusalDetail {
  return { subject: line, message: { zh, en } };
}
