import { normaliseCode } from '../../kit/domain/identifiers/index.js';

/** Whether two identity numbers name the same person, however they were typed. */
export function samePerson(one: string, other: string): boolean {
  return normaliseCode(one) === normaliseCode(other);
}

/** First three and last four characters: enough to find the row in a roster, not enough to misuse (个人信息保护法 art. 28). */
export function maskedIdNumber(idNumber: string): string {
  return `${idNumber.slice(0, 3)}${'*'.repeat(Math.max(0, idNumber.length - 7))}${idNumber.slice(-4)}`;
}
