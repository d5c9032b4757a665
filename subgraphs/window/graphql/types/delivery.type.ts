import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import { enumType } from '../../../kit/graphql/enum-type.js';
import { DateTime, LocalDate } from '../../../kit/graphql/scalars.js';
import { PageInfoType } from '../../../kit/graphql/types/page-info.type.js';
import { RefusalType } from '../../../kit/graphql/types/refusal.type.js';
import { CaseType } from './case.type.js';

export const ResultStageEnum = enumType('ResultStage', '结果文书的出件阶段 — stage of a result in the result window', {
  ON_SHELF: '在架，待通知 — on the shelf, applicant to be told',
  CONTACTED: '已联系申请人，待领取 — applicant contacted, to be collected',
  POSTED: '已交快递 — with the courier',
  SIGNED: '快递已签收，待出件登记 — signed for, to be registered',
  CAME_BACK: '快递退回，重新上架 — came back, on the shelf again',
  HANDED_OUT: '已出件登记 — handed out and registered',
});

export const ParcelStageEnum = enumType('ParcelStage', '快递状态 — stage of a parcel', {
  ORDERED: '已下单，待揽收 — ordered, to be picked up',
  COLLECTED: '已揽收 — picked up',
  IN_TRANSIT: '在途 — in transit',
  SIGNED: '已签收 — signed for',
  CAME_BACK: '已退回 — came back',
  DECLINED: '快递企业未接单 — declined by the courier',
});

export const ParcelMoveEnum = enumType('ParcelMove', '快递状态变化 — what happened to a parcel', {
  collect: '揽收 — picked up',
  move: '在途 — moved on',
  sign: '签收 — signed for',
  comeBack: '退回 — came back',
});

export const DeliveryModeEnum = enumType('DeliveryMode', '结果领取方式 — how the results come', {
  PICKUP: '窗口领取 — collected at the window',
  POST: '免费邮寄 — posted free of charge',
});

export const DeliveryKindEnum = enumType('DeliveryKind', '出件方式 — how it was delivered', {
  PICKUP: '窗口领取 — collected at the window',
  COURIER: '快递签收 — signed for from the courier',
});

export const IdentityKindEnum = enumType('IdentityKind', '证件种类 — kind of an identity document', {
  ID_CARD: '居民身份证 — citizen’s identity card',
  PASSPORT: '护照 — passport',
  HK_MACAO_PERMIT: '港澳居民来往内地通行证 — permit of residents of Hong Kong and Macao',
  TAIWAN_PERMIT: '台湾居民来往大陆通行证 — permit of residents of Taiwan',
  FOREIGN_RESIDENT_CARD: '外国人永久居留身份证 — foreign permanent resident’s card',
});

export const AuthorisedActEnum = enumType('AuthorisedAct', '委托事项 — what an authorisation is for', {
  SUBMIT: '代为提出申请 — to apply',
  SUPPLEMENT: '代为补正 — to supplement',
  WITHDRAW: '代为撤回申请 — to withdraw',
  COLLECT_RESULTS: '代领结果文书 — to collect results',
  COLLECT_ORIGINALS: '代领退还的原件 — to collect originals',
});

export const CertificateReasonEnum = enumType('CertificateReason', '申请出件证明的事由 — why a certificate is asked for', {
  LOST: '遗失 — lost',
  DAMAGED: '毁损 — damaged',
});

export const ContactChannelEnum = enumType('ContactChannel', '联系方式 — how the applicant was contacted', {
  PHONE: '电话 — telephone',
  SMS: '短信 — text message',
  WECHAT: '微信 — WeChat',
  EMAIL: '电子邮件 — e-mail',
  IN_PERSON: '当面 — in person',
});

export const ContactOutcomeEnum = enumType('ContactOutcome', '联系结果 — outcome of a contact', {
  REACHED: '已联系到 — reached',
  NO_ANSWER: '无人接听或者未回复 — no answer',
  WRONG_NUMBER: '号码有误 — wrong number',
  LEFT_WORD: '已留言 — left word',
});

@ObjectType('ContactAttempt', { description: '联系记录 — an attempt to reach the applicant' })
export class ContactAttemptType {
  @Field(() => ContactChannelEnum, { description: '联系方式 — channel' })
  channel!: keyof typeof ContactChannelEnum;

  @Field(() => ContactOutcomeEnum, { description: '结果 — outcome' })
  outcome!: keyof typeof ContactOutcomeEnum;

  @Field(() => String, { nullable: true, description: '说明，仅大厅工作人员可见 — note, for the hall’s staff' })
  note!: string | null;

  @Field(() => DateTime, { description: '联系时间 — at' })
  at!: Date;

  @Field(() => String, { nullable: true, description: '联系人（工作人员） — by' })
  by!: string | null;
}

@ObjectType('ParcelEvent', { description: '快递轨迹 — a station of a parcel' })
export class ParcelEventType {
  @Field(() => ParcelMoveEnum, { description: '状态变化 — what happened' })
  move!: keyof typeof ParcelMoveEnum;

  @Field(() => DateTime, { description: '时间 — at' })
  at!: Date;

  @Field(() => String, { nullable: true, description: '地点 — place' })
  place!: string | null;
}

@ObjectType('Parcel', { description: '快递运单 — a parcel with results' })
export class ParcelType {
  @Field(() => ID, { description: '运单标识 — id' })
  id!: string;

  @Field(() => String, { description: '快递企业 — courier' })
  carrier!: string;

  @Field(() => String, {
    description:
      '运单号；快递企业尚未给出的，为本中心的订单号 — tracking number, or the centre’s order number until the courier has given one',
  })
  trackingNumber!: string;

  @Field(() => ParcelStageEnum, { description: '状态 — stage' })
  stage!: keyof typeof ParcelStageEnum;

  @Field(() => String, { description: '收件人，已脱敏 — recipient, masked' })
  recipientName!: string;

  @Field(() => String, { description: '收件地址，已脱敏 — address, masked' })
  address!: string;

  @Field(() => Int, { description: '向申请人收取的费用（元），恒为0 — fee to the applicant, always 0' })
  fee!: number;

  @Field(() => DateTime, { description: '交寄时间 — ordered at' })
  orderedAt!: Date;

  @Field(() => [ParcelEventType], { description: '轨迹 — stations' })
  events!: ParcelEventType[];
}

@ObjectType('DeliveryPlan', { description: '结果领取方式和出件情况 — how the results are to reach the applicant' })
export class DeliveryPlanType {
  @Field(() => DeliveryModeEnum, { description: '领取方式 — mode' })
  mode!: keyof typeof DeliveryModeEnum;

  @Field(() => String, { nullable: true, description: '收件人，已脱敏 — recipient, masked' })
  postName!: string | null;

  @Field(() => String, { nullable: true, description: '联系电话，已脱敏 — telephone, masked' })
  postPhone!: string | null;

  @Field(() => String, { nullable: true, description: '收件地址，已脱敏 — address, masked' })
  postAddress!: string | null;

  @Field(() => DateTime, { nullable: true, description: '上架待领的起始时间 — on the shelf since' })
  waitingSince!: Date | null;

  @Field(() => Int, { description: '联系次数 — contacts' })
  contacts!: number;

  @Field(() => Int, { description: '提醒次数 — reminders' })
  reminders!: number;

  @Field(() => LocalDate, { nullable: true, description: '下次提醒日 — next reminder on' })
  nextReminderOn!: string | null;
}

@ObjectType('ShelfEntry', { description: '待领取清单的一行 — a case whose results wait on the shelf' })
export class ShelfEntryType {
  @Field(() => CaseType, { description: '办件 — the case' })
  case!: CaseType;

  @Field(() => DateTime, { description: '上架待领的起始时间 — waiting since' })
  waitingSince!: Date;

  @Field(() => Int, { description: '已存放天数 — days on the shelf' })
  days!: number;

  @Field(() => DeliveryModeEnum, { description: '领取方式 — mode' })
  mode!: keyof typeof DeliveryModeEnum;

  @Field(() => Int, { description: '联系次数 — contacts' })
  contacts!: number;

  @Field(() => Int, { description: '提醒次数 — reminders' })
  reminders!: number;
}

@ObjectType('ShelfEdge', { description: '待领取清单的一行 — an edge of the shelf list' })
export class ShelfEdgeType {
  @Field(() => String, { description: '游标 — cursor' })
  cursor!: string;

  @Field(() => ShelfEntryType, { description: '待领取的办件 — the entry' })
  node!: ShelfEntryType;
}

@ObjectType('ShelfConnection', { description: '待领取清单 — a page of the shelf list' })
export class ShelfConnectionType {
  @Field(() => [ShelfEdgeType], { description: '各行 — edges' })
  edges!: ShelfEdgeType[];

  @Field(() => PageInfoType, { description: '分页信息 — page information' })
  pageInfo!: PageInfoType;
}

@ObjectType('ParcelReport', { description: '运单状态已记录 — a courier’s report was taken' })
export class ParcelReportType {
  @Field(() => String, { description: '运单号 — tracking number' })
  trackingNumber!: string;

  @Field(() => ParcelStageEnum, { description: '状态 — stage' })
  stage!: keyof typeof ParcelStageEnum;
}

export const ParcelReportResult = createUnionType({
  name: 'ReportParcelResult',
  description: '报告结果：运单状态，或者不予记录的原因 — the parcel, or why not',
  types: () => [ParcelReportType, RefusalType] as const,
  resolveType: (value) => (value instanceof RefusalType ? RefusalType : ParcelReportType),
});
