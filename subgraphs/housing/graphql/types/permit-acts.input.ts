import { Field, InputType, Int } from 'type-graphql';
import { LocalDate } from '../../../kit/graphql/scalars.js';

const KEY = '幂等键：一次操作一个，重发时不变 — one key for one intention, the same when it is said again';

@InputType('ExtendHousingConstructionStartInput', { description: '批准延期开工 — grants a later start of work' })
export class ExtendConstructionStartInput {
  @Field(() => String, { description: '施工许可证编号 — number of the construction permit' })
  permitNumber!: string;

  @Field(() => Int, { description: '延期月数，每次不超过三个月 — months, three at most' })
  months!: number;

  @Field(() => LocalDate, { description: '延期申请收到日期，应当在开工期限届满前 — the application came in on, before the deadline' })
  appliedOn!: string;

  @Field(() => String, { description: '不能按期开工的原因 — why work cannot begin in time' })
  reason!: string;

  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}

@InputType('RecordHousingWorkStartInput', { description: '登记开工 — records that work began' })
export class RecordWorkStartInput {
  @Field(() => String, { description: '施工许可证编号 — number of the construction permit' })
  permitNumber!: string;

  @Field(() => LocalDate, { description: '实际开工日期 — work began on' })
  startedOn!: string;

  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}
