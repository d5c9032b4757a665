import { freezeStands } from '../equity/free-equity.js';
import { equityEnforcementProvisions } from '../laws.js';
import type { MarketSupervisionRule } from '../market-supervision-rule.js';
import { formatFen, toFen } from '../yuan.js';

/** With the company its equity would vanish from under the court that has frozen it. */
export const companyEquityNotFrozen: MarketSupervisionRule = {
  code: 'EQUITY_FROZEN',
  ruleRef: equityEnforcementProvisions('第七条'),
  items: ['company-deregistration'],
  judge: ({ facts, today }) => {
    const freeze = facts.equityFreezes.find((one) => freezeStands(one, today));
    if (freeze === undefined) return null;
    const amount = formatFen(toFen(freeze.frozenCapital));
    return {
      zh: `公司${amount}元股权被${freeze.court}冻结（${freeze.documentNumber}，至${freeze.until}），解除冻结前不能注销`,
      en: `Equity of ${amount} yuan is frozen by ${freeze.court} (${freeze.documentNumber}) until ${freeze.until}`,
    };
  },
};
