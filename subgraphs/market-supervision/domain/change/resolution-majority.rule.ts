import type { CompanyChangeForm } from '../forms.js';
import { companyLaw } from '../laws.js';
import { formOf, type MarketSupervisionRule } from '../market-supervision-rule.js';
import { neededMajority } from './changed-matters.js';

/**
 * 公司法 art. 66: amending the articles and changing the capital take two thirds of the voting rights, everything else
 * more than half. Votes are voting rights in whatever unit the company counts them; compared without division.
 */
export const resolutionMajority: MarketSupervisionRule = {
  code: 'RESOLUTION_NOT_PASSED',
  ruleRef: companyLaw('第六十六条'),
  items: ['company-change'],
  judge: (subject) => {
    const majority = neededMajority(subject.answers);
    const { votesInFavour = 0, votesTotal = 0 } = formOf<CompanyChangeForm>(subject);
    if (votesInFavour > votesTotal)
      return {
        zh: `同意的表决权${votesInFavour}多于全部表决权${votesTotal}`,
        en: `${votesInFavour} votes in favour are more than all ${votesTotal}`,
      };
    if (majority === 'NONE') return null;
    const passed = majority === 'TWO_THIRDS' ? votesInFavour * 3 >= votesTotal * 2 : votesInFavour * 2 > votesTotal;
    if (passed && votesTotal > 0) return null;
    return {
      zh: `同意的表决权为${votesInFavour}/${votesTotal}，未达到${majority === 'TWO_THIRDS' ? '三分之二以上' : '过半数'}`,
      en: `${votesInFavour} of ${votesTotal} votes are not ${majority === 'TWO_THIRDS' ? 'two thirds' : 'more than half'}`,
    };
  },
};
