import type { Refusal } from '../../kit/domain/rule.js';

/** Said for a task that does not exist and for one that may not be seen: the two cannot be told apart from outside. */
export const taskNotFound: Refusal = {
  code: 'TASK_NOT_FOUND',
  message: { zh: '未找到该任务，请核对任务标识', en: 'There is no such task: check the id' },
  ruleRef: null,
  details: [],
};
