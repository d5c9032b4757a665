import type { DecisionRule, DecisionSubject, ResultMaker } from '../../department/domain/decision-rule.js';
import type { HrSocialSecurityDetails } from './details.js';
import type { HrSocialSecurityFacts } from './hr-social-security-facts.js';

export type HrSubject = DecisionSubject<HrSocialSecurityFacts, HrSocialSecurityDetails>;
export type HrRule = DecisionRule<HrSocialSecurityFacts, HrSocialSecurityDetails>;
export type HrResultMaker = ResultMaker<HrSocialSecurityFacts, HrSocialSecurityDetails>;
export type HrForm = HrSubject['form'];
