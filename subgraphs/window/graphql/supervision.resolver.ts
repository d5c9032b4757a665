import { Arg, Ctx, createUnionType, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { localDate } from '../../kit/domain/calendar/index.js';
import { mask } from '../../kit/domain/privacy/index.js';
import { RequiresRoles } from '../../kit/graphql/access.js';
import { answer } from '../../kit/graphql/answer.js';
import type { SubgraphContext } from '../../kit/graphql/context.js';
import { Paged } from '../../kit/graphql/cost.js';
import { RefusalType } from '../../kit/graphql/types/refusal.type.js';
import { allowIdentifier } from '../actions/allow-identifier.js';
import { transferCase } from '../actions/transfer-case.js';
import { isHallStaff } from '../domain/hall-staff.js';
import { AllowedIdentifier } from '../persistence/intake.entity.js';
import { lateAt } from '../persistence/late-cases.js';
import { type Answered, CaseResultUnion } from './case-act-result.js';
import { findCases } from './find-cases.js';
import { seeCase } from './see.js';
import { CaseType } from './types/case.type.js';
import { CaseConnectionType } from './types/enterprise.type.js';
import { AllowedIdentifierType, AllowIdentifierInput, LateWorkEnum, TransferCaseInput } from './types/supervision.type.js';

const AllowResult = createUnionType({
  name: 'AllowIdentifierResult',
  description: '核准的结果，或者不予核准的原因 — the allowance, or why not',
  types: () => [AllowedIdentifierType, RefusalType] as const,
  resolveType: (value) => (value instanceof RefusalType ? RefusalType : AllowedIdentifierType),
});

const FIRST = { nullable: true, description: '条数，1至100 — page size, 1 to 100' };
const AFTER = { nullable: true, description: '上一页结束游标 — end cursor of the page before' };

/** Who is to do what at the window, and what the centre has allowed. */
@Resolver(() => CaseType)
export class SupervisionResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: '转办后负责审查的人员；只对大厅人员显示 — the named reviewer it was handed to; for the hall’s staff',
  })
  reviewer(@Root() { row }: CaseType, @Ctx() { caller }: SubgraphContext): string | null {
    return isHallStaff(caller) ? row.reviewerName : null;
  }

  @Query(() => CaseConnectionType, { description: '转给本人审查的办件，新的在前 — cases handed to the caller for review, newest first' })
  @RequiresRoles('WINDOW_CLERK')
  @Paged()
  async casesHandedToMe(
    @Ctx() context: SubgraphContext,
    @Arg('first', () => Int, FIRST) first: number | null,
    @Arg('after', () => String, AFTER) after: string | null,
  ): Promise<CaseConnectionType> {
    return findCases(context, { reviewer: context.caller.sub, stage: 'RECEIVED' }, { first, after });
  }

  @Query(() => CaseConnectionType, { description: '申请人逾期的办件，新的在前 — cases whose applicant is late, newest first' })
  @RequiresRoles('WINDOW_CLERK', 'GUIDE', 'DEPT_REVIEWER', 'DEPT_HEAD', 'CENTER_OPERATIONS', 'CENTER_SUPERVISOR')
  @Paged()
  async lateCases(
    @Ctx() context: SubgraphContext,
    @Arg('what', () => LateWorkEnum, { description: '逾期的是什么 — what is late' }) what: keyof typeof LateWorkEnum,
    @Arg('first', () => Int, FIRST) first: number | null,
    @Arg('after', () => String, AFTER) after: string | null,
  ): Promise<CaseConnectionType> {
    return findCases(context, lateAt(what, localDate(context.store.clock())), { first, after });
  }

  @Mutation(() => CaseResultUnion, { description: '转办给指定的在岗人员 — hands a case to a named colleague' })
  @RequiresRoles('WINDOW_CLERK')
  async transferCase(
    @Ctx() context: SubgraphContext,
    @Arg('input', () => TransferCaseInput, { description: '接收人和理由 — receiver and reason' }) input: TransferCaseInput,
  ): Answered {
    return answer(context, await transferCase(context.store, context.caller, { ...input }), seeCase);
  }

  @Mutation(() => AllowResult, { description: '核准校验位不符的证照号码，记入日志 — allows a number whose check digit fails; journalled' })
  @RequiresRoles('CENTER_SUPERVISOR', 'CENTER_OPERATIONS')
  async allowIdentifier(
    @Ctx() context: SubgraphContext,
    @Arg('input', () => AllowIdentifierInput, { description: '号码和理由 — number and reason' }) input: AllowIdentifierInput,
  ): Promise<AllowedIdentifierType | RefusalType> {
    return answer(context, await allowIdentifier(context.store, context.caller, { ...input }), async ({ em }, value) => {
      const row = await em.findOne(AllowedIdentifier, { value });
      if (row === null) return null;
      const { reason, allowedAt, allowedByName } = row;
      return Object.assign(new AllowedIdentifierType(), { value: mask('ID_NUMBER', value), reason, allowedAt, allowedBy: allowedByName });
    });
  }
}
