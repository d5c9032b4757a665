import type { RuleRef } from '../../../kit/domain/rule.js';
import type { OutsideChannel } from './message-channel.js';

/**
 * What the hall says on an occasion. Title and text name their data in braces; `{caseTitle}` and `{caseNumber}` are always
 * there. No text bears personal data: a message may be read on the locked screen of somebody else's telephone.
 */
export interface MessageTemplate {
  readonly title: string;
  readonly text: string;
  readonly channels: readonly OutsideChannel[];
  /** The article that has the applicant told. */
  readonly ruleRef: RuleRef;
  /** Grows with the wording. What was said stays as it was said: the text is frozen in the message. */
  readonly version: number;
}

/** The names that a text has in braces, e.g. `'lines' | 'noticeNumber'`. */
export type NamesIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;

/** What every text may name. */
export interface CaseWords {
  readonly caseTitle: string;
  readonly caseNumber: string;
}

/** The data that an occasion must bring for its template. */
export type WordsOf<Template extends MessageTemplate> = {
  readonly [Name in Exclude<NamesIn<Template['text'] | Template['title']>, keyof CaseWords>]: string | number;
};

/** A control character in a datum would break a line of a heading, or worse, begin another one. */
const CONTROL = /[\p{Cc}\u2028\u2029]+/gu;

/** The text with its data; throws on a name that nothing was given for: a message with a hole in it must not go out. Pure. */
export function worded(text: string, words: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const word = Object.hasOwn(words, name) ? words[name] : undefined;
    if (word === undefined) throw new Error(`The message has nothing for {${name}}`);
    return String(word).replace(CONTROL, ' ').trim();
  });
}
