import { type FundRule, regulation } from './fund-rule.js';
import type { EmployeeAccount } from './provident-fund-facts.js';
import { sealedEmployeesOf, transferredEmployeesOf, unsealedEmployeesOf } from './rosters.js';
import type { ProvidentFundSubject } from './subject.js';

type Status = EmployeeAccount['status'];
interface Step {
  readonly people: (form: ProvidentFundSubject['form']) => readonly { readonly name: string; readonly idNumber: string }[];
  readonly from: readonly Status[];
  readonly zh: string;
  readonly en: string;
}

/** From which state an employee account may be sealed, unsealed or transferred. */
const steps: readonly Step[] = [
  { people: sealedEmployeesOf, from: ['NORMAL'], zh: '封存', en: 'sealed' },
  { people: unsealedEmployeesOf, from: ['SEALED'], zh: '启封', en: 'unsealed' },
  { people: transferredEmployeesOf, from: ['NORMAL', 'SEALED'], zh: '转移', en: 'transferred' },
];
const statusName: Record<Status | 'NONE', string> = {
  NORMAL: '正常缴存',
  SEALED: '封存',
  TRANSFERRED: '已转出',
  CLOSED: '已销户',
  NONE: '本单位无账户',
};

export const accountState: FundRule = {
  code: 'EMPLOYEE_ACCOUNT_STATE',
  ruleRef: regulation('第十五条'),
  items: ['employee-account'],
  judge: ({ form, facts }) => {
    const wrong = steps.flatMap((step) =>
      step.people(form).flatMap(({ name, idNumber }) => {
        const own = facts.accounts.filter((account) => account.idNumber === idNumber);
        if (own.some(({ status }) => step.from.includes(status))) return [];
        const status = own.at(-1)?.status ?? 'NONE';
        return [{ zh: `${name}（${statusName[status]}）不能${step.zh}`, en: `${name} (${status}) cannot be ${step.en}` }];
      }),
    );
    if (wrong.length === 0) return null;
    return { zh: wrong.map(({ zh }) => zh).join('；'), en: wrong.map(({ en }) => en).join('; ') };
  },
};
