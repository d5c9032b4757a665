/**
 * What came of one attempt. `POSTPONED` and `REFUSED` are for what surely did not go out; where the answer was lost it is
 * `UNKNOWN`. Faults are codes of ours: what a provider says may repeat the address.
 */
export type SendingResult =
  | { readonly kind: 'SENT'; readonly reference: string | null }
  | { readonly kind: 'POSTPONED'; readonly fault: DispatchFault; readonly notBefore: Date | null }
  | { readonly kind: 'REFUSED'; readonly fault: DispatchFault }
  | { readonly kind: 'UNKNOWN'; readonly fault: DispatchFault };

/** Why a message did not go out, as operations reads it. */
export const dispatchFaults = {
  ADDRESS_REFUSED: { zh: '号码或者地址被拒收，请核对联系方式', en: 'The address was refused: check it' },
  PROVIDER_REFUSED: { zh: '发送服务拒绝了该消息', en: 'The provider refused the message' },
  PROVIDER_BUSY: { zh: '发送服务繁忙或者暂停服务', en: 'The provider is busy or out of service' },
  PROVIDER_UNREACHABLE: { zh: '无法连接发送服务', en: 'The provider cannot be reached' },
  PROVIDER_MISCONFIGURED: { zh: '发送服务不认可本系统的配置（地址、密钥），请检查', en: 'The provider does not accept our configuration' },
  NO_ANSWER: { zh: '发送服务没有答复，是否送出不明', en: 'No answer: unknown whether it went out' },
  PROVIDER_FAILED: { zh: '发送服务内部错误，是否送出不明', en: 'The provider failed: unknown whether it went out' },
  SENDER_LOST: { zh: '发送途中系统中断，是否送出不明', en: 'The sender was cut off: unknown whether it went out' },
  EXPIRED: { zh: '超过时效仍未发出', en: 'It had not gone out while it was of use' },
} as const;
export type DispatchFault = keyof typeof dispatchFaults;
