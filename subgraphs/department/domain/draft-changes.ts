import type { RefusalDetail } from '../../kit/domain/rule.js';

/** One change of a draft: what is to stand at a place, or that it goes. */
export interface DraftChange {
  /** Keys joined by `/`; an entry of a list is named by its code (`points/ID_VALID/repair`), a new one by `+` (`materials/+`). */
  readonly place: string;
  /** Any JSON value; left out where `remove` is true. */
  readonly value?: unknown;
  readonly remove: boolean;
}

type Source = Readonly<Record<string, unknown>>;

/** The draft with every change made in order, or all changes that do not fit, and then none is made. Pure: the source is not touched. */
export function withChanges(source: Source, changes: readonly DraftChange[]): { source: Source } | { faults: RefusalDetail[] } {
  const copy = structuredClone(source) as Record<string, unknown>;
  const faults = changes.flatMap((change) => {
    const reason = make(copy, change);
    return reason === null ? [] : [{ subject: change.place, message: reason }];
  });
  return faults.length > 0 ? { faults } : { source: copy };
}

const NOT_THERE = { zh: '没有这一位置，请按检查结果中的写法填写', en: 'There is no such place: write it as the check does' };
const NO_CHANGE = { zh: '应当给出新的内容，或者写明删除', en: 'Give a value, or say that it goes' };

function make(root: Record<string, unknown>, { place, value, remove }: DraftChange) {
  const keys = place.split('/').filter((key) => key !== '');
  const last = keys.pop();
  if (last === undefined || keys.some(forbidden) || forbidden(last)) return NOT_THERE;
  if (!remove && value === undefined) return NO_CHANGE;
  const parent = keys.reduce<unknown>((at, key) => (remove ? childOf(at, key) : childMade(at, key)), root);
  if (Array.isArray(parent)) return inList(parent, last, { value, remove });
  if (typeof parent !== 'object' || parent === null) return NOT_THERE;
  if (remove && !Object.hasOwn(parent, last)) return NOT_THERE;
  if (remove) delete (parent as Record<string, unknown>)[last];
  else (parent as Record<string, unknown>)[last] = value;
  return null;
}

function inList(list: unknown[], key: string, { value, remove }: { value: unknown; remove: boolean }) {
  if (key === '+' && !remove) {
    list.push(value);
    return null;
  }
  const index = indexOf(list, key);
  if (index === -1) return NOT_THERE;
  if (remove) list.splice(index, 1);
  else list[index] = value;
  return null;
}

function childOf(at: unknown, key: string): unknown {
  if (Array.isArray(at)) return at[indexOf(at, key)];
  return typeof at === 'object' && at !== null && Object.hasOwn(at, key) ? (at as Record<string, unknown>)[key] : undefined;
}

/** On the way to a new value, an object that is not there yet (`limits/extension/note`) is made; a list entry is not. */
function childMade(at: unknown, key: string): unknown {
  const found = childOf(at, key);
  if (found !== undefined && found !== null) return found;
  if (typeof at !== 'object' || at === null || Array.isArray(at)) return undefined;
  const made = {};
  (at as Record<string, unknown>)[key] = made;
  return made;
}

function indexOf(list: readonly unknown[], key: string): number {
  const named = list.findIndex((entry) => {
    const { code, use } = (entry ?? {}) as { code?: unknown; use?: unknown };
    return code === key || use === key;
  });
  return named !== -1 || !/^\d+$/.test(key) ? named : Number(key) < list.length ? Number(key) : -1;
}

function forbidden(key: string): boolean {
  return key === '__proto__' || key === 'constructor' || key === 'prototype';
}
