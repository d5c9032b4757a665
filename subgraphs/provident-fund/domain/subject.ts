import type { DecisionSubject } from '../../department/domain/decision-rule.js';
import type { ProvidentFundDetails } from './details.js';
import type { ProvidentFundFacts } from './provident-fund-facts.js';

export type ProvidentFundSubject = DecisionSubject<ProvidentFundFacts, ProvidentFundDetails>;
