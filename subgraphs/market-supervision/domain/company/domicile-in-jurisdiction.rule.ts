import type { CompanyChangeForm, CompanyRegistrationForm } from '../forms.js';
import { REGISTRATION_DIVISION } from '../jurisdiction.js';
import { registrationRegulation } from '../laws.js';
import { formOf, type MarketSupervisionRule } from '../market-supervision-rule.js';

/** 条例 art. 11: the domicile lies in the authority's own division; who moves away registers where it arrives (art. 27). */
export const domicileInJurisdiction: MarketSupervisionRule = {
  code: 'DOMICILE_OUTSIDE_JURISDICTION',
  ruleRef: registrationRegulation('第十一条、第二十七条'),
  items: ['company-registration', 'company-change'],
  judge: (subject) => {
    const { domicile, newDomicile } = formOf<CompanyRegistrationForm & CompanyChangeForm>(subject);
    const premises = subject.item === 'company-change' ? newDomicile : domicile;
    if (premises === undefined || premises.divisionCode === REGISTRATION_DIVISION) return null;
    return {
      zh: `住所所在行政区划为${premises.divisionCode}，不在扎兰屯市（${REGISTRATION_DIVISION}）登记辖区，请向住所地登记机关申请`,
      en: `The domicile lies in division ${premises.divisionCode}, not in ${REGISTRATION_DIVISION}: apply to the authority of that place`,
    };
  },
};
