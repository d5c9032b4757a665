import { type DocumentNode, visit } from 'graphql';
import type { Message } from '../domain/message.js';

/** Levels of lists and objects. No form comes near it; MySQL takes 100, and what recurses over a form takes some thousands. */
const DEEPEST = 64;

/**
 * Control characters other than tab and line ends, and those that turn the direction of writing: nobody types them, they
 * are not to be seen, and in a name they would stand on a licence. Also, SQLite ends a statement at U+0000.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are looked for
const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u;

/** Half of a surrogate pair is no character: it would be kept as another one, and MySQL takes no JSON with it. */
const HALF: Message = {
  zh: '文本中含有不完整的字符（半个代理对），请重新输入',
  en: 'A text holds half of a character (a lone surrogate): type it anew',
};

const TOO_DEEP: Message = {
  zh: `数据嵌套超过${DEEPEST}层，请核对所提交的内容`,
  en: `The data nest more than ${DEEPEST} levels: check what is sent`,
};

/** Why a text cannot be taken; null when it can. Pure. */
export function textFault(text: string): Message | null {
  if (!text.isWellFormed()) return HALF;
  const unseen = UNSEEN.exec(text)?.[0];
  if (unseen === undefined) return null;
  const code = `U+${unseen.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  return {
    zh: `文本中含有不可见的控制字符（${code}），请删除后重新提交`,
    en: `A text holds a control character (${code}), which cannot be seen: delete it`,
  };
}

/** Why data as they came in JSON cannot be taken: a key or a text at any depth, or the depth itself. Null when they can. Pure. */
export function dataFault(value: unknown, levels = DEEPEST): Message | null {
  if (typeof value === 'string') return textFault(value);
  if (typeof value !== 'object' || value === null) return null;
  if (levels === 0) return TOO_DEEP;
  if (Array.isArray(value)) return firstFault(value, (entry) => dataFault(entry, levels - 1));
  return firstFault(Object.entries(value), ([key, entry]) => textFault(key) ?? dataFault(entry, levels - 1));
}

/** Why the texts that are written into an operation cannot be taken; null when they can. Pure. */
export function documentFault(document: DocumentNode): Message | null {
  let fault: Message | null = null;
  visit(document, {
    StringValue({ value }) {
      fault ??= textFault(value);
    },
  });
  return fault;
}

function firstFault<Entry>(entries: readonly Entry[], faultOf: (entry: Entry) => Message | null): Message | null {
  for (const entry of entries) {
    const fault = faultOf(entry);
    if (fault !== null) return fault;
  }
  return null;
}
