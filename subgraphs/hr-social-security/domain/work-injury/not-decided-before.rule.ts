import { idNumberIn, textIn } from '../form-data.js';
import type { HrRule } from '../hr-rule.js';

/** One injury, one decision: whoever disagrees goes to review or court, not to a second application. */
export const notDecidedBefore: HrRule = {
  code: 'INJURY_ALREADY_DECIDED',
  ruleRef: { document: '《工伤保险条例》', article: '第五十五条' },
  items: ['work-injury-recognition'],
  judge: ({ form, facts }) => {
    const worker = idNumberIn(form, 'injuredWorker');
    const injuredOn = textIn(form, 'injuredOn');
    const earlier = facts.injuryDecisions.find((decision) => decision.idNumber === worker && decision.injuredOn === injuredOn);
    if (earlier === undefined) return null;
    return {
      zh: `该职工${earlier.injuredOn}的伤害已由${earlier.documentNumber}作出决定`,
      en: `This injury of ${earlier.injuredOn} was decided by ${earlier.documentNumber}`,
    };
  },
};
