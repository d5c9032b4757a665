import { textOf } from '../form-reading.js';
import type { HousingRule } from '../housing-rule.js';
import { sameName } from '../same-name.js';

/** While the project stands under an order to stop or correct, nothing further is permitted or accepted for it. */
export const noOpenOrder: HousingRule = {
  code: 'CORRECTION_ORDER_OPEN',
  ruleRef: { document: '《建设工程质量管理条例》', article: '第四十三条' },
  items: ['construction-permit', 'presale-permit', 'fire-acceptance', 'completion-filing'],
  judge({ form, facts, today }) {
    const open = facts.orders.filter(
      (order) => sameName(order.projectName, textOf(form, 'projectName')) && (order.liftedOn === null || order.liftedOn > today),
    );
    if (open.length === 0) return null;
    const numbers = open.map((order) => order.number);
    return {
      zh: `该工程有${open.length}件责令改正或者停工决定尚未解除：${numbers.join('、')}`,
      en: `${open.length} orders against the project are still open: ${numbers.join(', ')}`,
    };
  },
};
