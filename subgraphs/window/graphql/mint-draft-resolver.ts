import { Arg, Ctx, createUnionType, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Authenticated, RequiresRoles } from '../../kit/graphql/access.js';
import { answer } from '../../kit/graphql/answer.js';
import { isInstant, pageOf, pageRequest } from '../../kit/graphql/connection.js';
import type { SubgraphContext } from '../../kit/graphql/context.js';
import { Paged } from '../../kit/graphql/cost.js';
import { RefusalType } from '../../kit/graphql/types/refusal.type.js';
import { discardDraft } from '../actions/discard-draft.js';
import { draftAgain } from '../actions/draft-again.js';
import { saveDraft } from '../actions/save-draft.js';
import { submitDraft } from '../actions/submit-draft.js';
import type { JointMatter } from '../domain/joint-matter.js';
import { CaseDraft } from '../persistence/draft.entity.js';
import { type Answered, CaseResultUnion } from './case-act-result.js';
import { seeCase } from './see.js';
import { givenAuthorisation } from './types/authorisation.type.js';
import { CaseDraftConnection, CaseDraftType, DraftActInput, draftView, SaveDraftInput } from './types/draft.type.js';
import { CaseActInput } from './types/inputs.js';

const DraftResult = createUnionType({
  name: 'CaseDraftResult',
  description: '操作结果：暂存件，或者不予办理的原因 — the draft, or why not',
  types: () => [CaseDraftType, RefusalType] as const,
  resolveType: (value) => (value instanceof RefusalType ? RefusalType : CaseDraftType),
});
type DraftAnswered = Promise<CaseDraftType | RefusalType>;

interface Position {
  readonly savedAt: string;
  readonly id: string;
}
const isPosition = (value: unknown): value is Position =>
  typeof value === 'object' && value !== null && typeof (value as Position).id === 'string' && isInstant((value as Position).savedAt);

/** The caller's own draft, and nobody else's. */
async function seeDraft({ em, caller }: SubgraphContext, id: string): Promise<CaseDraftType | null> {
  const row = caller.sub === null ? null : await em.findOne(CaseDraft, { id, owner: caller.sub });
  return row === null ? null : draftView(row);
}

/** Applications that are not handed in yet. */
export function mintDraftResolver(matters: readonly JointMatter[]) {
  @Resolver()
  class DraftResolver {
    @Query(() => CaseDraftType, { nullable: true, description: '本人的一个暂存件 — one of the caller’s own drafts' })
    @Authenticated()
    async caseDraft(
      @Ctx() context: SubgraphContext,
      @Arg('id', () => ID, { description: '暂存件标识 — id' }) id: string,
    ): Promise<CaseDraftType | null> {
      return seeDraft(context, id);
    }

    @Query(() => CaseDraftConnection, { description: '本人未提交的暂存件，最近保存的在前 — the caller’s own drafts, last saved first' })
    @Authenticated()
    @Paged()
    async myDrafts(
      @Ctx() { em, caller }: SubgraphContext,
      @Arg('first', () => Int, { nullable: true, description: '条数，1至100 — page size, 1 to 100' }) first: number | null,
      @Arg('after', () => String, { nullable: true, description: '上一页结束游标 — end cursor of the page before' }) after: string | null,
    ): Promise<CaseDraftConnection> {
      const request = pageRequest({ first, after }, isPosition);
      const savedAt = request.after === null ? null : new Date(request.after.savedAt);
      const beyond =
        request.after === null || savedAt === null
          ? {}
          : { $or: [{ savedAt: { $lt: savedAt } }, { savedAt, id: { $lt: request.after.id } }] };
      const rows = await em.find(
        CaseDraft,
        { owner: caller.sub ?? '', state: 'OPEN', ...beyond },
        { orderBy: { savedAt: 'desc', id: 'desc' }, limit: request.limit + 1 },
      );
      return pageOf(rows.map(draftView), request, (draft) => ({ savedAt: draft.savedAt.toISOString(), id: draft.id }));
    }

    @Mutation(() => DraftResult, { description: '暂存申请 — keeps an application as far as it is filled in' })
    @RequiresRoles('ENTERPRISE_USER', 'AGENT', 'GUIDE', 'WINDOW_CLERK')
    async saveDraft(
      @Ctx() context: SubgraphContext,
      @Arg('input', () => SaveDraftInput, { description: '暂存内容 — the content' }) input: SaveDraftInput,
    ): DraftAnswered {
      const given = {
        ...input,
        form: input.form ?? {},
        answers: input.answers.map((one) => ({ ...one })),
        materials: input.materials.map((one) => ({ ...one })),
        authorisation: givenAuthorisation(input.authorisation),
      };
      return answer(context, await saveDraft(context.store, matters, context.caller, given), seeDraft);
    }

    @Mutation(() => DraftResult, { description: '作废暂存件 — throws a draft away' })
    @RequiresRoles('ENTERPRISE_USER', 'AGENT', 'GUIDE', 'WINDOW_CLERK')
    async discardDraft(
      @Ctx() context: SubgraphContext,
      @Arg('input', () => DraftActInput, { description: '暂存件 — the draft' }) input: DraftActInput,
    ): DraftAnswered {
      return answer(context, await discardDraft(context.store, context.caller, { ...input }), seeDraft);
    }

    @Mutation(() => CaseResultUnion, { description: '提交暂存件，成为办件 — hands a draft in' })
    @RequiresRoles('ENTERPRISE_USER', 'AGENT', 'GUIDE', 'WINDOW_CLERK')
    async submitDraft(
      @Ctx() context: SubgraphContext,
      @Arg('input', () => DraftActInput, { description: '暂存件 — the draft' }) input: DraftActInput,
    ): Answered {
      return answer(context, await submitDraft(context.store, matters, context.caller, { ...input }), seeCase);
    }

    @Mutation(() => DraftResult, { description: '以已经结束的办件的内容起草重新申请 — begins a draft with what an ended case held' })
    @RequiresRoles('ENTERPRISE_USER', 'AGENT', 'WINDOW_CLERK')
    async draftAgain(
      @Ctx() context: SubgraphContext,
      @Arg('input', () => CaseActInput, { description: '原办件 — the ended case' }) input: CaseActInput,
    ): DraftAnswered {
      return answer(context, await draftAgain(context.store, context.caller, { ...input }), seeDraft);
    }
  }
  return DraftResolver;
}
