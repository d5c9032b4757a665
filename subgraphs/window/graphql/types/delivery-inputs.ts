import { Field, ID, InputType, Int } from 'type-graphql';
import { DateTime } from '../../../kit/graphql/scalars.js';
import { AuthorisationInput } from './authorisation.type.js';
import { CertificateReasonEnum, ContactChannelEnum, ContactOutcomeEnum, IdentityKindEnum, ParcelMoveEnum } from './delivery.type.js';

const KEY = '幂等键：一次操作一个，重发时不变 — one key for one intention, the same when it is said again';
const CASE = '办件标识 — id of the case';

@InputType('RegisterDeliveryInput', { description: '出件登记 — registers a delivery' })
export class RegisterDeliveryInput {
  @Field(() => ID, { description: CASE })
  caseId!: string;

  @Field(() => String, { description: '领取人姓名 — recipient' })
  recipientName!: string;

  /** No default: a delivery said before this field existed must still be the same act when it is said again. */
  @Field(() => IdentityKindEnum, {
    nullable: true,
    description: '领取人证件种类，未填为居民身份证 — kind of the recipient’s document; an ID card where it is left out',
  })
  recipientIdKind?: keyof typeof IdentityKindEnum | null;

  @Field(() => String, { description: '领取人证件号码 — recipient’s ID number' })
  recipientIdNumber!: string;

  @Field(() => AuthorisationInput, {
    nullable: true,
    description: '授权委托书；领取人不是申请中载明的人员时必须登记 — needed from whom the application does not name',
  })
  authorisation?: AuthorisationInput | null;

  @Field(() => [ID], {
    nullable: true,
    description: '先行领取的结果所属任务；空为本件全部结果 — tasks whose results are collected early; null for all of the case',
  })
  taskIds?: string[] | null;

  @Field(() => Int, {
    nullable: true,
    description: '随同退还申请人的原件份数，经清点；空为窗口现有的全部原件 — originals given back, as counted; null for all that are here',
  })
  originals?: number | null;

  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}

@InputType('RegisterCourierDeliveryInput', { description: '快递签收后的出件登记 — registers a delivery by courier' })
export class RegisterCourierDeliveryInput {
  @Field(() => ID, { description: CASE })
  caseId!: string;

  @Field(() => String, { description: '运单号 — tracking number' })
  trackingNumber!: string;

  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}

@InputType('PostAddressInput', { description: '邮寄信息 — whom and where to post to' })
export class PostAddressInput {
  @Field(() => String, { description: '收件人 — recipient' })
  name!: string;

  @Field(() => String, { description: '联系电话 — telephone' })
  phone!: string;

  @Field(() => String, { description: '收件地址 — address' })
  address!: string;
}

@InputType('ChooseDeliveryInput', { description: '选择结果领取方式 — how the results are to come' })
export class ChooseDeliveryInput {
  @Field(() => ID, { description: CASE })
  caseId!: string;

  @Field(() => PostAddressInput, {
    nullable: true,
    description: '免费邮寄的收件信息；空为到窗口领取 — free post; null to collect at the window',
  })
  post?: PostAddressInput | null;

  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}

@InputType('RecordContactInput', { description: '登记联系申请人的情况 — an attempt to reach the applicant' })
export class RecordContactInput {
  @Field(() => ID, { description: CASE })
  caseId!: string;

  @Field(() => ContactChannelEnum, { description: '联系方式 — channel' })
  channel!: keyof typeof ContactChannelEnum;

  @Field(() => ContactOutcomeEnum, { description: '结果 — outcome' })
  outcome!: keyof typeof ContactOutcomeEnum;

  @Field(() => String, { nullable: true, description: '说明 — note' })
  note?: string | null;

  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}

@InputType('WaybillInput', { description: '快递运单 — the courier’s waybill' })
export class WaybillInput {
  @Field(() => String, { description: '快递企业 — courier' })
  carrier!: string;

  @Field(() => String, { description: '运单号 — tracking number' })
  trackingNumber!: string;
}

@InputType('PostResultsInput', { description: '将在架结果交快递 — gives the results to the courier' })
export class PostResultsInput {
  @Field(() => ID, { description: CASE })
  caseId!: string;

  @Field(() => WaybillInput, {
    nullable: true,
    description:
      '快递企业和运单号；空缺的，向对接的快递企业下单，演示模式由模拟快递承运 — left out, the courier that works with the hall is ordered; in the demo mode its simulator carries it',
  })
  waybill?: WaybillInput | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      '先行寄出的结果所属任务；空为在架的全部结果，须已全部决定 — tasks whose results go early; null for all, when all is decided',
  })
  taskIds?: string[] | null;

  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}

@InputType('ReportParcelInput', { description: '快递企业报告运单状态 — a courier’s report on a parcel' })
export class ReportParcelInput {
  @Field(() => String, { description: '快递企业 — courier' })
  carrier!: string;

  @Field(() => String, { description: '运单号 — tracking number' })
  trackingNumber!: string;

  @Field(() => String, { description: '报告编号，同一报告重发时不变 — the courier’s own id of the report, the same when it is sent again' })
  eventId!: string;

  @Field(() => ParcelMoveEnum, { description: '状态变化 — what happened' })
  move!: keyof typeof ParcelMoveEnum;

  @Field(() => DateTime, { description: '发生时间 — at' })
  at!: Date;

  @Field(() => String, { nullable: true, description: '地点 — place' })
  place?: string | null;

  @Field(() => String, { nullable: true, description: '签收人；签收时必须填写 — who signed' })
  signedBy?: string | null;
}

@InputType('CertifyResultInput', { description: '结果文书遗失或者毁损，申请出件证明 — a result is lost or damaged' })
export class CertifyResultInput {
  @Field(() => ID, { description: CASE })
  caseId!: string;

  @Field(() => ID, { description: '结果文书所属任务 — the task whose result it is' })
  taskId!: string;

  @Field(() => CertificateReasonEnum, { description: '事由 — why' })
  reason!: keyof typeof CertificateReasonEnum;

  @Field(() => String, { description: '申请人陈述的遗失或者毁损情况 — what happened, as the applicant states it' })
  statement!: string;

  @Field(() => String, { description: '到场人姓名 — who asks' })
  askedBy!: string;

  @Field(() => IdentityKindEnum, { defaultValue: 'ID_CARD', description: '到场人证件种类 — kind of the document shown' })
  askedByIdKind!: keyof typeof IdentityKindEnum;

  @Field(() => String, { description: '到场人证件号码 — number of the document shown' })
  askedByIdNumber!: string;

  @Field(() => AuthorisationInput, {
    nullable: true,
    description: '授权委托书；到场人不是申请中载明的人员时必须登记 — needed from whom the application does not name',
  })
  authorisation?: AuthorisationInput | null;

  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}

@InputType('ReturnOriginalsInput', { description: '提前终结的办件退还原件 — gives originals back after an early end' })
export class ReturnOriginalsInput {
  @Field(() => ID, { description: CASE })
  caseId!: string;

  @Field(() => String, { description: '领取人姓名 — recipient' })
  recipientName!: string;

  @Field(() => IdentityKindEnum, { defaultValue: 'ID_CARD', description: '领取人证件种类 — kind of the recipient’s document' })
  recipientIdKind!: keyof typeof IdentityKindEnum;

  @Field(() => String, { description: '领取人证件号码 — recipient’s ID number' })
  recipientIdNumber!: string;

  @Field(() => Int, {
    nullable: true,
    description: '退还的原件份数，经清点；空为窗口现有的全部原件 — as counted; null for all that are here',
  })
  originals?: number | null;

  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}
