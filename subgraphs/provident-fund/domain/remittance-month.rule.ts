import { ratiosAskedFor, ratiosDue } from './contribution-ratio.js';
import { numberIn, textIn } from './form-reading.js';
import { type FundRule, regulation } from './fund-rule.js';
import { monthOf } from './month.js';

/** A month is remitted once, not before the unit's contributions began, and not before the month has come. */
export const remittanceMonth: FundRule = {
  code: 'REMITTANCE_MONTH_WRONG',
  ruleRef: regulation('第十九条'),
  items: ['remittance-assessment'],
  judge: ({ answers, form, facts: { unit }, receivedOn }) => {
    const month = textIn(form, 'depositMonth');
    if (answers.FUND_ASSESSMENT !== 'MONTHLY' || month === null || unit === null) return null;
    const current = monthOf(receivedOn);
    if (month > current)
      return {
        zh: `汇缴月份${month}晚于申请当月${current}`,
        en: `Month ${month} had not come when the application was received in ${current}`,
      };
    if (month < unit.startMonth)
      return {
        zh: `汇缴月份${month}早于缴存起始月份${unit.startMonth}`,
        en: `Month ${month} lies before contributions began in ${unit.startMonth}`,
      };
    if (unit.remittedThrough === null || month > unit.remittedThrough) return null;
    return {
      zh: `${month}已经汇缴，单位已缴至${unit.remittedThrough}`,
      en: `${month} is remitted already; the unit has paid up to ${unit.remittedThrough}`,
    };
  },
};

/** A month is remitted at the registered ratios, or at the reduced one while a reduction is in force. */
export const ratioAsRegistered: FundRule = {
  code: 'RATIO_NOT_AS_REGISTERED',
  ruleRef: regulation('第二十条'),
  items: ['remittance-assessment'],
  judge: ({ answers, form, facts: { unit, reliefs } }) => {
    const stated = ratiosAskedFor(form);
    const month = textIn(form, 'depositMonth');
    if (answers.FUND_ASSESSMENT !== 'MONTHLY' || unit === null || stated === null || month === null) return null;
    const due = ratiosDue(unit.ratios, reliefs, month);
    if (stated.unit === due.unit && stated.employee === due.employee) return null;
    return {
      zh: `${month}应当按单位${due.unit}%、职工${due.employee}%汇缴，填报为${stated.unit}%、${stated.employee}%`,
      en: `${month} is remitted at ${due.unit}% (unit) and ${due.employee}% (employee), not ${stated.unit}% and ${stated.employee}%`,
    };
  },
};

/** 补缴 is for months past, in order. */
export const arrearsMonthsPast: FundRule = {
  code: 'ARREARS_MONTHS_WRONG',
  ruleRef: regulation('第二十条'),
  items: ['remittance-assessment'],
  judge: ({ answers, form, receivedOn }) => {
    if (answers.FUND_ASSESSMENT !== 'ARREARS') return null;
    const from = textIn(form, 'arrearsFrom');
    const until = textIn(form, 'arrearsUntil');
    if (from === null || until === null) return { zh: '未填报补缴的起止月份', en: 'The months to make up are not stated' };
    const current = monthOf(receivedOn);
    if (from <= until && until < current) return null;
    return {
      zh: `补缴期间${from}至${until}应当先后有序并早于申请当月${current}`,
      en: `The months to make up, ${from} to ${until}, must be in order and before the month of application, ${current}`,
    };
  },
};

/** 缴存基数 is adjusted once a fund year. */
export const baseAdjustedOnce: FundRule = {
  code: 'BASE_ALREADY_ADJUSTED',
  ruleRef: regulation('第十六条'),
  items: ['remittance-assessment'],
  judge: ({ answers, form, facts: { unit } }) => {
    const year = numberIn(form, 'fundYear');
    if (answers.FUND_ASSESSMENT !== 'BASE_ADJUSTMENT' || year === null || !unit?.baseAdjustedFor.includes(year)) return null;
    return {
      zh: `${year}年度缴存基数已经调整，一个缴存年度内不再调整`,
      en: `The base for the fund year ${year} has been adjusted already; once a year is the rule`,
    };
  },
};
