import { notFilled, textOf } from '../form-reading.js';
import type { TaxRule } from '../tax-rule.js';

/**
 * 税总发〔2017〕103号: the report is valid as long as the contract runs, so one that was over when the taxpayer applied gives no
 * validity. What the bureau took to decide is not the taxpayer's delay.
 */
export const crossRegionPeriodRule: TaxRule = {
  code: 'CONTRACT_PERIOD_UNSOUND',
  ruleRef: { document: '《国家税务总局关于创新跨区域涉税事项报验管理制度的通知》（税总发〔2017〕103号）', article: '有效期限的规定' },
  items: ['cross-region-report'],
  judge: ({ form, receivedOn }) => {
    const from = textOf(form, 'contractFrom');
    const until = textOf(form, 'contractUntil');
    if (from === undefined || until === undefined) return notFilled('合同执行期限', 'the period of the contract');
    if (until < from)
      return { zh: `合同结束日${until}早于开始日${from}`, en: `The contract ends on ${until}, before it begins on ${from}` };
    if (until < receivedOn)
      return {
        zh: `合同已于${until}到期，申请于${receivedOn}才收到`,
        en: `The contract ended on ${until}; the report came on ${receivedOn}`,
      };
    return null;
  },
};
