import type { HrRule } from '../hr-rule.js';

const exclusionNames = {
  INTENTIONAL_CRIME: '故意犯罪',
  DRUNK_OR_DRUGGED: '醉酒或者吸毒',
  SELF_HARM: '自残或者自杀',
} as const;

export const notExcluded: HrRule = {
  code: 'INJURY_EXCLUDED',
  ruleRef: { document: '《工伤保险条例》', article: '第十六条' },
  items: ['work-injury-recognition'],
  judge: ({ details: { injuryFinding } }) => {
    if (injuryFinding === undefined || injuryFinding.exclusion === 'NONE') return null;
    return {
      zh: `调查认定存在${exclusionNames[injuryFinding.exclusion]}的情形，不得认定为工伤或者视同工伤`,
      en: `The finding is ${injuryFinding.exclusion}: it may not be recognised as a work injury`,
    };
  },
};
