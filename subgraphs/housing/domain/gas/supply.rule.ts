import { dateOf } from '../form-reading.js';
import type { HousingRule } from '../housing-rule.js';
import { expiredOn } from '../validity-on-day.js';

const items = ['gas-business-licence'];

export const gasSupplySecured: HousingRule = {
  code: 'GAS_SUPPLY_CONTRACT_EXPIRED',
  ruleRef: { document: '《城镇燃气管理条例》', article: '第十五条' },
  items,
  judge: ({ form, today }) => expiredOn(today, dateOf(form, 'gasSupplyContractUntil'), { zh: '供用气合同', en: 'gas supply contract' }),
};

export const gasFacilitiesAccepted: HousingRule = {
  code: 'GAS_FACILITIES_NOT_ACCEPTED',
  ruleRef: { document: '《城镇燃气管理条例》', article: '第十一条' },
  items,
  judge({ form, today }) {
    const acceptedOn = dateOf(form, 'gasFacilitiesAcceptedOn');
    if (acceptedOn !== null && acceptedOn <= today) return null;
    return {
      zh: `燃气设施竣工验收合格日期${acceptedOn ?? '未填报'}，截至${today}尚未验收合格`,
      en: `Gas facilities not accepted by ${today} (${acceptedOn ?? 'no date'})`,
    };
  },
};
