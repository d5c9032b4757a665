import { isCreditCode } from './credit-code.js';
import { isIdNumber } from './id-number.js';

export { creditCodeCheck, isCreditCode, normaliseCode, organisationCheck } from './credit-code.js';
export { dammDigit } from './damm.js';
export { isIdNumber } from './id-number.js';
export { type IdentifierKind, identifierFault } from './identifier-fault.js';

/**
 * Which of the two identifiers an enterprise form's certificate number is; null when it is neither. About one citizen's
 * number in 340 also passes the checks of a credit code: such a number counts as the citizen's, so that it is protected.
 */
export function certificateKind(value: string, today?: string): 'CREDIT_CODE' | 'ID_NUMBER' | null {
  if (isIdNumber(value, today)) return 'ID_NUMBER';
  return isCreditCode(value) ? 'CREDIT_CODE' : null;
}
