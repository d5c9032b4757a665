import { operatingRules } from '../../../kit/domain/operating-rules.js';
import type { Refusal, RefusalDetail } from '../../../kit/domain/rule.js';

/** Whom and where the results are sent to. */
export interface PostAddress {
  readonly name: string;
  readonly phone: string;
  readonly address: string;
}

const PHONE = /^(1[3-9]\d{9}|0\d{2,3}-?\d{7,8})$/;

/** Everything that keeps a courier from finding the recipient; null when it can. Pure. */
export function postAddressRefusal({ name, phone, address }: PostAddress): Refusal | null {
  const details: RefusalDetail[] = [
    ...([...name].length >= 2 && [...name].length <= 60 ? [] : [fault('name', '收件人姓名为2至60个字', 'a name of 2 to 60 characters')]),
    ...(PHONE.test(phone) ? [] : [fault('phone', '联系电话应为手机号码或者带区号的固定电话', 'a telephone number')]),
    ...([...address].length >= 8 && [...address].length <= 200
      ? []
      : [fault('address', '收件地址应写明市（旗县）、街道和门牌（8至200个字）', 'an address of 8 to 200 characters')]),
  ];
  if (details.length === 0) return null;
  return {
    code: 'POST_ADDRESS_INVALID',
    message: { zh: '邮寄信息不完整，请更正', en: 'The address is not complete' },
    ruleRef: operatingRules('第十条'),
    details,
  };
}

function fault(subject: string, zh: string, en: string): RefusalDetail {
  return { subject, message: { zh, en } };
}
