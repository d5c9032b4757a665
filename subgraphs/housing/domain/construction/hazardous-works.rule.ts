import { plainFigure } from '../figures.js';
import { entriesOf, numberOf } from '../form-reading.js';
import type { HousingRule } from '../housing-rule.js';

/** 建办质〔2018〕31号: a pit of 3 m is a hazardous sub-project, one of 5 m is beyond the set scale. Metres. */
const hazardousFrom = 3;
const overLimitFrom = 5;
const ruleRef = { document: '《危险性较大的分部分项工程安全管理规定》', article: '第九条' };
const items = ['construction-permit'];

export const deepPitDeclared: HousingRule = {
  code: 'HAZARDOUS_WORKS_UNDECLARED',
  ruleRef,
  items,
  judge({ form, answers }) {
    const depth = numberOf(form, 'excavationDepth');
    if (answers.HAZARDOUS_WORKS === 'YES' || (depth !== null && depth < hazardousFrom)) return null;
    return {
      zh: `基坑开挖深度${depth === null ? '未填报' : `${plainFigure(depth)}米`}，达到${hazardousFrom}米的应当申报危险性较大的分部分项工程`,
      en: `A pit of ${depth === null ? 'unstated depth' : `${plainFigure(depth)} m`} is undeclared; from ${hazardousFrom} m it is hazardous`,
    };
  },
};

export const hazardousWorksListed: HousingRule = {
  code: 'HAZARDOUS_WORKS_LIST_INCOMPLETE',
  ruleRef,
  items,
  judge({ form, answers }) {
    if (answers.HAZARDOUS_WORKS !== 'YES') return null;
    const works = entriesOf(form, 'hazardousSubProjects');
    if (works.length === 0) return { zh: '危险性较大的分部分项工程清单为空', en: 'The list of hazardous sub-projects is empty' };
    const depth = numberOf(form, 'excavationDepth');
    if ((depth !== null && depth < overLimitFrom) || works.some((work) => work.overLimit === true)) return null;
    return {
      zh: `基坑开挖深度${depth === null ? '未填报' : `${plainFigure(depth)}米`}，清单未列超过一定规模的分部分项工程`,
      en: `A pit of ${depth === null ? 'unstated depth' : `${plainFigure(depth)} m`}, but nothing is listed as beyond the set scale`,
    };
  },
};
