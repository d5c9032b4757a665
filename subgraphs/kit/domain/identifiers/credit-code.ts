const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const ORGANISATION_ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2] as const;

/** Half-width, upper-case, without spaces: how people type it made into how it is compared. Pure. */
export function normaliseCode(value: string): string {
  return value.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();
}

/**
 * Unified social credit code (统一社会信用代码), GB 32100-2015: 18 characters without I O S V Z,
 * the organisation code inside with its own check (GB 11714), mod-31 check at the end.
 * Takes the normalised form; use `normaliseCode` on what a person typed.
 */
export function isCreditCode(code: string): boolean {
  if (!/^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(code)) return false;
  return organisationCheck(code.slice(8, 16)) === code[16] && creditCodeCheck(code.slice(0, 17)) === code[17];
}

/** Check character over the first 17 characters. */
export function creditCodeCheck(first17: string): string {
  const sum = [...first17].reduce((total, char, index) => total + ALPHABET.indexOf(char) * (3 ** index % 31), 0);
  return ALPHABET[(31 - (sum % 31)) % 31] as string;
}

/** Check character of an organisation code over its first 8 characters, GB 11714. */
export function organisationCheck(first8: string): string {
  const sum = [...first8].reduce(
    (total, char, index) => total + ORGANISATION_ALPHABET.indexOf(char) * (ORGANISATION_WEIGHTS[index] ?? 0),
    0,
  );
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? 'X' : String(check);
}
