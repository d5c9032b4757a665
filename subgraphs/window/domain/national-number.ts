import type { ItemDefinition } from '../../kit/domain/catalogue/item-definition.js';

/** 行使层级 as the national implementation code writes it. */
const LEVELS = { STATE: '1', PROVINCE: '2', PREFECTURE: '3', COUNTY: '4', TOWNSHIP: '5', VILLAGE: '6' } as const;

export interface Implementer {
  readonly creditCode: string;
  readonly level: keyof typeof LEVELS;
}

type NumberedItem = Pick<ItemDefinition, 'slug' | 'nationalCode' | 'elements'>;

const BASIC_LENGTH = 12;
const DAILY_DIGITS = 9999;
const LETTERED_FROM = 10 * 36 ** 3;

/**
 * 实施编码 (31): credit code of the implementing body (18), level at which the power is exercised (1), basic code of the
 * item (12). What the item says of itself goes first; `usual` is what the centre has written down for its department. Pure.
 */
export function implementingCode(department: string, item: NumberedItem, usual: Implementer): string {
  const level = LEVELS[item.elements?.useLevel ?? usual.level];
  return `${item.elements?.implementer?.creditCode ?? usual.creditCode}${level}${basicCode(department, item)}`;
}

/**
 * 基本编码: the national one; else the department's local code where it has the same form; else one of this hall, marked by
 * an L and worked out from the item's name in the catalogue, so that it is the same on every day and in every window.
 */
function basicCode(department: string, { slug, nationalCode, elements }: NumberedItem): string {
  if (nationalCode !== undefined) return nationalCode.basic;
  const local = elements?.localCode;
  if (local !== undefined && /^[0-9A-Z]{12}$/.test(local)) return local;
  const digest = fingerprint(`${department}.${slug}`).toString(36).toUpperCase();
  return `L${digest.padStart(BASIC_LENGTH - 1, '0').slice(-(BASIC_LENGTH - 1))}`;
}

/** FNV-1a, 64 bits: enough to tell the items of one hall apart; two that met would share a counter and still no number. */
function fingerprint(text: string): bigint {
  return [...text].reduce(
    (hash, char) => BigInt.asUintN(64, (hash ^ BigInt(char.codePointAt(0) ?? 0)) * 0x100000001b3n),
    0xcbf29ce484222325n,
  );
}

/**
 * 办件流水号 (43): implementing code, day, four places of the serial of that code and day. From the 10,000th of a day the
 * first of the four is a letter (A000, A001, …, ZZZZ): the length stays, and no number is given twice. Pure.
 */
export function nationalNumber(code: string, receivedOn: string, serial: number): string {
  const places =
    serial <= DAILY_DIGITS ? String(serial).padStart(4, '0') : (serial - DAILY_DIGITS - 1 + LETTERED_FROM).toString(36).toUpperCase();
  if (places.length !== 4) throw new RangeError(`More cases of ${code} on ${receivedOn} than its numbers can tell apart: ${serial}`);
  return `${code}${receivedOn.replaceAll('-', '')}${places}`;
}

/** Whether it can be one at all. */
export function isNationalNumber(value: string): boolean {
  return /^[0-9A-Z]{31}\d{8}[0-9A-Z]{4}$/.test(value);
}
