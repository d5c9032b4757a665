import { civilCode } from '../laws.js';
import type { MarketSupervisionRule } from '../market-supervision-rule.js';
import { formatFen } from '../yuan.js';
import { transferredEquity } from './transferred-equity.js';

/** 民法典 art. 443: pledged equity passes to another only if the pledgee agrees. */
export const pledgedEquityTransfer: MarketSupervisionRule = {
  code: 'PLEDGED_EQUITY_WITHOUT_CONSENT',
  ruleRef: civilCode('第四百四十三条第二款'),
  items: ['company-change'],
  judge: (subject) => {
    const blocked = transferredEquity(subject).find(
      ({ transferred, position, pledgeeConsents }) =>
        !pledgeeConsents && position.pledged > 0 && transferred > position.held - position.pledged,
    );
    if (blocked === undefined) return null;
    return {
      zh: `${blocked.name}有${formatFen(blocked.position.pledged)}元出资额已出质，转让应当经质权人同意`,
      en: `${formatFen(blocked.position.pledged)} yuan of ${blocked.name} are pledged: the pledgee has to agree to the transfer`,
    };
  },
};
