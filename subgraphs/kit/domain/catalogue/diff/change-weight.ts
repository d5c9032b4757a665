import type { Limit, Material } from '../item-definition.js';
import type { ContentChange } from './content-change.js';
import type { LeafChange } from './leaf-changes.js';

type Weight = ContentChange['weight'];

/** For how many days a limit holds, roughly: enough to say which of two is longer. */
const DAYS: Readonly<Record<Limit['unit'], number>> = { WORKING_DAY: 1.45, CALENDAR_DAY: 1, HOUR: 1 / 24, MONTH: 30.4 };
const DEMAND: Readonly<Record<Material['necessity'], number>> = { OPTIONAL: 0, CONDITIONAL: 1, REQUIRED: 2 };
/** Lists of which each entry asks something of the applicant. */
const BURDENS = new Set(['materials', 'points', 'steps', 'questions']);
const MORE_IS_STRICTER = new Set(['originals', 'copies']);
const YES_IS_LIGHTER = new Set(['tolerable', 'inspectAndReturn', 'deemedAcceptance']);

/** Whether a change asks more of whoever applies, or less. Pure. */
export function weightOf({ path, before, after }: LeafChange): Weight {
  const [list = '', , key] = path;
  if (path.length === 2 && BURDENS.has(list)) return burdenWeight(list, before, after);
  const last = path.at(-1) ?? '';
  if (key === 'necessity') return compared(DEMAND[before as Material['necessity']], DEMAND[after as Material['necessity']]);
  if (MORE_IS_STRICTER.has(last)) return compared(Number(before), Number(after));
  if (YES_IS_LIGHTER.has(last)) return after === true ? 'LIGHTER' : 'STRICTER';
  if (last === 'waiver') return before === 'NONE' ? 'LIGHTER' : after === 'NONE' ? 'STRICTER' : 'NEUTRAL';
  if (list === 'limits' && path.length === 2 && last !== 'from') return compared(daysOf(before), daysOf(after));
  if (last === 'max') return compared(daysOf(before), daysOf(after));
  return 'NEUTRAL';
}

function burdenWeight(list: string, before: unknown, after: unknown): Weight {
  const entry = (before ?? after) as { necessity?: string };
  if (list === 'questions' || entry.necessity === 'OPTIONAL') return 'NEUTRAL';
  return before === undefined ? 'STRICTER' : 'LIGHTER';
}

function daysOf(limit: unknown): number {
  const { amount, unit } = (limit ?? {}) as Partial<Limit>;
  return amount === undefined || unit === undefined ? 0 : amount * DAYS[unit];
}

function compared(before: number, after: number): Weight {
  return after > before ? 'STRICTER' : after < before ? 'LIGHTER' : 'NEUTRAL';
}
