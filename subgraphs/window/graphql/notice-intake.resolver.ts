import { Arg, Ctx, createUnionType, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { hasRole } from '../../kit/domain/caller.js';
import { RequiresRoles } from '../../kit/graphql/access.js';
import { answer } from '../../kit/graphql/answer.js';
import { loaderOf, type SubgraphContext } from '../../kit/graphql/context.js';
import { Paged } from '../../kit/graphql/cost.js';
import { RefusalType } from '../../kit/graphql/types/refusal.type.js';
import { acknowledgeNotice } from '../actions/acknowledge-notice.js';
import { settleFinding } from '../actions/settle-finding.js';
import { caseScope } from '../domain/case-access.js';
import { LaterFinding } from '../persistence/intake.entity.js';
import { type Answered, CaseResultUnion } from './case-act-result.js';
import { findBreaches, findingView } from './find-breaches.js';
import { loadFindingsOfNotice } from './intake-loaders.js';
import { seeCase } from './see.js';
import { CaseActInput } from './types/inputs.js';
import { LaterFindingConnection, LaterFindingType, SettleNoticeBreachInput } from './types/intake.type.js';
import { NoticeType } from './types/review.type.js';

const SettleResult = createUnionType({
  name: 'SettleNoticeBreachResult',
  description: '认定的结果，或者不予认定的原因 — the finding, or why not',
  types: () => [LaterFindingType, RefusalType] as const,
  resolveType: (value) => (value instanceof RefusalType ? RefusalType : LaterFindingType),
});

/** The one-time notice: its acknowledgement, and what should have stood in an earlier one. */
@Resolver(() => NoticeType)
export class NoticeIntakeResolver {
  @FieldResolver(() => [LaterFindingType], {
    description: '比此前告知单新增的内容；只对工作人员显示 — what it says and no earlier one did; for staff only',
  })
  async laterFindings(@Root() { id }: NoticeType, @Ctx() context: SubgraphContext): Promise<LaterFindingType[]> {
    const scope = caseScope(context.caller);
    if (scope.kind === 'PARTY' || scope.kind === 'NONE') return [];
    const analyst = hasRole(context.caller, 'ANALYST');
    const rows = (await loaderOf(context, loadFindingsOfNotice).load(id)) ?? [];
    return rows.map((row) => ({ ...findingView(row), ...(analyst ? { missedBy: null } : {}) }));
  }

  @Query(() => LaterFindingConnection, { description: '未一次性告知的记载，新的在前 — breaches of the one-time notice, newest first' })
  @RequiresRoles('CENTER_OPERATIONS', 'CENTER_SUPERVISOR', 'AUDITOR')
  @Paged()
  async noticeBreaches(
    @Ctx() context: SubgraphContext,
    @Arg('first', () => Int, { nullable: true, description: '条数，1至100 — page size, 1 to 100' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: '上一页结束游标 — end cursor of the page before' }) after: string | null,
  ): Promise<LaterFindingConnection> {
    return findBreaches(context, { first, after });
  }

  @Mutation(() => CaseResultUnion, { description: '签收一次性告知单 — acknowledges the current notice' })
  @RequiresRoles('ENTERPRISE_USER', 'AGENT', 'GUIDE', 'WINDOW_CLERK')
  async acknowledgeNotice(
    @Ctx() context: SubgraphContext,
    @Arg('input', () => CaseActInput, { description: '所签收的办件 — the case' }) input: CaseActInput,
  ): Answered {
    return answer(context, await acknowledgeNotice(context.store, context.caller, { ...input }), seeCase);
  }

  @Mutation(() => SettleResult, { description: '认定未一次性告知的责任方 — settles whose fault a breach was' })
  @RequiresRoles('CENTER_OPERATIONS')
  async settleNoticeBreach(
    @Ctx() context: SubgraphContext,
    @Arg('input', () => SettleNoticeBreachInput, { description: '责任方和理由 — party and reason' }) input: SettleNoticeBreachInput,
  ): Promise<LaterFindingType | RefusalType> {
    return answer(context, await settleFinding(context.store, context.caller, { ...input }), async ({ em }, id) => {
      const row = await em.findOne(LaterFinding, { id });
      return row === null ? null : Object.assign(new LaterFindingType(), findingView(row));
    });
  }
}
