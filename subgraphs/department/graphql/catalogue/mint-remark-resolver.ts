import { Arg, Ctx, createUnionType, Mutation, Query, Resolver } from 'type-graphql';
import type { DepartmentEntry } from '../../../../schema/departments.js';
import { RequiresRoles } from '../../../kit/graphql/access.js';
import { answer } from '../../../kit/graphql/answer.js';
import type { SubgraphContext } from '../../../kit/graphql/context.js';
import { RefusalType } from '../../../kit/graphql/types/refusal.type.js';
import type { Editor } from '../../actions/catalogue/act-as-editor.js';
import { answerRemark } from '../../actions/catalogue/answer-remark.js';
import { type MakeRemarkInput, makeRemark } from '../../actions/catalogue/make-remark.js';
import { mayOverseeRemarks, maySeeRemark } from '../../domain/remark-access.js';
import { CatalogueRemark } from '../../persistence/catalogue.entity.js';
import { CatalogueRemarkType, remarkView } from '../types/remark.type.js';
import { mintRemarkInputs } from './mint-remark-inputs.js';
import { slugOf } from './slug-of.js';

/** Remarks in one answer; older ones are history. */
const SHOWN = 500;

/** What clerks and the centre say about a department's catalogue, and its answers (operating rules art. 6 (一), art. 8). */
export function mintRemarkResolver({ typePrefix, code, name }: DepartmentEntry) {
  const rootName = typePrefix.charAt(0).toLowerCase() + typePrefix.slice(1);
  const { DefectInput, CommentInput, DemandInput, AnswerInput } = mintRemarkInputs(typePrefix);
  const editorOf = ({ store, caller }: SubgraphContext): Editor => ({ store, caller, department: code });
  const see = async ({ em, caller }: SubgraphContext, id: string): Promise<CatalogueRemarkType | null> => {
    const row = await em.findOne(CatalogueRemark, { id });
    return row === null || !maySeeRemark(caller, code, row) ? null : remarkView(code, row);
  };
  const say = async (context: SubgraphContext, { itemId, ...said }: Omit<MakeRemarkInput, 'slug'> & { itemId: string }) =>
    answer(context, await makeRemark(editorOf(context), { ...said, slug: slugOf(code, itemId) }), see);

  const RemarkResult = createUnionType({
    name: `${typePrefix}RemarkResult`,
    description: '意见，或者不予办理的原因 — the remark, or why not',
    types: () => [CatalogueRemarkType, RefusalType] as const,
    resolveType: (value) => (value instanceof RefusalType ? RefusalType : CatalogueRemarkType) as never,
  });

  @Resolver()
  class RemarkResolver {
    @Query(() => [CatalogueRemarkType], {
      name: `${rootName}CatalogueRemarks`,
      description: `对${name.zh}事项内容的意见，新的在前 — what was said about the catalogue of the ${name.en}, newest first`,
    })
    @RequiresRoles(
      'DEPT_CATALOG_EDITOR',
      'DEPT_HEAD',
      'DEPT_REVIEWER',
      'DEPT_APPROVER',
      'WINDOW_CLERK',
      'GUIDE',
      'CENTER_OPERATIONS',
      'CENTER_SUPERVISOR',
      'AUDITOR',
    )
    async remarks(
      @Ctx() { em, caller }: SubgraphContext,
      @Arg('open', () => Boolean, { nullable: true, description: '只看未答复的 — only those without an answer' }) open: boolean | null,
    ): Promise<CatalogueRemarkType[]> {
      const own = mayOverseeRemarks(caller, code) ? {} : { saidBy: caller.sub ?? '' };
      const where = { ...own, ...(open === true ? { answeredAt: null } : {}) };
      const rows = await em.find(CatalogueRemark, where, { orderBy: { saidAt: 'desc', id: 'asc' }, limit: SHOWN });
      return rows.map((row) => remarkView(code, row));
    }

    @Mutation(() => RemarkResult, {
      name: `report${typePrefix}PointDefect`,
      description: `窗口报告${name.zh}审查要点的缺陷，针对具体版本 — the window reports a defect of a review point in one version`,
    })
    @RequiresRoles('WINDOW_CLERK', 'GUIDE', 'CENTER_OPERATIONS')
    async report(
      @Ctx() context: SubgraphContext,
      @Arg('input', () => DefectInput, { description: '缺陷 — the defect' }) input: InstanceType<typeof DefectInput>,
    ): Promise<CatalogueRemarkType | RefusalType> {
      return say(context, { ...input, kind: 'DEFECT' });
    }

    @Mutation(() => RemarkResult, {
      name: `comment${typePrefix}Item`,
      description: `中心对${name.zh}的事项内容提出意见 — the centre comments on an item`,
    })
    @RequiresRoles('CENTER_OPERATIONS', 'CENTER_SUPERVISOR')
    async comment(
      @Ctx() context: SubgraphContext,
      @Arg('input', () => CommentInput, { description: '意见 — the comment' }) input: InstanceType<typeof CommentInput>,
    ): Promise<CatalogueRemarkType | RefusalType> {
      return say(context, { ...input, kind: 'COMMENT' });
    }

    @Mutation(() => RemarkResult, {
      name: `demand${typePrefix}ItemUpdate`,
      description: `中心要求${name.zh}限期更新事项内容 — the centre demands an update by a day`,
    })
    @RequiresRoles('CENTER_OPERATIONS', 'CENTER_SUPERVISOR')
    async demand(
      @Ctx() context: SubgraphContext,
      @Arg('input', () => DemandInput, { description: '更新要求 — the demand' }) input: InstanceType<typeof DemandInput>,
    ): Promise<CatalogueRemarkType | RefusalType> {
      return say(context, { ...input, kind: 'DEMAND' });
    }

    @Mutation(() => RemarkResult, { name: `answer${typePrefix}Remark`, description: `${name.zh}答复意见 — answers a remark` })
    @RequiresRoles('DEPT_CATALOG_EDITOR', 'DEPT_HEAD')
    async reply(
      @Ctx() context: SubgraphContext,
      @Arg('input', () => AnswerInput, { description: '答复 — the answer' }) input: InstanceType<typeof AnswerInput>,
    ): Promise<CatalogueRemarkType | RefusalType> {
      return answer(context, await answerRemark(editorOf(context), { ...input }), see);
    }
  }
  return RemarkResolver;
}
