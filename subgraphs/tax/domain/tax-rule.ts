import type { DecisionRule, DecisionSubject, ResultMaker } from '../../department/domain/decision-rule.js';
import type { TaxDetails } from './details.js';
import type { TaxFacts } from './tax-facts.js';
import type { TaxItemSlug } from './tax-item.js';

export type TaxSubject = DecisionSubject<TaxFacts, TaxDetails>;
export type TaxResultMaker = ResultMaker<TaxFacts, TaxDetails>;

/** A rule of the tax bureau; `items` can only name items it has. */
export interface TaxRule extends DecisionRule<TaxFacts, TaxDetails> {
  readonly items: readonly TaxItemSlug[];
}

/** 《中华人民共和国税收征收管理法》 */
export const COLLECTION_LAW = '《中华人民共和国税收征收管理法》';
/** 《中华人民共和国税收征收管理法实施细则》 */
export const COLLECTION_RULES = '《中华人民共和国税收征收管理法实施细则》';
