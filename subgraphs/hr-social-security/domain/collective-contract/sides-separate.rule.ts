import { maskedId } from '../form-data.js';
import type { HrRule } from '../hr-rule.js';
import { sidesOf } from './delegation.js';

export const sidesSeparate: HrRule = {
  code: 'COLLECTIVE_DELEGATE_ON_BOTH_SIDES',
  ruleRef: { document: '《集体合同规定》', article: '第二十四条' },
  items: ['collective-contract-review'],
  judge: ({ form }) => {
    const [employer, workers] = sidesOf(form);
    const both = employer.delegates.filter((one) => workers.delegates.some((other) => other.idNumber === one.idNumber));
    if (both.length === 0) return null;
    const names = both.map((one) => maskedId(one.idNumber));
    return { zh: `同时担任双方协商代表：${names.join('、')}`, en: `Delegate of both sides: ${names.join(', ')}` };
  },
};
