import type { Message } from '../../../kit/domain/message.js';
import { maskedId, repeatedIdNumbers } from '../form-data.js';
import type { HrRule } from '../hr-rule.js';
import { additionsOf, removalsOf } from './roster.js';

const ruleRef = { document: '《中华人民共和国社会保险法》', article: '第五十八条' };

export const nobodyAddedTwice: HrRule = {
  code: 'ENROLMENT_ADDITION_REPEATED',
  ruleRef,
  items: ['employee-enrolment'],
  judge: ({ form }) => repeatedIn(additionsOf(form), '增员'),
};

export const nobodyRemovedTwice: HrRule = {
  code: 'ENROLMENT_REMOVAL_REPEATED',
  ruleRef,
  items: ['employee-enrolment'],
  judge: ({ form }) => repeatedIn(removalsOf(form), '减员'),
};

function repeatedIn(rows: readonly { readonly idNumber: string }[], list: '增员' | '减员'): Message | null {
  const repeated = repeatedIdNumbers(rows);
  if (repeated.length === 0) return null;
  const names = repeated.map(maskedId);
  return { zh: `${list}名单中重复出现：${names.join('、')}`, en: `Stands more than once in the list: ${names.join(', ')}` };
}
