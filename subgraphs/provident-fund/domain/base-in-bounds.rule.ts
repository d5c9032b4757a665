import { numberIn, textIn } from './form-reading.js';
import { type FundRule, guidance } from './fund-rule.js';
import { type Month, monthOf, monthSpan, shiftMonth } from './month.js';
import { depositLinesOf, newEmployeesOf, unsealedEmployeesOf } from './rosters.js';
import type { ProvidentFundSubject } from './subject.js';
import { baseBoundsIn } from './wage-figure.js';

/** Longest stretch looked at month by month; no unit makes up more than the regulation is old. */
const maxMonths = 600;

/** The months in which the stated bases will be contributed on. */
function monthsConcerned({ item, answers, form, receivedOn }: ProvidentFundSubject): Month[] {
  if (item === 'employee-account') return [monthOf(receivedOn)];
  if (answers.FUND_ASSESSMENT === 'BASE_ADJUSTMENT') return [`${numberIn(form, 'fundYear') ?? ''}-07`];
  if (answers.FUND_ASSESSMENT === 'MONTHLY') return [textIn(form, 'depositMonth') ?? ''];
  const from = textIn(form, 'arrearsFrom') ?? '';
  const until = textIn(form, 'arrearsUntil') ?? '';
  const count = Math.min(maxMonths, Math.max(1, monthSpan(from, until) || 1));
  return Array.from({ length: count }, (_, index) => shiftMonth(from, index));
}

/** 缴存基数: not above the local ceiling (two or three times the average wage), not below the minimum wage. */
export const baseInBounds: FundRule = {
  code: 'CONTRIBUTION_BASE_OUT_OF_BOUNDS',
  ruleRef: guidance('第三条'),
  items: ['employee-account', 'remittance-assessment'],
  judge: (subject) => {
    const { form, facts } = subject;
    const lines = [...depositLinesOf(form), ...newEmployeesOf(form), ...unsealedEmployeesOf(form)];
    if (lines.length === 0) return null;
    for (const month of monthsConcerned(subject)) {
      const bounds = baseBoundsIn(month, facts.wageFigures);
      if (bounds === null)
        return {
          zh: `${month}所在缴存年度的基数上下限尚未公布，不能核定`,
          en: `The bounds of the contribution base for ${month} are not published, so no base can be assessed`,
        };
      const outside = lines.filter(({ contributionBase }) => contributionBase < bounds.floor || contributionBase > bounds.ceiling);
      const names = outside.map(({ name, contributionBase }) => `${name} ${contributionBase}元`).join('、');
      if (outside.length > 0)
        return {
          zh: `缴存基数应当在${bounds.floor}元至${bounds.ceiling}元之间（${bounds.statisticsYear}年统计数），${outside.length}人不符：${names}`,
          en: `The base must lie between ${bounds.floor} and ${bounds.ceiling} yuan (figures of ${bounds.statisticsYear}); ${outside.length} do(es) not: ${names}`,
        };
    }
    return null;
  },
};
