import { equityEnforcementProvisions } from '../laws.js';
import type { MarketSupervisionRule } from '../market-supervision-rule.js';
import { formatFen } from '../yuan.js';
import { transferredEquity } from './transferred-equity.js';

/** A holder may pass on what a court has not frozen, and no more. */
export const transferredEquityNotFrozen: MarketSupervisionRule = {
  code: 'TRANSFERRED_EQUITY_FROZEN',
  ruleRef: equityEnforcementProvisions('第七条'),
  items: ['company-change'],
  judge: (subject) => {
    const blocked = transferredEquity(subject).find(
      ({ transferred, position }) => position.frozen > 0 && transferred > position.held - position.frozen,
    );
    if (blocked === undefined) return null;
    const { held, frozen } = blocked.position;
    return {
      zh: `${blocked.name}持有的${formatFen(held)}元出资额中有${formatFen(frozen)}元被人民法院冻结，不能转让${formatFen(blocked.transferred)}元`,
      en: `Of the ${formatFen(held)} yuan that ${blocked.name} holds, ${formatFen(frozen)} are frozen by court: ${formatFen(blocked.transferred)} cannot pass`,
    };
  },
};
