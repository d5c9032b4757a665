import { isIdNumber } from '../../../kit/domain/identifiers/index.js';

/** What somebody proves who he is by. */
export const identityKinds = ['ID_CARD', 'PASSPORT', 'HK_MACAO_PERMIT', 'TAIWAN_PERMIT', 'FOREIGN_RESIDENT_CARD'] as const;
export type IdentityKind = (typeof identityKinds)[number];

export interface Recipient {
  readonly name: string;
  readonly kind: IdentityKind;
  /** In its normal form. */
  readonly number: string;
}

const SHAPES: Readonly<Record<Exclude<IdentityKind, 'ID_CARD'>, RegExp>> = {
  PASSPORT: /^[A-Z0-9]{5,17}$/,
  HK_MACAO_PERMIT: /^[HMC]\d{8}(\d{2})?$/,
  TAIWAN_PERMIT: /^[A-Z]?\d{8}(\d{2})?$/,
  // Since 2023 eighteen digits that begin with 9; before, three letters of the country and twelve digits.
  FOREIGN_RESIDENT_CARD: /^(9\d{16}[\dX]|[A-Z]{3}\d{12})$/,
};

const LONGEST_NAME = 60;

/** Whether this can be written down as the name of a person. Pure. */
export function isPersonName(name: string): boolean {
  const { length } = [...name.trim()];
  return length >= 1 && length <= LONGEST_NAME;
}

/** Whether there is a name, and the number can be one of this kind; a citizen's card by its check digit and birth date. Pure. */
export function identityHolds({ name, kind, number }: Recipient, today: string): boolean {
  if (!isPersonName(name)) return false;
  return kind === 'ID_CARD' ? isIdNumber(number, today) : SHAPES[kind].test(number);
}

/** Persons of the application who may collect for it, by their field of the form. */
const COLLECTORS = ['legalRepresentative', 'handler', 'agent', 'financeOfficer'] as const;

export type CollectorRole = (typeof COLLECTORS)[number];

/** Names as two people type them: with or without blanks, with one or the other dot between the parts of a Mongolian name. */
export function sameName(one: string, other: string): boolean {
  const plain = (name: string) =>
    name
      .normalize('NFKC')
      .replace(/\s/g, '')
      .replace(/[•‧∙・･.．]/g, '·')
      .toUpperCase();
  return plain(one) === plain(other);
}

/** In which role the application names this person; null for a stranger. Pure. */
export function collectorRole(form: Readonly<Record<string, unknown>>, name: string, idNumber: string): CollectorRole | null {
  return (
    COLLECTORS.find((field) => {
      const person = form[field] as { name?: unknown; idNumber?: unknown } | null | undefined;
      return (
        typeof person === 'object' &&
        person !== null &&
        typeof person.name === 'string' &&
        sameName(person.name, name) &&
        person.idNumber === idNumber
      );
    }) ?? null
  );
}
