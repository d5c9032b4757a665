import { Arg, Ctx, createUnionType, Field, Float, InputType, Mutation, Resolver } from 'type-graphql';
import { RequiresRoles } from '../../kit/graphql/access.js';
import { answer } from '../../kit/graphql/answer.js';
import type { SubgraphContext } from '../../kit/graphql/context.js';
import { LocalDate } from '../../kit/graphql/scalars.js';
import { RefusalType } from '../../kit/graphql/types/refusal.type.js';
import { settleAssessment } from '../actions/settle-assessment.js';
import { assessmentByNumber } from '../persistence/read-unit-books.js';
import { AssessmentType, assessmentView } from './types/assessment.type.js';
import { PROVIDENT_FUND } from './who-sees.js';

const SettlementResult = createUnionType({
  name: 'ProvidentFundSettlementResult',
  description: '到账登记结果：核定书，或者不予登记的原因 — the assessment, or why not',
  types: () => [AssessmentType, RefusalType] as const,
  resolveType: (value) => (value instanceof RefusalType ? RefusalType : AssessmentType) as never,
});

@InputType('SettleProvidentFundAssessmentInput', { description: '登记缴款到账 — enters the payment for an assessment' })
export class SettleAssessmentInput {
  @Field(() => String, { description: '核定书文号 — number of the assessment' })
  documentNumber!: string;

  @Field(() => Float, { description: '到账金额（元） — amount that came in, yuan' })
  amount!: number;

  @Field(() => LocalDate, { description: '到账日 — day of the credit' })
  creditedOn!: string;

  @Field(() => String, { description: '幂等键：一次操作一个，重发时不变 — one key for one intention, the same when it is said again' })
  idempotencyKey!: string;
}

/** 到账登记 is no service item: nobody applies for it, the office does it when the bank reports the money. */
@Resolver()
export class SettlementResolver {
  @Mutation(() => SettlementResult, {
    name: 'settleProvidentFundAssessment',
    description: '登记核定书到账，计入职工账户 — the money for an assessment has come: credits the employees’ accounts',
  })
  @RequiresRoles('DEPT_REVIEWER', 'DEPT_APPROVER', 'DEPT_HEAD')
  async settle(
    @Ctx() context: SubgraphContext,
    @Arg('input', () => SettleAssessmentInput, { description: '到账内容 — the payment' }) input: SettleAssessmentInput,
  ): Promise<AssessmentType | RefusalType> {
    const outcome = await settleAssessment(context.store, PROVIDENT_FUND, context.caller, { ...input });
    return answer(context, outcome, async ({ em }, documentNumber) => {
      const row = await assessmentByNumber(em, documentNumber);
      return row === null ? null : assessmentView(row);
    });
  }
}
