import { Field, ObjectType } from 'type-graphql';
import { LocalDate } from '../../../kit/graphql/scalars.js';
import type { CorrectionOrder } from '../../persistence/correction-order.entity.js';
import { OrderKindEnum } from './enums.js';

@ObjectType('HousingOrder', { description: '责令改正、责令停工决定 — an order to correct or to stop work' })
export class OrderType {
  @Field(() => String, { description: '文号 — number' })
  number!: string;

  @Field(() => OrderKindEnum, { description: '种类 — kind' })
  kind!: keyof typeof OrderKindEnum;

  @Field(() => String, { description: '所涉工程 — project' })
  projectName!: string;

  @Field(() => LocalDate, { description: '作出日期 — issued on' })
  issuedOn!: string;

  @Field(() => LocalDate, { nullable: true, description: '解除日期；空为尚未解除 — lifted on, null while open' })
  liftedOn!: string | null;
}

export function orderView(row: CorrectionOrder): OrderType {
  return Object.assign(new OrderType(), row);
}
