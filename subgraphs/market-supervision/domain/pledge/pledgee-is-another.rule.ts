import type { EquityPledgeForm } from '../forms.js';
import { companyLaw } from '../laws.js';
import { formOf, type MarketSupervisionRule } from '../market-supervision-rule.js';

/** 公司法 art. 162: a company does not take its own shares in pledge; and nobody pledges to oneself. */
export const pledgeeIsAnother: MarketSupervisionRule = {
  code: 'PLEDGEE_NOT_ADMISSIBLE',
  ruleRef: companyLaw('第一百六十二条第五款'),
  items: ['equity-pledge-registration'],
  judge: (subject) => {
    const { creditCode, pledgor, pledgee } = formOf<EquityPledgeForm>(subject);
    if (pledgee === undefined) return null;
    if (pledgee.certificateNumber === creditCode)
      return { zh: '公司不得接受本公司的股权作为质权标的', en: 'A company does not take its own equity in pledge' };
    return pledgee.certificateNumber === pledgor?.certificateNumber
      ? { zh: '出质人与质权人不能是同一人', en: 'Pledgor and pledgee are the same' }
      : null;
  },
};
