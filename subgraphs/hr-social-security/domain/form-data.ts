import type { HrForm } from './hr-rule.js';

/** Reads one value of the application form; undefined where it is absent or of another type, so that a rule judges it as not stated. */
export const textIn = (form: HrForm, field: string): string | undefined => {
  const value = form[field];
  return typeof value === 'string' ? value : undefined;
};

export const numberIn = (form: HrForm, field: string): number | undefined => {
  const value = form[field];
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
};

/** The rows of a list, whose shape the item's form schema has checked; empty where the list is absent. */
export const rowsIn = <Row>(form: HrForm, field: string): readonly Row[] => {
  const value = form[field];
  return Array.isArray(value) ? (value as readonly Row[]) : [];
};

/** The identity number of a person field; undefined where the person is absent. */
export const idNumberIn = (form: HrForm, field: string): string | undefined => {
  const person = form[field];
  if (typeof person !== 'object' || person === null) return undefined;
  const { idNumber } = person as { idNumber?: unknown };
  return typeof idNumber === 'string' ? idNumber : undefined;
};

/** Identity numbers that stand more than once, each named once. */
export function repeatedIdNumbers(rows: readonly { readonly idNumber: string }[]): string[] {
  const seen = rows.map((row) => row.idNumber);
  return [...new Set(seen.filter((idNumber, index) => seen.indexOf(idNumber) !== index))];
}

/** First three and last four characters of an identity number: a refusal is read by more people than the file. */
export const maskedId = (idNumber: string): string => `${idNumber.slice(0, 3)}***********${idNumber.slice(-4)}`;
