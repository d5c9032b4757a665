import type { DecisionRule, DecisionSubject, ResultMaker } from '../../department/domain/decision-rule.js';
import type { HousingDetails } from './details.js';
import type { HousingFacts } from './housing-facts.js';

export type HousingRule = DecisionRule<HousingFacts, HousingDetails>;
export type HousingSubject = DecisionSubject<HousingFacts, HousingDetails>;
export type HousingResultMaker = ResultMaker<HousingFacts, HousingDetails>;
