import { equityPosition } from '../equity/free-equity.js';
import type { EquityPledgeForm } from '../forms.js';
import { pledgeRegistrationMeasures } from '../laws.js';
import { formOf, type MarketSupervisionRule } from '../market-supervision-rule.js';
import { formatFen, toFen } from '../yuan.js';

/** 股权出质登记办法 art. 5: no registration over frozen equity. What the court left free may be pledged. */
export const pledgedEquityNotFrozen: MarketSupervisionRule = {
  code: 'PLEDGED_EQUITY_FROZEN',
  ruleRef: pledgeRegistrationMeasures('第五条'),
  items: ['equity-pledge-registration'],
  judge: (subject) => {
    const { pledgor, pledgedCapital } = formOf<EquityPledgeForm>(subject);
    if (pledgor === undefined || pledgedCapital === undefined) return null;
    const { held, frozen, pledged } = equityPosition(subject.facts, pledgor.certificateNumber, subject.today);
    if (frozen === 0 || toFen(pledgedCapital) <= held - frozen - pledged) return null;
    return {
      zh: `${pledgor.name}持有的出资额中有${formatFen(frozen)}元被人民法院冻结，解除冻结前不得出质`,
      en: `${formatFen(frozen)} yuan of ${pledgor.name} are frozen by court and cannot be pledged`,
    };
  },
};
