import type { DecisionRule } from '../../department/domain/decision-rule.js';
import type { RuleRef } from '../../kit/domain/rule.js';
import type { ProvidentFundDetails } from './details.js';
import type { ProvidentFundFacts } from './provident-fund-facts.js';

export type FundRule = DecisionRule<ProvidentFundFacts, ProvidentFundDetails>;

/** An article of 《住房公积金管理条例》, on which most of the office's rules rest. */
export function regulation(article: string): RuleRef {
  return { document: '《住房公积金管理条例》', article };
}

/** An article of the 2005 guiding opinions (建金管〔2005〕5号). */
export function guidance(article: string): RuleRef {
  return { document: '《关于住房公积金管理若干具体问题的指导意见》', article };
}
