import { operatingRules } from '../../../kit/domain/operating-rules.js';
import type { RuleRef } from '../../../kit/domain/rule.js';
import type { MessageTemplate } from './message-template.js';

const ALL = ['SMS', 'WECHAT', 'EMAIL'] as const;
const licensing = (article: string): RuleRef => ({ document: '《中华人民共和国行政许可法》', article });
const ENQUIRY = '如有疑问，可凭办件编号在“蒙速办”或者政务服务网查询，也可到综合窗口咨询。';

/** What applicants are told, by occasion. A further occasion is a further line here and one call of `notifyApplicant`. */
export const messageTemplates = {
  CASE_RECEIVED: {
    title: '已收到您的申请',
    text: `您好！您提交的“{caseTitle}”申请已收到，办件编号{caseNumber}。我们会尽快审查申请材料，结果将及时告知您。${ENQUIRY}`,
    channels: ALL,
    ruleRef: operatingRules('第八条'),
    version: 1,
  },
  NOTICE_ISSUED: {
    title: '您的申请需要补正',
    text: `您好！经审查，您的“{caseTitle}”申请（{caseNumber}）有{lines}处内容需要补正，全部内容已一次写明在告知单（{noticeNumber}）中，请查看后一并补正，不必分次提交。${ENQUIRY}`,
    channels: ALL,
    ruleRef: licensing('第三十二条第一款第四项'),
    version: 1,
  },
  CASE_SUPPLEMENTED: {
    title: '已收到您的补正',
    text: `您好！您为“{caseTitle}”申请（{caseNumber}）提交的补正内容已收到，我们会尽快审查，结果将及时告知您。`,
    channels: [],
    ruleRef: operatingRules('第八条'),
    version: 1,
  },
  CASE_ACCEPTED: {
    title: '您的申请已受理',
    text: `您好！您的“{caseTitle}”申请（{caseNumber}）已于{acceptedOn}受理，并已转交{departments}办理。办理进度可随时查询，办结后我们会通知您领取结果。`,
    channels: ALL,
    ruleRef: licensing('第三十二条第二款'),
    version: 1,
  },
  STEP_WITHDRAWN: {
    title: '环节已撤回',
    text: `您好！您已撤回“{caseTitle}”申请（{caseNumber}）中的{step}。不再办理的环节：{ended}；其他环节照常办理。今后需要办理的，可以另行申请。`,
    channels: ALL,
    ruleRef: operatingRules('第九条'),
    version: 1,
  },
  RESULTS_READY: {
    title: '办理结果已出，请领取',
    text: `您好！您的“{caseTitle}”申请（{caseNumber}）已全部办理完毕：准予{approved}项，不予准予{denied}项，结果文书共{results}份。请由申请中载明的人员携带身份证件到综合出件窗口领取。不予准予的，理由和申请行政复议、提起行政诉讼的途径写明在决定书中。`,
    channels: ALL,
    ruleRef: operatingRules('第十条'),
    version: 1,
  },
  CASE_DELIVERED: {
    title: '结果已领取，本件办结',
    text: `您好！您的“{caseTitle}”申请（{caseNumber}）的结果文书{results}份已于{deliveredOn}出件登记，本件办结。领取人如非您本人或者您委托的人员，请立即与综合窗口联系。感谢您的配合，欢迎对我们的服务作出评价。`,
    channels: ALL,
    ruleRef: operatingRules('第十条'),
    version: 1,
  },
} as const satisfies Readonly<Record<string, MessageTemplate>>;

export type TemplateName = keyof typeof messageTemplates;
