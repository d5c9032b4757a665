import { operatingRules } from '../../kit/domain/operating-rules.js';
import type { Refusal } from '../../kit/domain/rule.js';

export const messageNotFound: Refusal = {
  code: 'MESSAGE_NOT_FOUND',
  message: { zh: '未找到该消息', en: 'There is no such message' },
  ruleRef: null,
  details: [],
};

export function notToBeRetried(state: { zh: string; en: string }): Refusal {
  return {
    code: 'MESSAGE_NOT_TO_BE_RETRIED',
    message: {
      zh: `该消息当前为“${state.zh}”，只有发送失败或者是否送达不明的消息可以重新发送`,
      en: `Only what failed, or what nobody knows to have arrived, is sent again: ${state.en}`,
    },
    ruleRef: operatingRules('第十条'),
    details: [],
  };
}

export const noAddressLeft: Refusal = {
  code: 'MESSAGE_HAS_NO_ADDRESS',
  message: {
    zh: '申请表单中没有可用的联系方式，请先由申请人更正，或者以其他方式告知',
    en: 'The form has no usable address: have the applicant correct it, or tell the applicant in another way',
  },
  ruleRef: operatingRules('第十条'),
  details: [],
};
