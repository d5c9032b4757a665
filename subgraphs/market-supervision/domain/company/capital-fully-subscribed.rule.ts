import type { CompanyRegistrationForm } from '../forms.js';
import { companyLaw } from '../laws.js';
import { formOf, type MarketSupervisionRule } from '../market-supervision-rule.js';
import { formatFen, sumFen, toFen } from '../yuan.js';

/** 公司法 art. 47: the registered capital is what all shareholders have subscribed, to the fen. */
export const capitalFullySubscribed: MarketSupervisionRule = {
  code: 'SUBSCRIPTIONS_DIFFER_FROM_CAPITAL',
  ruleRef: companyLaw('第四十七条第一款'),
  items: ['company-registration'],
  judge: (subject) => {
    const { registeredCapital, shareholders } = formOf<CompanyRegistrationForm>(subject);
    if (registeredCapital === undefined || shareholders === undefined) return null;
    const subscribed = sumFen(shareholders.map((shareholder) => shareholder.subscribedCapital));
    const capital = toFen(registeredCapital);
    if (subscribed === capital) return null;
    return {
      zh: `全体股东认缴出资合计${formatFen(subscribed)}元，与注册资本${formatFen(capital)}元不一致`,
      en: `The shareholders subscribe ${formatFen(subscribed)} yuan in all, the registered capital is ${formatFen(capital)} yuan`,
    };
  },
};
