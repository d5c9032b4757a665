import { plainFigure } from '../figures.js';
import { numberOf, textOf } from '../form-reading.js';
import type { HousingRule } from '../housing-rule.js';
import { specialAbove } from './special-construction.js';

/** A project below the threshold needs no review: reviewing it all the same would be a licence the law does not know. */
export const projectIsSpecial: HousingRule = {
  code: 'FIRE_REVIEW_NOT_DUE',
  ruleRef: { document: '《建设工程消防设计审查验收管理暂行规定》', article: '第十四条' },
  items: ['fire-design-review'],
  judge({ form }) {
    const use = textOf(form, 'fireUse');
    if (use === '') return { zh: '未填报特殊建设工程类别', en: 'The use of the special project is missing' };
    const threshold = specialAbove[use];
    if (threshold === undefined) return null;
    const area = numberOf(form, 'buildingFloorArea');
    if (area !== null && area > threshold) return null;
    return {
      zh: `该类工程建筑总面积大于${threshold}平方米的才属于特殊建设工程，填报面积为${area === null ? '空' : `${plainFigure(area)}平方米`}`,
      en: `Such a project is special above ${threshold} m²; stated is ${area === null ? 'nothing' : `${plainFigure(area)} m²`}`,
    };
  },
};
