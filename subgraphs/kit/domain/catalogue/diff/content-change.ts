import type { Message } from '../../message.js';

/** What kind of thing a change is about. */
export type ChangeSubject =
  | 'ITEM'
  | 'LIMIT'
  | 'GUIDE'
  | 'QUESTION'
  | 'MATERIAL'
  | 'POINT'
  | 'STEP'
  | 'CHOICE'
  | 'FORM_FIELD'
  | 'RESULT'
  | 'ELEMENT';

/** One difference between two versions, in words. */
export interface ContentChange {
  readonly kind: 'ADDED' | 'REMOVED' | 'CHANGED';
  readonly subject: ChangeSubject;
  /** Place in the item, entries of lists by their code. */
  readonly place: string;
  readonly message: Message;
  /** What was said and what is said now, as Chinese text; null where there was or is nothing. */
  readonly before: string | null;
  readonly after: string | null;
  /** For whoever applies: more is asked for, less, or neither. */
  readonly weight: 'STRICTER' | 'LIGHTER' | 'NEUTRAL';
}
