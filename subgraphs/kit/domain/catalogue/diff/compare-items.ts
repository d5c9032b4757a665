import type { Message } from '../../message.js';
import type { ItemDefinition, Material, Question } from '../item-definition.js';
import { kindLabels, necessityLabels } from '../labels.js';
import { weightOf } from './change-weight.js';
import type { ContentChange } from './content-change.js';
import { type LeafChange, leafChanges } from './leaf-changes.js';
import { entryNames, keyName, subjectOf } from './place-names.js';
import { valueText } from './value-text.js';

export type { ChangeSubject, ContentChange } from './content-change.js';

/**
 * What changed from one version of an item to another, in words that a clerk understands: nothing that differs is left out,
 * and nothing is told that does not. Empty for equal content, whatever the order of keys. Pure.
 */
export function compareItems(before: ItemDefinition, after: ItemDefinition): ContentChange[] {
  const questions = [...after.questions, ...before.questions];
  return leafChanges(before, after).map((change) => told(change, { before, after, questions }));
}

interface Compared {
  readonly before: ItemDefinition;
  readonly after: ItemDefinition;
  readonly questions: readonly Question[];
}

function told(change: LeafChange, compared: Compared): ContentChange {
  const { path } = change;
  const [was, is] = [valueText(path, change.before, compared.questions), valueText(path, change.after, compared.questions)];
  const kind = was === null ? 'ADDED' : is === null ? 'REMOVED' : 'CHANGED';
  return {
    kind,
    subject: subjectOf(path),
    place: path.join('/'),
    message: entryMessage(change, kind) ?? valueMessage(path, was, is, compared),
    before: was?.zh ?? null,
    after: is?.zh ?? null,
    weight: weightOf(change),
  };
}

/** A whole entry of a list that came or went: `新增材料“…”（必要，原件1份）`. */
function entryMessage({ path, before, after }: LeafChange, kind: ContentChange['kind']): Message | null {
  const entry = entryNames[path.at(-2) ?? ''];
  const isEntry = entry !== undefined && path.length % 2 === 0 && kind !== 'CHANGED';
  const isField = path[0] === 'form' && path[1] === 'properties' && path.length === 3;
  if ((!isEntry && !isField) || entry === undefined) return null;
  const whole = (after ?? before) as object;
  const name = nameOf(whole, path.at(-1) ?? '');
  if (isField && kind === 'CHANGED')
    return { zh: `${entry.zh}“${name}”的填写要求有变化`, en: `What is asked in the ${entry.en} “${name}” has changed` };
  const particulars = path[0] === 'materials' ? materialParticulars(whole as Material) : { zh: '', en: '' };
  return kind === 'ADDED'
    ? { zh: `新增${entry.zh}“${name}”${particulars.zh}`, en: `New ${entry.en}: “${name}”${particulars.en}` }
    : { zh: `取消${entry.zh}“${name}”`, en: `No longer: ${entry.en} “${name}”` };
}

function materialParticulars({ necessity, kind, originals, copies }: Material): Message {
  const counts = [originals > 0 ? `原件${originals}份` : '', copies > 0 ? `复印件${copies}份` : ''].filter((text) => text !== '');
  return {
    zh: `（${[necessityLabels[necessity].zh, ...counts].join('，')}）`,
    en: ` (${necessityLabels[necessity].en}, ${kindLabels[kind].en})`,
  };
}

/** Something about the item or one of its entries: `材料“…”的必要性由“必要”改为“非必要”`. */
function valueMessage(path: readonly string[], was: Message | null, is: Message | null, compared: Compared): Message {
  const of = ownerOf(path, compared);
  const key = keyName(path);
  const about = of === null ? key : { zh: `${of.zh}的${key.zh}`, en: `${key.en} of ${of.en}` };
  if (was === null) return { zh: `${about.zh}：新增“${is?.zh ?? ''}”`, en: `${about.en}: now “${is?.en ?? ''}”` };
  if (is === null) return { zh: `${about.zh}：取消“${was.zh}”`, en: `${about.en}: no longer “${was.en}”` };
  if (was.zh === is.zh) return { zh: `${about.zh}有变化`, en: `${about.en} has changed` };
  return { zh: `${about.zh}由“${was.zh}”改为“${is.zh}”`, en: `${about.en}: “${was.en}” is now “${is.en}”` };
}

/** The entry of a list that a change is about; null where it is about the item as a whole. */
function ownerOf(path: readonly string[], { before, after }: Compared): Message | null {
  const at = path.findLastIndex((key, index) => entryNames[key] !== undefined && index < path.length - 1);
  if (at === -1) return null;
  const entry = entryNames[path[at] ?? ''] as Message;
  const find = (item: ItemDefinition) => path.slice(0, at + 2).reduce<unknown>(step, item);
  const name = nameOf((find(after) ?? find(before) ?? {}) as object, path[at + 1] ?? '');
  return { zh: `${entry.zh}“${name}”`, en: `the ${entry.en} “${name}”` };
}

function step(at: unknown, key: string): unknown {
  if (Array.isArray(at)) return at.find(({ code, procedure }: { code?: string; procedure?: string }) => (code ?? procedure) === key);
  return (at as Record<string, unknown> | undefined)?.[key];
}

function nameOf(entry: object, code: string): string {
  const { name, title, text } = entry as Record<string, unknown>;
  const found = [name, title, text].find((one) => typeof one === 'string');
  return typeof found === 'string' ? found : code;
}
