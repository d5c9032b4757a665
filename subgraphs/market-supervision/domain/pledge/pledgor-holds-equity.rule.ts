import { equityPosition } from '../equity/free-equity.js';
import type { EquityPledgeForm } from '../forms.js';
import { pledgeRegistrationMeasures } from '../laws.js';
import { formOf, type MarketSupervisionRule } from '../market-supervision-rule.js';
import { formatFen, toFen } from '../yuan.js';

/** One pledges what one has and has not pledged before: held, less what stands pledged already. */
export const pledgorHoldsEquity: MarketSupervisionRule = {
  code: 'PLEDGE_EXCEEDS_FREE_EQUITY',
  ruleRef: pledgeRegistrationMeasures('第五条'),
  items: ['equity-pledge-registration'],
  judge: (subject) => {
    const { pledgor, pledgedCapital } = formOf<EquityPledgeForm>(subject);
    if (pledgor === undefined || pledgedCapital === undefined) return null;
    const { held, pledged } = equityPosition(subject.facts, pledgor.certificateNumber, subject.today);
    if (held === 0)
      return { zh: `${pledgor.name}不是该公司登记的股东`, en: `${pledgor.name} is not a registered shareholder of the company` };
    const wanted = toFen(pledgedCapital);
    if (wanted <= held - pledged) return null;
    return {
      zh: `${pledgor.name}持有出资额${formatFen(held)}元，已出质${formatFen(pledged)}元，不能再出质${formatFen(wanted)}元`,
      en: `${pledgor.name} holds ${formatFen(held)} yuan, ${formatFen(pledged)} are pledged: ${formatFen(wanted)} more cannot be`,
    };
  },
};
