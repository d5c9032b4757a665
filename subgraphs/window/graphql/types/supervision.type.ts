import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { enumType } from '../../../kit/graphql/enum-type.js';
import { DateTime } from '../../../kit/graphql/scalars.js';

const KEY = '幂等键：一次操作一个，重发时不变 — one key for one intention, the same when it is said again';

export const LateWorkEnum = enumType('LateWork', '逾期工作清单 — a worklist of what is late', {
  SUPPLEMENT: '补正期限已过，申请人尚未补正 — the time for the supplement has run out',
  PROMISE: '容缺受理后，承诺的材料逾期未补 — a promised material has not come in time',
});

@ObjectType('AllowedIdentifier', {
  description: '经核准的证照号码：仅校验位不符，证照确系如此 — a number that was allowed though its check digit fails',
})
export class AllowedIdentifierType {
  @Field(() => String, { description: '号码，已脱敏 — the number, masked' })
  value!: string;

  @Field(() => String, { description: '核准的理由 — why' })
  reason!: string;

  @Field(() => DateTime, { description: '核准时间 — allowed at' })
  allowedAt!: Date;

  @Field(() => String, { description: '核准人 — allowed by' })
  allowedBy!: string;
}

@InputType('AllowIdentifierInput', { description: '核准校验位不符的证照号码 — allows a number whose check digit fails' })
export class AllowIdentifierInput {
  @Field(() => String, { description: '号码，如证照所载 — the number as the document has it' })
  value!: string;

  @Field(() => String, { description: '理由，例如所核对的证照 — why: which document was looked at' })
  reason!: string;

  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}

@InputType('TransferCaseInput', { description: '转办 — hands a case to a named colleague' })
export class TransferCaseInput {
  @Field(() => ID, { description: '办件标识 — id of the case' })
  caseId!: string;

  @Field(() => String, { description: '接收人的身份标识 — subject of the receiver' })
  to!: string;

  @Field(() => String, { description: '理由 — why' })
  reason!: string;

  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}
