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
  CASE_DEEMED_ACCEPTED: {
    title: '您的申请视为已受理',
    text: `您好！我们没有在法定期限内告知您需要补正的内容，依法自收到材料之日（{acceptedOn}）起，您的“{caseTitle}”申请（{caseNumber}）即为受理，已转交{departments}办理。由此带来的不便，请您谅解。`,
    channels: ALL,
    ruleRef: licensing('第三十二条第一款第四项'),
    version: 1,
  },
  CASE_REFUSED: {
    title: '您的申请不予受理',
    text: `您好！经审查，您的“{caseTitle}”申请（{caseNumber}）不予受理，事由为：{reason}。详细理由、依据和救济途径写明在通知书（{documentNumber}）中，请查看或者到综合窗口领取。${ENQUIRY}`,
    channels: ALL,
    ruleRef: licensing('第三十二条'),
    version: 1,
  },
  CASE_WITHDRAWN: {
    title: '申请已撤回',
    text: `您好！您的“{caseTitle}”申请（{caseNumber}）已按您的要求撤回，确认书为{documentNumber}，不再办理的环节共{ended}个。不是您本人或者您委托的人员提出的，请立即与综合窗口联系。今后需要办理的，可以重新申请。`,
    channels: ALL,
    ruleRef: operatingRules('第八条'),
    version: 1,
  },
  CASE_TERMINATED: {
    title: '您的申请已终止办理',
    text: `您好！您的“{caseTitle}”申请（{caseNumber}）已终止办理，事由为：{reason}。详细理由、依据和救济途径写明在通知书（{documentNumber}）中，请查看或者到综合窗口领取。${ENQUIRY}`,
    channels: ALL,
    ruleRef: licensing('第三十八条第二款'),
    version: 1,
  },
  SUPPLEMENT_OVERDUE: {
    title: '补正期限已过，请尽快补正',
    text: `您好！您的“{caseTitle}”申请（{caseNumber}）应当在{dueOn}前补正（告知单{noticeNumber}），目前尚未收到。在我们终止办理之前，您仍可以提交补正内容，请尽快办理；不再申请的，可以撤回。`,
    channels: ALL,
    ruleRef: operatingRules('第八条'),
    version: 1,
  },
  PROMISE_OVERDUE: {
    title: '承诺补交的材料尚未收到',
    text: `您好！您的“{caseTitle}”申请（{caseNumber}）已容缺受理，您承诺在{dueOn}前补交的材料尚未收到（催告书{documentNumber}），请尽快补交。逾期不补交的，可能影响办理结果。`,
    channels: ALL,
    ruleRef: operatingRules('第八条'),
    version: 2,
  },
  STEP_SUSPENDED: {
    title: '办理中需要{procedure}',
    text: `您好！您的“{caseTitle}”申请（{caseNumber}）在办理“{item}”时需要进行{procedure}，事由为：{reason}。所需时间最长{longest}，依法不计入办理期限；结束后期限继续计算，我们会再告知您。`,
    channels: ALL,
    ruleRef: licensing('第四十五条'),
    version: 1,
  },
  STEP_RESUMED: {
    title: '{procedure}已结束，继续办理',
    text: `您好！您的“{caseTitle}”申请（{caseNumber}）中“{item}”的{procedure}已经结束，办理期限继续计算，最新的到期日可在办件进度中查询。`,
    channels: ALL,
    ruleRef: licensing('第四十五条'),
    version: 1,
  },
  STEP_EXTENDED: {
    title: '办理期限延长',
    text: `您好！您的“{caseTitle}”申请（{caseNumber}）中“{item}”不能在规定期限内作出决定，经本行政机关负责人批准，延长{by}，理由为：{reason}。延长仅此一次，最新的到期日可在办件进度中查询，给您带来的不便请您谅解。`,
    channels: ALL,
    ruleRef: licensing('第四十二条第一款'),
    version: 1,
  },
  RESULT_CORRECTED: {
    title: '结果文书有更正',
    text: `您好！您的“{caseTitle}”申请（{caseNumber}）中“{item}”的结果文书有笔误，已出具更正文书（{documentNumber}），决定的内容不变。请与结果文书一并领取；已经领取的，请到综合出件窗口补领。`,
    channels: ALL,
    ruleRef: operatingRules('第十条'),
    version: 1,
  },
  DUE_DATE_MOVED: {
    title: '到期日重新计算',
    text: `您好！因国家公布放假安排或者办公时间调整，您的“{caseTitle}”申请（{caseNumber}）中“{item}”的承诺办结日由{before}改为{after}。`,
    channels: ['EMAIL'],
    ruleRef: licensing('第八十二条'),
    version: 1,
  },
  STEP_WITHDRAWN: {
    title: '环节已撤回',
    text: `您好！您已撤回“{caseTitle}”申请（{caseNumber}）中的{step}。不再办理的环节：{ended}；其他环节照常办理，确认书为{documentNumber}。今后需要办理的，可以另行申请。`,
    channels: ALL,
    ruleRef: operatingRules('第九条'),
    version: 1,
  },
  RESULTS_READY: {
    title: '办理结果已出，请领取',
    text: `您好！您的“{caseTitle}”申请（{caseNumber}）已全部办理完毕：准予{approved}项，不予批准{denied}项，结果文书共{results}份。请由申请中载明的人员携带身份证件到综合出件窗口领取。不予批准的，理由和申请行政复议、提起行政诉讼的途径写明在决定书中。`,
    channels: ALL,
    ruleRef: operatingRules('第十条'),
    version: 2,
  },
  RESULTS_TO_BE_POSTED: {
    title: '办理结果已出，即将邮寄',
    text: '您好！您的“{caseTitle}”申请（{caseNumber}）已全部办理完毕：准予{approved}项，不予批准{denied}项，结果文书共{results}份，将按您的选择免费邮寄，寄出后告知运单号。不予批准的，理由和申请行政复议、提起行政诉讼的途径写明在决定书中。',
    channels: ALL,
    ruleRef: operatingRules('第十条'),
    version: 2,
  },
  PARCEL_SENT: {
    title: '办理结果已寄出',
    text: '您好！您的“{caseTitle}”申请（{caseNumber}）的结果文书已交{carrier}寄出，运单号{trackingNumber}，邮寄不收取任何费用。签收时请当面核对。',
    channels: ALL,
    ruleRef: operatingRules('第十条'),
    version: 1,
  },
  PARCEL_DECLINED: {
    title: '快递不能承运，请选择领取方式',
    text: '您好！您的“{caseTitle}”申请（{caseNumber}）的结果文书，{carrier}不能承运至您登记的地址，仍在综合出件窗口。请到窗口领取，或者更正收件地址后由我们再次免费邮寄。',
    channels: ALL,
    ruleRef: operatingRules('第十条'),
    version: 1,
  },
  PARCEL_CAME_BACK: {
    title: '邮件已退回，请与我们联系',
    text: '您好！您的“{caseTitle}”申请（{caseNumber}）的结果文书未能投递（运单号{trackingNumber}），已退回综合出件窗口。请到窗口领取，或者更正收件地址后由我们再次免费邮寄。',
    channels: ALL,
    ruleRef: operatingRules('第十条'),
    version: 1,
  },
  RESULTS_UNCOLLECTED: {
    title: '请领取办理结果',
    text: '您好！您的“{caseTitle}”申请（{caseNumber}）的结果文书已在综合出件窗口存放{days}日，请携带身份证件领取，也可以选择免费邮寄。',
    channels: ALL,
    ruleRef: operatingRules('第十条'),
    version: 1,
  },
  CONTACT_FAILED: {
    title: '未能与您取得联系，请领取办理结果',
    text: '您好！您的“{caseTitle}”申请（{caseNumber}）的结果文书已在综合出件窗口等候领取，我们已联系{attempts}次，均未能与您取得联系。请携带身份证件领取，也可以选择免费邮寄；联系电话有变动的，请告知窗口。',
    channels: ALL,
    ruleRef: operatingRules('第十条'),
    version: 1,
  },
  ORIGINALS_CONTESTED: {
    title: '您提交的原件正在核对',
    text: '您好！您的“{caseTitle}”申请（{caseNumber}）的材料转交{department}时，{materials}的原件与交接清单（{sheetNumber}）不符，综合窗口正在核查，您不需要办理任何手续。核查的结果可在办件进度中查询。',
    channels: [],
    ruleRef: operatingRules('第九条'),
    version: 1,
  },
  ORIGINAL_LOST: {
    title: '您提交的原件遗失，请与我们联系',
    text: `您好！非常抱歉，您为“{caseTitle}”申请（{caseNumber}）提交的{material}原件{originals}份，经大厅运行办核实已经遗失。处理意见：{finding}。请与综合窗口联系，由此需要补办的，由我们协助您办理。`,
    channels: ALL,
    ruleRef: operatingRules('第九条'),
    version: 1,
  },
  CASE_DELIVERED: {
    title: '结果已领取，本件办结',
    text: `您好！您的“{caseTitle}”申请（{caseNumber}）的结果文书{results}份已于{deliveredOn}出件登记，本件办结。领取人如非您本人或者您委托的人员，请立即与综合窗口联系。感谢您的配合，欢迎对我们的服务作出评价。`,
    channels: ALL,
    ruleRef: operatingRules('第十条'),
    version: 1,
  },
  HEARING_RIGHT_TOLD: {
    title: '您有要求听证的权利',
    text: `您好！{department}在对您的“{caseTitle}”申请（{caseNumber}）作出决定前告知您：您和利害关系人可以在{requestBy}以前要求听证，不承担听证费用。可在办件详情中提出，也可到综合窗口提出。${ENQUIRY}`,
    channels: ALL,
    ruleRef: licensing('第四十七条'),
    version: 1,
  },
  HEARING_APPOINTED: {
    title: '听证的时间和地点',
    text: `您好！您的“{caseTitle}”申请（{caseNumber}）的听证定于{at}在{place}举行，请携带身份证件按时参加，可以申辩和质证。${ENQUIRY}`,
    channels: ALL,
    ruleRef: licensing('第四十八条'),
    version: 1,
  },
} as const satisfies Readonly<Record<string, MessageTemplate>>;

export type TemplateName = keyof typeof messageTemplates;
