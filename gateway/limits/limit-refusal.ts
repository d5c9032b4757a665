import type { GuardRefusal } from '../guards/guard.js';

/** A refusal that depends on the request, not on the operation alone. `extensions` go out beside the code. */
export interface LimitRefusal extends GuardRefusal {
  readonly status: number;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

export function listTooLong(field: string, argument: string, most: number): LimitRefusal {
  return {
    status: 400,
    code: 'LIST_TOO_LONG',
    message: {
      zh: `字段“${field}”的参数“${argument}”最多为 ${most}，请分页查询。`,
      en: `"${argument}" of "${field}" can be at most ${most}. Read the list page by page.`,
    },
  };
}

export function inputTooLong(variable: string, most: number): LimitRefusal {
  return {
    status: 400,
    code: 'LIST_TOO_LONG',
    message: {
      zh: `变量“${variable}”中的列表超过 ${most} 项，请分批提交。`,
      en: `A list in the variable "${variable}" has more than ${most} elements. Send it in parts.`,
    },
  };
}

export function costTooHigh(estimated: number, allowed: number): LimitRefusal {
  return {
    status: 400,
    code: 'COST_TOO_HIGH',
    message: {
      zh: `查询的估算成本为 ${estimated}，超过当前身份可用的 ${allowed}，请减少字段或每页条数，或拆分为多次查询。`,
      en: `The operation is estimated to cost ${estimated}; you may use ${allowed}. Ask for fewer fields or shorter pages, or split it.`,
    },
    extensions: { estimated, allowed },
  };
}
