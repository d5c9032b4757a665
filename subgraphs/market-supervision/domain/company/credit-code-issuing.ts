import { creditCodeCheck, organisationCheck } from '../../../kit/domain/identifiers/index.js';
import { ENTERPRISE_CATEGORY, REGISTRATION_DIVISION } from '../jurisdiction.js';

/** Characters of the code in their order, without I O S V Z (GB 32100-2015). */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const POSITIONS = 6;
const SERIALS_A_YEAR = 1_000_000;

/** How many codes the segment holds: serials run from 0 to one less. */
export const CREDIT_CODE_SEGMENT = ALPHABET.length ** POSITIONS;

/**
 * The first serial of the years' blocks (`MAL…`): above what the national code centre has handed out so far, so that
 * a code made here does not meet one that is in use. The year 2024 is the first block.
 */
const FIRST_SERIAL = 20 * ALPHABET.length ** (POSITIONS - 1);
const FIRST_YEAR = 2024;

/**
 * The unified social credit code for a serial: `91` + division + organisation code (`MA`, six characters, GB 11714 check)
 * + GB 32100 check. Different serials give different codes. Throws RangeError outside 0 … CREDIT_CODE_SEGMENT − 1. Pure.
 */
export function issueCreditCode(serial: number): string {
  if (!Number.isInteger(serial) || serial < 0 || serial >= CREDIT_CODE_SEGMENT)
    throw new RangeError(`No credit code for serial ${serial}: the segment holds 0 to ${CREDIT_CODE_SEGMENT - 1}`);
  const organisation = `MA${inAlphabet(serial)}`;
  const first17 = `${ENTERPRISE_CATEGORY}${REGISTRATION_DIVISION}${organisation}${organisationCheck(organisation)}`;
  return `${first17}${creditCodeCheck(first17)}`;
}

/**
 * The serial of the code from the yearly serial of registrations (1, 2, …), which begins anew each January: each year
 * has its own block of a million. Throws RangeError beyond it and before 2024. Pure.
 */
export function creditCodeSerial(year: number, yearlySerial: number): number {
  if (!Number.isInteger(year) || year < FIRST_YEAR) throw new RangeError(`No block of credit codes for the year ${year}`);
  if (!Number.isInteger(yearlySerial) || yearlySerial < 1 || yearlySerial > SERIALS_A_YEAR)
    throw new RangeError(`Yearly serial ${yearlySerial} is outside 1 to ${SERIALS_A_YEAR}`);
  return FIRST_SERIAL + (year - FIRST_YEAR) * SERIALS_A_YEAR + yearlySerial - 1;
}

function inAlphabet(serial: number): string {
  let rest = serial;
  let characters = '';
  for (let position = 0; position < POSITIONS; position += 1) {
    characters = `${ALPHABET[rest % ALPHABET.length]}${characters}`;
    rest = Math.floor(rest / ALPHABET.length);
  }
  return characters;
}
