import { type FundRule, regulation } from './fund-rule.js';
import { newEmployeesOf, unsealedEmployeesOf } from './rosters.js';

/** 每个职工只能有一个住房公积金账户: who has an open account here or with another unit is transferred, not set up again. */
export const oneAccountEach: FundRule = {
  code: 'EMPLOYEE_HAS_ACCOUNT',
  ruleRef: regulation('第十三条'),
  items: ['employee-account'],
  judge: ({ form, facts }) => {
    const hasHere = (idNumber: string) =>
      facts.accounts.some((account) => account.idNumber === idNumber && (account.status === 'NORMAL' || account.status === 'SEALED'));
    const elsewhere = (idNumber: string) => facts.accountsElsewhere.find((account) => account.idNumber === idNumber);
    const here = newEmployeesOf(form).filter(({ idNumber }) => hasHere(idNumber));
    const away = [...newEmployeesOf(form), ...unsealedEmployeesOf(form)].flatMap(({ name, idNumber }) => {
      const found = elsewhere(idNumber);
      return found === undefined ? [] : [{ name, unitName: found.unitName }];
    });
    if (here.length + away.length === 0) return null;
    const zh = [...here.map(({ name }) => `${name}（本单位）`), ...away.map(({ name, unitName }) => `${name}（${unitName}）`)];
    const en = [...here.map(({ name }) => `${name} (this unit)`), ...away.map(({ name, unitName }) => `${name} (${unitName})`)];
    return {
      zh: `以下${zh.length}人已有住房公积金账户，应当办理转移或者启封：${zh.join('、')}`,
      en: `${en.length} person(s) already have an account and must be transferred or unsealed: ${en.join(', ')}`,
    };
  },
};
