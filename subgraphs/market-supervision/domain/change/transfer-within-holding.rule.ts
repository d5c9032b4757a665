import { companyLaw } from '../laws.js';
import type { MarketSupervisionRule } from '../market-supervision-rule.js';
import { formatFen } from '../yuan.js';
import { transferredEquity } from './transferred-equity.js';

/** Nobody hands over more than the register of shareholders says it has; several transfers of one holder count together. */
export const transferWithinHolding: MarketSupervisionRule = {
  code: 'TRANSFER_EXCEEDS_HOLDING',
  ruleRef: companyLaw('第八十四条、第八十六条'),
  items: ['company-change'],
  judge: (subject) => {
    const beyond = transferredEquity(subject).find(({ transferred, position }) => transferred > position.held);
    if (beyond === undefined) return null;
    return {
      zh: `${beyond.name}转让出资额合计${formatFen(beyond.transferred)}元，超过其登记的出资额${formatFen(beyond.position.held)}元`,
      en: `${beyond.name} transfers ${formatFen(beyond.transferred)} yuan and holds ${formatFen(beyond.position.held)} yuan`,
    };
  },
};
