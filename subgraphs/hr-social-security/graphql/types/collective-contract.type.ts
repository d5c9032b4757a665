import { Field, Int, ObjectType } from 'type-graphql';
import { enumType } from '../../../kit/graphql/enum-type.js';
import { LocalDate } from '../../../kit/graphql/scalars.js';

export const CollectiveContractKind = enumType('CollectiveContractKind', '集体合同种类 — kind of collective contract', {
  GENERAL: '综合集体合同 — general',
  WAGE: '工资专项集体合同 — wages',
  WOMEN_PROTECTION: '女职工权益保护专项集体合同 — protection of women workers',
  SAFETY: '劳动安全卫生专项集体合同 — safety and health',
});

@ObjectType('CollectiveContract', { description: '经审查无异议的集体合同 — a collective contract reviewed without objection' })
export class CollectiveContractType {
  @Field(() => String, { description: '审查意见书文号 — number of the opinion' })
  number!: string;

  @Field(() => CollectiveContractKind, { description: '种类 — kind' })
  kind!: keyof typeof CollectiveContractKind;

  @Field(() => LocalDate, { description: '双方首席代表签字日期 — signed on' })
  signedOn!: string;

  @Field(() => LocalDate, { description: '收到文本日期 — text received on' })
  receivedOn!: string;

  @Field(() => LocalDate, {
    description: '生效日期：收到文本之日起满十五日无异议 — in effect from, fifteen days after receipt without objection',
  })
  effectiveOn!: string;

  @Field(() => LocalDate, { description: '合同期限至 — runs until' })
  contractUntil!: string;

  @Field(() => Int, { description: '逾期报送天数 — days by which it was filed late' })
  filingDaysLate!: number;
}

type Reviewed = Omit<CollectiveContractType, 'number' | 'kind'> & { readonly documentNumber: string; readonly contractKind: string };

export function contractView({
  documentNumber,
  contractKind,
  signedOn,
  receivedOn,
  effectiveOn,
  contractUntil,
  filingDaysLate,
}: Reviewed): CollectiveContractType {
  const kind = contractKind as CollectiveContractType['kind'];
  return { number: documentNumber, kind, signedOn, receivedOn, effectiveOn, contractUntil, filingDaysLate };
}
