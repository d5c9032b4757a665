/** The quasigroup of order 10 by H. Michael Damm (2004): totally anti-symmetric, with zeros on its diagonal. */
const TABLE = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
] as const;

/**
 * Damm check digit over a string of digits. It catches every single wrong digit and every swap of two neighbours, the two
 * slips that people make when a number is read out or typed; Luhn lets 09 and 90 pass for one another.
 * `dammDigit('572')` is `'4'`.
 */
export function dammDigit(digits: string): string {
  return [...digits].reduce((interim, digit) => TABLE[Number(interim)]?.[Number(digit)] ?? '', '0');
}
