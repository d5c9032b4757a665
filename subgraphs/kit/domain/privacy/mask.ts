import { isCreditCode, normaliseCode } from '../identifiers/index.js';
import { maskAddress } from './mask-address.js';

/** The kinds of personal data that a form can hold, as `x-personal` names them (个人信息保护法 art. 28, 51). */
export const personalKinds = ['NAME', 'PHONE', 'ID_NUMBER', 'BANK_ACCOUNT', 'ADDRESS', 'HEALTH', 'EMAIL'] as const;
export type PersonalKind = (typeof personalKinds)[number];

const HIDDEN = '****';

/** What is shown of a personal value to whoever has no reason to see it whole. An empty value stays empty. Pure. */
export function mask(kind: PersonalKind, value: string): string {
  if (value.trim() === '') return '';
  return masks[kind](value);
}

const masks: Readonly<Record<PersonalKind, (value: string) => string>> = {
  NAME: maskName,
  PHONE: (value) => (/^\d{11}$/.test(value.trim()) ? ends(value.trim(), 3, 4, HIDDEN) : lastFour(value)),
  ID_NUMBER: maskCertificate,
  BANK_ACCOUNT: lastFour,
  ADDRESS: maskAddress,
  // Medical data (个人信息保护法 art. 28) has no part that says nothing.
  HEALTH: () => HIDDEN,
  EMAIL: maskEmail,
};

/**
 * The first character as a reader sees it, which may take several code points. A Mongolian name such as 巴图·孟和
 * has no surname to keep, so its first character is all that is shown either.
 */
function maskName(value: string): string {
  const [first, second] = graphemes.segment(value.trim());
  return second === undefined ? '*' : `${first?.segment}*`;
}

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** Region, birth date, order, check: also a mistyped citizen's number has this shape. */
const CITIZEN_SHAPE = /^\d{6}(18|19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dX]$/;

/**
 * A credit code names an organisation and is public. One citizen's number in 340 passes the checks of a credit code too,
 * so what has the shape of a citizen's number is masked whatever its checks say.
 */
function maskCertificate(value: string): string {
  const code = normaliseCode(value);
  if (isCreditCode(code) && !CITIZEN_SHAPE.test(code)) return value;
  const long = code.length === 18 || code.length === 15;
  return long ? ends(code, 3, 4, '*'.repeat(code.length - 7)) : HIDDEN;
}

/** The first character and the domain: enough for its owner to know it again. */
function maskEmail(value: string): string {
  const address = value.trim();
  const at = address.lastIndexOf('@');
  return at < 1 ? HIDDEN : `${[...address][0]}${HIDDEN}${address.slice(at)}`;
}

function lastFour(value: string): string {
  const characters = [...value.replace(/\s/g, '')];
  return characters.length >= 8 ? HIDDEN + characters.slice(-4).join('') : HIDDEN;
}

function ends(value: string, first: number, last: number, between: string): string {
  const characters = [...value];
  return characters.slice(0, first).join('') + between + characters.slice(-last).join('');
}
