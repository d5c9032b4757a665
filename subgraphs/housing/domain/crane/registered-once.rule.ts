import { textOf } from '../form-reading.js';
import type { HousingRule } from '../housing-rule.js';

/** A machine stands in one place: while a registration is open it cannot be registered elsewhere. */
export const craneRegisteredOnce: HousingRule = {
  code: 'CRANE_ALREADY_REGISTERED',
  ruleRef: { document: '《建筑起重机械安全监督管理规定》', article: '第十七条' },
  items: ['crane-registration'],
  judge({ form, facts, today }) {
    const filing = textOf(form, 'propertyFilingNumber');
    if (filing === '') return { zh: '未填报产权备案编号', en: 'The property filing number is missing' };
    const open = facts.cranes.find(
      (crane) => crane.propertyFilingNumber === filing && (crane.removedOn === null || crane.removedOn > today),
    );
    if (open === undefined) return null;
    return {
      zh: `设备已于${open.issuedOn}在“${open.projectName}”办理使用登记（${open.number}），尚未注销`,
      en: `Registered on ${open.issuedOn} at "${open.projectName}" (${open.number}) and not removed`,
    };
  },
};
