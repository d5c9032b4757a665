import type { Message } from '../../message.js';
import type { Basis, Condition, Limit, Question } from '../item-definition.js';
import {
  actorLabels,
  basisText,
  conditionText,
  handlingLabels,
  itemTypeLabels,
  kindLabels,
  limitStartLabels,
  limitText,
  materialFormLabels,
  necessityLabels,
  procedureLabels,
  resultKindLabels,
  servesLabels,
  sourceLabels,
  waiverLabels,
} from '../labels.js';

/** Terms of coded values, by the key under which they stand; `form` and `kind` mean other things elsewhere. */
const terms: Readonly<Record<string, Readonly<Record<string, Message>>>> = {
  necessity: necessityLabels,
  source: sourceLabels,
  waiver: waiverLabels,
  type: itemTypeLabels,
  handling: handlingLabels,
  serves: servesLabels,
  by: actorLabels,
  procedure: procedureLabels,
  from: limitStartLabels,
  'materials.kind': kindLabels,
  'materials.form': materialFormLabels,
  'result.kind': resultKindLabels,
};
const LIMITS = new Set(['legal', 'committed', 'notice', 'extension', 'max', 'validity']);

/** What stands at a place, as people say it; null where nothing does. */
export function valueText(path: readonly string[], value: unknown, questions: readonly Question[]): Message | null {
  if (value === undefined || value === null) return null;
  const key = path.at(-1) ?? '';
  if (key === 'when' || key === 'askedWhen' || (path[0] === 'form' && path[1] === 'fieldsWhen'))
    return conditionText(value as Condition, questions);
  if (isBasis(value)) return same(basisText(value));
  if (LIMITS.has(key) && isLimit(value)) return limitText(value);
  if (typeof value === 'boolean') return value ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' };
  if (Array.isArray(value)) return listText(path, value, questions);
  if (typeof value === 'object') return same(titled(value) ?? JSON.stringify(value));
  const text = String(value);
  return terms[`${path[0]}.${key}`]?.[text] ?? terms[key]?.[text] ?? same(text);
}

function listText(path: readonly string[], values: readonly unknown[], questions: readonly Question[]): Message {
  const texts = values.map((value) => valueText(path, value, questions) ?? same('无'));
  return { zh: texts.map(({ zh }) => zh).join('；'), en: texts.map(({ en }) => en).join('; ') };
}

/** What an entry is called by, for lists that are told whole. */
function titled(value: object): string | null {
  const { name, title, text, question, document } = value as Record<string, unknown>;
  const found = [name, title, text, question, document].find((one) => typeof one === 'string');
  return typeof found === 'string' ? found : null;
}

const same = (text: string): Message => ({ zh: text, en: text });
const isBasis = (value: unknown): value is Basis =>
  typeof value === 'object' && value !== null && 'document' in value && 'article' in value && Object.keys(value).length === 2;
const isLimit = (value: unknown): value is Limit => typeof value === 'object' && value !== null && 'amount' in value && 'unit' in value;
