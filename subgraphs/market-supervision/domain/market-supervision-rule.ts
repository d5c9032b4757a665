import type { DecisionRule, DecisionSubject, ResultMaker } from '../../department/domain/decision-rule.js';
import type { MarketSupervisionDetails } from './details.js';
import type { MarketSupervisionFacts } from './market-supervision-facts.js';

export type MarketSupervisionSubject = DecisionSubject<MarketSupervisionFacts, MarketSupervisionDetails>;
export type MarketSupervisionRule = DecisionRule<MarketSupervisionFacts, MarketSupervisionDetails>;
export type MarketSupervisionResult = ResultMaker<MarketSupervisionFacts, MarketSupervisionDetails>;

/**
 * The form in the item's own terms. Its schema was enforced when it was submitted, but which fields it has depends
 * on the answers, so every field may be absent and a rule says itself what an absence means.
 */
export function formOf<Form>(subject: Pick<MarketSupervisionSubject, 'form'>): Partial<Form> {
  return subject.form as Partial<Form>;
}

/** The form where its required fields are known to stand: after every rule has held, when the result is made. */
export function completeFormOf<Form>(subject: Pick<MarketSupervisionSubject, 'form'>): Form {
  return subject.form as Form;
}
