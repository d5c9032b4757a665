import type { NaturalPerson } from '../forms.js';
import { registrationRegulation } from '../laws.js';
import { formOf, type MarketSupervisionRule } from '../market-supervision-rule.js';

/** 条例 art. 18 lets an applicant entrust *another* person: who acts for the company by law needs no power of attorney from itself. */
export const agentIsAnotherPerson: MarketSupervisionRule = {
  code: 'AGENT_IS_LEGAL_REPRESENTATIVE',
  ruleRef: registrationRegulation('第十八条'),
  items: ['company-registration', 'company-change', 'company-deregistration', 'food-business-licence', 'prepackaged-food-filing'],
  judge: (subject) => {
    const { agent, legalRepresentative } = formOf<{ agent: NaturalPerson; legalRepresentative: NaturalPerson }>(subject);
    if (agent === undefined || legalRepresentative === undefined || agent.idNumber !== legalRepresentative.idNumber) return null;
    return {
      zh: `委托代理人${agent.name}就是法定代表人本人，应当选择由申请人自行办理`,
      en: `The agent ${agent.name} is the legal representative: the applicant acts itself`,
    };
  },
};
