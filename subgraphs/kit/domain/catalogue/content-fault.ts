import type { Message } from '../message.js';
import type { Answers } from './condition.js';

/** One fault of an item's content: what is wrong, exactly where, and under which answers, if answers lead to it. */
export interface ContentFault {
  /** Stable upper-case code, e.g. `SCENARIO_GAP`. */
  readonly code: string;
  /** Place in the item, its entries named by code: `materials/TAX_CLEARANCE_FORM/when`, `limits/committed`. */
  readonly place: string;
  readonly message: Message;
  /** The answers that lead to it, in the order in which they are asked; null where it does not depend on answers. */
  readonly answers: Answers | null;
}

/** A fault that does not depend on answers. */
export function fault(code: string, place: string, zh: string, en: string): ContentFault {
  return { code, place, message: { zh, en }, answers: null };
}
