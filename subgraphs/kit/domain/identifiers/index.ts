import { isCreditCode } from './credit-code.js';
import { isIdNumber } from './id-number.js';

export { creditCodeCheck, isCreditCode, normaliseCode, organisationCheck } from './credit-code.js';
export { isIdNumber } from './id-number.js';

/** Which of the two identifiers an enterprise form's certificate number is; null when it is neither. */
export function certificateKind(value: string): 'CREDIT_CODE' | 'ID_NUMBER' | null {
  if (isCreditCode(value)) return 'CREDIT_CODE';
  return isIdNumber(value) ? 'ID_NUMBER' : null;
}
