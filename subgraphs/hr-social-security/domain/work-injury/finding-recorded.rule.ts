import type { HrRule } from '../hr-rule.js';

/** No recognition without an investigation that can be shown: the decision must state how the facts were verified (工伤认定办法 art. 19). */
export const findingRecorded: HrRule = {
  code: 'INJURY_FINDING_MISSING',
  ruleRef: { document: '《工伤保险条例》', article: '第十九条' },
  items: ['work-injury-recognition'],
  judge: ({ details }) =>
    details.injuryFinding === undefined
      ? { zh: '尚未填写调查核实结论，不能作出认定', en: 'The finding of the investigation is not recorded: no decision can rest on it' }
      : null,
};
