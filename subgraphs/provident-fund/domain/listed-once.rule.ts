import { type FundRule, regulation } from './fund-rule.js';
import { peopleListed } from './rosters.js';

const namesOf = (people: readonly { name: string }[]) => people.map(({ name }) => name).join('、');

/** A roster names at least one person, and each once. */
export const listedOnce: FundRule = {
  code: 'EMPLOYEE_LISTED_TWICE',
  ruleRef: regulation('第十三条'),
  items: ['employee-account', 'remittance-assessment'],
  judge: ({ form }) => {
    const people = peopleListed(form);
    if (people.length === 0) return { zh: '清册没有列明职工', en: 'The roster names no employee' };
    const repeated = people.filter((person, index) => people.findIndex(({ idNumber }) => idNumber === person.idNumber) !== index);
    if (repeated.length === 0) return null;
    return {
      zh: `清册中${repeated.length}人重复列报：${namesOf(repeated)}`,
      en: `The roster lists ${repeated.length} person(s) twice: ${namesOf(repeated)}`,
    };
  },
};
