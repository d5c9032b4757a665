import { ratiosAskedFor } from './contribution-ratio.js';
import { numberIn } from './form-reading.js';
import { type FundRule, regulation } from './fund-rule.js';
import { monthlyDeposit } from './monthly-deposit.js';
import { depositLinesOf } from './rosters.js';

/** Every line is base × ratio, each share rounded to the yuan. */
export const depositComputed: FundRule = {
  code: 'MONTHLY_DEPOSIT_MISCALCULATED',
  ruleRef: regulation('第十六条'),
  items: ['remittance-assessment'],
  judge: ({ form }) => {
    const ratios = ratiosAskedFor(form);
    if (ratios === null) return null;
    const wrong = depositLinesOf(form).flatMap(({ name, contributionBase, unitDeposit, employeeDeposit }) => {
      const right = monthlyDeposit(contributionBase, ratios);
      if (right.unit === unitDeposit && right.employee === employeeDeposit) return [];
      return [{ name, stated: `${unitDeposit}+${employeeDeposit}`, right: `${right.unit}+${right.employee}` }];
    });
    if (wrong.length === 0) return null;
    return {
      zh: `${wrong.length}人月缴存额计算有误（单位+个人）：${wrong.map((line) => `${line.name}填报${line.stated}元，应为${line.right}元`).join('；')}`,
      en: `${wrong.length} monthly deposit(s) miscalculated (unit+employee): ${wrong.map((line) => `${line.name} states ${line.stated}, should be ${line.right} yuan`).join('; ')}`,
    };
  },
};

/** The stated monthly total is the sum of the lines. */
export const depositTotal: FundRule = {
  code: 'DEPOSIT_TOTAL_DIFFERS',
  ruleRef: regulation('第二十条'),
  items: ['remittance-assessment'],
  judge: ({ form }) => {
    const sum = depositLinesOf(form).reduce((total, line) => total + line.unitDeposit + line.employeeDeposit, 0);
    const stated = numberIn(form, 'monthlyDepositTotal');
    if (stated === sum) return null;
    return {
      zh: `填报的月缴存总额${stated ?? '空'}元与清册合计${sum}元不一致`,
      en: `The stated monthly total of ${stated ?? 'nothing'} differs from the roster's sum of ${sum} yuan`,
    };
  },
};
