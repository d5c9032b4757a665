import type { IssuedResult, ResultMaker } from '../../../department/domain/decision-rule.js';
import type { ProvidentFundDetails } from '../details.js';
import type { ProvidentFundFacts } from '../provident-fund-facts.js';

export type FundResultMaker = ResultMaker<ProvidentFundFacts, ProvidentFundDetails>;

/** A document that neither expires nor creates data for other steps. */
export function lastingDocument<Content extends IssuedResult['content']>(documentNumber: string, content: Content): IssuedResult {
  return { documentNumber, validUntil: null, produced: {}, content };
}

/** A result is made after all rules held; what a rule guarantees and is still absent is a bug and throws. */
export function guaranteed<Value>(value: Value | null | undefined, what: string): Value {
  if (value === null || value === undefined) throw new Error(`No ${what}: the rules were not judged before the result was made`);
  return value;
}
