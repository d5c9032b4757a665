import { ratioCeiling, ratioFloor } from './contribution-ratio.js';
import { numberIn, textIn } from './form-reading.js';
import { type FundRule, guidance, regulation } from './fund-rule.js';
import { monthSpan } from './month.js';

/** A relief is granted for at most one year at a time; whoever is still in difficulty applies anew. */
export const reliefMaxMonths = 12;

/** A reduced ratio is still at least 5 %, and below what the unit pays now. */
export const reducedRatio: FundRule = {
  code: 'REDUCED_RATIO_WRONG',
  ruleRef: regulation('第十八条'),
  items: ['reduction-or-deferral'],
  judge: ({ answers, form, facts: { unit } }) => {
    if (answers.FUND_RELIEF !== 'REDUCE') return null;
    const ratio = numberIn(form, 'contributionRatio');
    if (ratio === null) return { zh: '未填报申请执行的缴存比例', en: 'The ratio asked for is not stated' };
    if (ratio < ratioFloor || ratio > ratioCeiling)
      return {
        zh: `申请执行的缴存比例${ratio}%，降低后不得低于${ratioFloor}%、不得高于${ratioCeiling}%`,
        en: `The ratio asked for is ${ratio}%; after a reduction it must lie between ${ratioFloor}% and ${ratioCeiling}%`,
      };
    if (unit === null || ratio < Math.max(unit.ratios.unit, unit.ratios.employee)) return null;
    return {
      zh: `申请执行的缴存比例${ratio}%不低于现行比例（单位${unit.ratios.unit}%、职工${unit.ratios.employee}%），不构成降低`,
      en: `The ratio asked for, ${ratio}%, is no reduction: the unit pays ${unit.ratios.unit}%, its employees ${unit.ratios.employee}%`,
    };
  },
};

export const reliefPeriod: FundRule = {
  code: 'RELIEF_PERIOD_WRONG',
  ruleRef: guidance('第四条'),
  items: ['reduction-or-deferral'],
  judge: ({ form }) => {
    const from = textIn(form, 'reliefFrom');
    const until = textIn(form, 'reliefUntil');
    if (from === null || until === null) return { zh: '未填报申请的起止月份', en: 'The first and last month asked for are not stated' };
    const months = monthSpan(from, until);
    if (months >= 1 && months <= reliefMaxMonths) return null;
    return {
      zh: `申请期限${from}至${until}应当先后有序，期限为1至${reliefMaxMonths}个月`,
      en: `The period ${from} to ${until} is ${months} month(s); it must be in order and 1 to ${reliefMaxMonths}`,
    };
  },
};

/** One relief at a time: a new one begins after the last has ended. */
export const noOverlappingRelief: FundRule = {
  code: 'RELIEF_OVERLAPS',
  ruleRef: regulation('第二十条'),
  items: ['reduction-or-deferral'],
  judge: ({ form, facts: { reliefs } }) => {
    const from = textIn(form, 'reliefFrom');
    const until = textIn(form, 'reliefUntil');
    if (from === null || until === null) return null;
    const relief = reliefs.find((granted) => granted.from <= until && from <= granted.until);
    if (relief === undefined) return null;
    return {
      zh: `申请期限${from}至${until}与已经批准的${relief.from}至${relief.until}重叠`,
      en: `The period ${from} to ${until} overlaps the one granted for ${relief.from} to ${relief.until}`,
    };
  },
};
