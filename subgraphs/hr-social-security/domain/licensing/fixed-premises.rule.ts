import type { Message } from '../../../kit/domain/message.js';
import type { HrRule, HrSubject } from '../hr-rule.js';

/** A cluster address holds no office, no files and nobody to be met there. */
function judge({ answers }: HrSubject): Message | null {
  if (answers.PREMISES === 'OWNED' || answers.PREMISES === 'LEASED') return null;
  return {
    zh: '经营场所为集群注册（托管）地址或者未申报取得方式，不是开展业务的固定场所',
    en: 'The premises are a cluster address or not stated: they are not fixed premises for the business',
  };
}

export const dispatchPremisesFixed: HrRule = {
  code: 'DISPATCH_PREMISES_NOT_FIXED',
  ruleRef: { document: '《中华人民共和国劳动合同法》', article: '第五十七条' },
  items: ['labour-dispatch-licence'],
  judge,
};

export const hrServicePremisesFixed: HrRule = {
  code: 'HR_SERVICE_PREMISES_NOT_FIXED',
  ruleRef: { document: '《人力资源服务机构管理规定》', article: '第六条' },
  items: ['hr-service-licence'],
  judge,
};
