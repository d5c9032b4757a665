import { taxNames } from '../tax-names.js';
import { COLLECTION_LAW, type TaxRule } from '../tax-rule.js';
import { endedByCourt } from './bankruptcy.js';

/** 税收征收管理法第二十五条: every return is filed, a return of nothing too; without it nobody knows what is due. */
export const unfiledReturnsRule: TaxRule = {
  code: 'RETURNS_UNFILED',
  ruleRef: { document: COLLECTION_LAW, article: '第二十五条' },
  items: ['tax-clearance'],
  judge: (subject) => {
    const { unfiledReturns } = subject.facts;
    if (unfiledReturns.length === 0 || endedByCourt(subject)) return null;
    const zh = unfiledReturns.map(({ taxType, period }) => `${taxNames[taxType].zh}（${period.from}至${period.until}）`);
    const en = unfiledReturns.map(({ taxType, period }) => `${taxNames[taxType].en} (${period.from} to ${period.until})`);
    return {
      zh: `尚有${unfiledReturns.length}项未申报：${zh.join('、')}`,
      en: `${unfiledReturns.length} returns have not been filed: ${en.join(', ')}`,
    };
  },
};
