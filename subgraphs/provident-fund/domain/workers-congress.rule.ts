import { numberIn } from './form-reading.js';
import { type FundRule, guidance } from './fund-rule.js';

/**
 * 《指导意见》第四条: without the workers' congress or union the office may not agree.
 * A congress sits with two thirds of its delegates and resolves by more than half of all of them.
 */
export const workersCongress: FundRule = {
  code: 'WORKERS_CONGRESS_NOT_CARRIED',
  ruleRef: guidance('第四条'),
  items: ['reduction-or-deferral'],
  judge: ({ form }) => {
    const delegates = numberIn(form, 'congressDelegates');
    const present = numberIn(form, 'congressPresent');
    const inFavour = numberIn(form, 'congressInFavour');
    if (delegates === null || present === null || inFavour === null)
      return { zh: '未填报职工代表大会或者工会讨论通过的情况', en: 'The resolution of the workers’ congress or union is not stated' };
    const consistent = inFavour <= present && present <= delegates;
    if (consistent && present * 3 >= delegates * 2 && inFavour * 2 > delegates) return null;
    return {
      zh: `应到${delegates}人、实到${present}人、同意${inFavour}人：应当有三分之二以上代表出席并经全体代表过半数通过`,
      en: `${present} of ${delegates} present, ${inFavour} in favour: two thirds must be present and more than half of all in favour`,
    };
  },
};
