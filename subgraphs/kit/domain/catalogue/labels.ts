import type { Message } from '../message.js';
import type { Basis, Condition, ExtraStep, ItemDefinition, Limit, Material, Question, TimeUnit } from './item-definition.js';

/** What officials call the values of the catalogue: typed by the values, so that none goes without its term. */
type Labels<Value extends string> = Readonly<Record<Value, Message>>;

export const necessityLabels: Labels<Material['necessity']> = {
  REQUIRED: { zh: '必要', en: 'required' },
  CONDITIONAL: { zh: '按情形必要', en: 'required in some scenarios' },
  OPTIONAL: { zh: '非必要', en: 'optional' },
};
export const kindLabels: Labels<Material['kind']> = {
  ORIGINAL: { zh: '原件', en: 'original' },
  COPY: { zh: '复印件', en: 'copy' },
  ORIGINAL_AND_COPY: { zh: '原件和复印件', en: 'original and copy' },
};
export const materialFormLabels: Labels<Material['form']> = {
  PAPER: { zh: '纸质', en: 'paper' },
  ELECTRONIC: { zh: '电子', en: 'electronic' },
  PAPER_OR_ELECTRONIC: { zh: '纸质或者电子', en: 'paper or electronic' },
};
export const sourceLabels: Labels<Material['source']> = {
  APPLICANT: { zh: '申请人自备', en: 'the applicant’s own' },
  GOVERNMENT: { zh: '政府部门核发', en: 'issued by a government body' },
  OTHER: { zh: '其他', en: 'other' },
};
export const waiverLabels: Labels<Material['waiver']> = {
  E_LICENCE: { zh: '电子证照替代', en: 'an electronic licence stands for it' },
  DATA_SHARE: { zh: '数据共享核验', en: 'looked up by data sharing' },
  PROMISE: { zh: '告知承诺', en: 'a written promise stands for it' },
  NONE: { zh: '应当提交', en: 'to be handed in' },
};
export const unitLabels: Labels<TimeUnit> = {
  WORKING_DAY: { zh: '个工作日', en: 'working days' },
  CALENDAR_DAY: { zh: '日', en: 'calendar days' },
  HOUR: { zh: '小时', en: 'hours' },
  MONTH: { zh: '个月', en: 'months' },
};
export const itemTypeLabels: Labels<ItemDefinition['type']> = {
  LICENCE: { zh: '行政许可', en: 'licence' },
  CONFIRMATION: { zh: '行政确认', en: 'confirmation' },
  PAYMENT: { zh: '行政给付', en: 'payment' },
  REWARD: { zh: '行政奖励', en: 'reward' },
  ADJUDICATION: { zh: '行政裁决', en: 'adjudication' },
  OTHER: { zh: '其他行政权力', en: 'other power' },
  PUBLIC_SERVICE: { zh: '公共服务', en: 'public service' },
};
export const handlingLabels: Labels<ItemDefinition['handling']> = {
  INSTANT: { zh: '即办件', en: 'on the spot' },
  COMMITTED: { zh: '承诺件', en: 'within a committed limit' },
  REPORTED: { zh: '上报件', en: 'decided by a higher authority' },
};
export const servesLabels: Labels<ItemDefinition['serves'][number]> = {
  ENTERPRISE: { zh: '企业法人', en: 'enterprises' },
  SELF_EMPLOYED: { zh: '个体工商户', en: 'self-employed' },
  COOPERATIVE: { zh: '农民专业合作社', en: 'cooperatives' },
  INSTITUTION: { zh: '事业单位和其他组织', en: 'institutions' },
  PERSON: { zh: '自然人', en: 'persons' },
};
export const resultKindLabels: Labels<ItemDefinition['result']['kind']> = {
  LICENCE: { zh: '证照', en: 'licence' },
  APPROVAL: { zh: '批文', en: 'approval' },
  CERTIFICATE: { zh: '证明', en: 'certificate' },
  RECEIPT: { zh: '回执', en: 'receipt' },
  NOTICE: { zh: '通知书', en: 'notice' },
  DECISION: { zh: '决定书', en: 'decision' },
  AGREEMENT: { zh: '协议', en: 'agreement' },
};
export const procedureLabels: Labels<NonNullable<ExtraStep['procedure']>> = {
  SITE_INSPECTION: { zh: '现场勘验', en: 'site inspection' },
  HEARING: { zh: '听证', en: 'hearing' },
  TENDER: { zh: '招标、拍卖', en: 'tender or auction' },
  TESTING: { zh: '检验、检测', en: 'testing' },
  QUARANTINE: { zh: '检疫', en: 'quarantine' },
  APPRAISAL: { zh: '鉴定', en: 'appraisal' },
  EXPERT_REVIEW: { zh: '专家评审', en: 'expert review' },
  PUBLIC_NOTICE: { zh: '公示', en: 'public notice' },
  COMMITTEE_APPROVAL: { zh: '管理委员会批准', en: 'approval by the committee' },
};
export const actorLabels: Labels<ExtraStep['by']> = {
  WINDOW: { zh: '综合窗口', en: 'the window' },
  DEPARTMENT: { zh: '承办部门', en: 'the department' },
  EXPERT: { zh: '专家', en: 'experts' },
  SUPERIOR: { zh: '上级机关', en: 'a higher authority' },
  OUTSIDE: { zh: '大厅以外的单位', en: 'a body outside the hall' },
};
export const limitStartLabels: Labels<ItemDefinition['limits']['from']> = {
  RECEIVED: { zh: '收件之日', en: 'receipt' },
  ACCEPTED: { zh: '受理之日', en: 'acceptance' },
};

/** A limit as it is said: `当场`, `10个工作日`. */
export function limitText({ amount, unit, note }: Limit): Message {
  const said =
    amount === 0 ? { zh: '当场', en: 'on the spot' } : { zh: `${amount}${unitLabels[unit].zh}`, en: `${amount} ${unitLabels[unit].en}` };
  return note === undefined ? said : { zh: `${said.zh}（${note}）`, en: `${said.en} (${note})` };
}

/** A limit without what the catalogue remarks on it, for a table. */
export function shortLimit({ amount, unit }: Pick<Limit, 'amount' | 'unit'>): Message {
  return limitText({ amount, unit });
}

export function basisText({ document, article }: Basis): string {
  return `${document}${article}`;
}

/** A condition in the words of the questions: `“是否委托代理人？”答“是”`. Codes stand where the item has no such question. */
export function conditionText(condition: Condition | undefined, questions: readonly Question[]): Message {
  const terms = Object.entries(condition ?? {}).map(([code, options]) => {
    const question = questions.find((one) => one.code === code);
    const texts = options.map((option) => question?.options.find((one) => one.code === option)?.text ?? option);
    return { asked: question?.text ?? code, texts };
  });
  if (terms.length === 0) return { zh: '任何情形', en: 'any scenario' };
  return {
    zh: terms.map(({ asked, texts }) => `“${asked}”答${texts.map((text) => `“${text}”`).join('或者')}`).join('，且'),
    en: terms.map(({ asked, texts }) => `“${asked}” is ${texts.map((text) => `“${text}”`).join(' or ')}`).join(' and '),
  };
}
