import { pledgeStands } from '../equity/free-equity.js';
import { civilCode } from '../laws.js';
import type { MarketSupervisionRule } from '../market-supervision-rule.js';
import { formatFen, toFen } from '../yuan.js';

/** A pledge is cancelled in the register before the company that it rests on is struck off. */
export const companyEquityNotPledged: MarketSupervisionRule = {
  code: 'EQUITY_PLEDGED',
  ruleRef: civilCode('第四百四十三条'),
  items: ['company-deregistration'],
  judge: ({ facts, today }) => {
    const pledge = facts.equityPledges.find((one) => pledgeStands(one, today));
    if (pledge === undefined) return null;
    const amount = formatFen(toFen(pledge.pledgedCapital));
    return {
      zh: `公司${amount}元股权已出质给${pledge.pledgeeName}（${pledge.registrationNumber}），应当先办理出质注销登记`,
      en: `Equity of ${amount} yuan is pledged to ${pledge.pledgeeName} (${pledge.registrationNumber}): cancel the pledge first`,
    };
  },
};
