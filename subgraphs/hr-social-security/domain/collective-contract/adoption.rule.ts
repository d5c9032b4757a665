import { numberIn } from '../form-data.js';
import type { HrForm, HrRule } from '../hr-rule.js';

const ruleRef = { document: '《集体合同规定》', article: '第三十六条' };

const votesIn = (form: HrForm) => ({
  members: numberIn(form, 'congressMembers') ?? 0,
  attended: numberIn(form, 'attended') ?? 0,
  assented: numberIn(form, 'assented') ?? 0,
});

/** Two thirds must attend; “以上” includes the figure itself (民法典 art. 1259). */
export const quorumReached: HrRule = {
  code: 'COLLECTIVE_QUORUM_MISSED',
  ruleRef,
  items: ['collective-contract-review'],
  judge: ({ form }) => {
    const { members, attended } = votesIn(form);
    if (attended > members)
      return { zh: `出席${attended}人，多于全体${members}人`, en: `${attended} attended, more than the ${members} there are` };
    if (attended * 3 >= members * 2) return null;
    return {
      zh: `全体${members}人，出席${attended}人，不足三分之二（${Math.ceil((members * 2) / 3)}人）`,
      en: `${attended} of ${members} attended; two thirds are ${Math.ceil((members * 2) / 3)}`,
    };
  },
};

/** Half of all members must assent, not half of those present. */
export const majorityReached: HrRule = {
  code: 'COLLECTIVE_MAJORITY_MISSED',
  ruleRef,
  items: ['collective-contract-review'],
  judge: ({ form }) => {
    const { members, attended, assented } = votesIn(form);
    if (assented > attended)
      return { zh: `同意${assented}人，多于出席${attended}人`, en: `${assented} assented, more than the ${attended} who attended` };
    if (assented * 2 >= members) return null;
    return {
      zh: `全体${members}人，同意${assented}人，不足半数（${Math.ceil(members / 2)}人）`,
      en: `${assented} of ${members} assented; half are ${Math.ceil(members / 2)}`,
    };
  },
};
