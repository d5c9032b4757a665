import type { OperationRefusal } from './operation-refusal.js';

/** Valid, and yet of it the planner makes no plan, or none within the bounds of its work. */
export const unplannable: OperationRefusal = {
  status: 400,
  code: 'OPERATION_NOT_PLANNABLE',
  message: {
    zh: '无法为该操作制定执行计划，请减少字段或片段，或拆分为多次查询。',
    en: 'No plan can be made of this operation. Ask for fewer fields or fragments, or split it.',
  },
};
