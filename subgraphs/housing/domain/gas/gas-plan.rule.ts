import type { HousingRule } from '../housing-rule.js';

/** 城镇燃气管理条例 art. 15 (1). The plan is the government's own, so the department confirms and the applicant proves nothing. */
export const gasPlanConformed: HousingRule = {
  code: 'GAS_PLAN_NOT_CONFIRMED',
  ruleRef: { document: '《城镇燃气管理条例》', article: '第十五条' },
  items: ['gas-business-licence'],
  judge: ({ details }) =>
    details.gasPlanConforms === true
      ? null
      : { zh: '尚未确认经营区域、规模和设施布局符合燃气发展规划', en: 'Conformity with the gas development plan has not been confirmed' },
};
