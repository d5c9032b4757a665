import type { HrSubject } from '../domain/hr-rule.js';
import { hrSocialSecurityRules } from '../domain/rules.js';

/** Codes of the rules of the item that the subject breaks, in the order in which they are told. */
export const brokenBy = (subject: HrSubject): string[] =>
  hrSocialSecurityRules.filter((rule) => rule.items.includes(subject.item) && rule.judge(subject) !== null).map((rule) => rule.code);

/** The Chinese sentence of one rule; fails loudly where the rule holds. */
export function sentenceOf(code: string, subject: HrSubject): string {
  const message = hrSocialSecurityRules.find((rule) => rule.code === code)?.judge(subject);
  if (!message) throw new Error(`${code} does not refuse`);
  return message.zh;
}
