import type { HrRule } from '../hr-rule.js';

/** 工伤认定办法 art. 10: two or more members of staff verify together. */
const INVESTIGATORS = 2;

export const twoInvestigators: HrRule = {
  code: 'INJURY_INVESTIGATED_BY_ONE',
  ruleRef: { document: '《工伤认定办法》', article: '第十条' },
  items: ['work-injury-recognition'],
  judge: ({ details: { injuryFinding } }) => {
    if (injuryFinding === undefined) return null;
    const people = new Set(injuryFinding.investigators).size;
    if (people >= INVESTIGATORS) return null;
    return {
      zh: `调查核实应当由${INVESTIGATORS}名以上工作人员共同进行，现记录${people}名`,
      en: `The facts are verified by ${INVESTIGATORS} or more members of staff together; recorded: ${people}`,
    };
  },
};
