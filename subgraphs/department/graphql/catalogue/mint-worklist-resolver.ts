import { Arg, Ctx, createUnionType, Field, ID, InputType, Mutation, Query, Resolver } from 'type-graphql';
import type { DepartmentEntry } from '../../../../schema/departments.js';
import { itemIdOf } from '../../../kit/contract/item-published.message.js';
import { localDate } from '../../../kit/domain/calendar/index.js';
import { isCentre } from '../../../kit/domain/caller.js';
import type { FreshnessSettings } from '../../../kit/domain/catalogue/freshness/staleness.js';
import { RequiresRoles } from '../../../kit/graphql/access.js';
import { answer } from '../../../kit/graphql/answer.js';
import type { SubgraphContext } from '../../../kit/graphql/context.js';
import { Costs } from '../../../kit/graphql/cost.js';
import { LocalDate } from '../../../kit/graphql/scalars.js';
import { RefusalType } from '../../../kit/graphql/types/refusal.type.js';
import { recordReferenceChange } from '../../actions/catalogue/record-reference-change.js';
import { catalogueWorklist } from '../../domain/catalogue-worklist.js';
import { isStaffOf } from '../../domain/task-access.js';
import { ReferenceChange } from '../../persistence/catalogue.entity.js';
import { loadWorkItems } from '../../persistence/load-work-items.js';
import { KEY_DESCRIPTION } from '../key-description.js';
import { CatalogueFindingKind, CatalogueFindingType } from '../types/catalogue-finding.type.js';
import { ReferenceChangeType, ReferenceKindEnum } from '../types/reference-change.type.js';

const STAFF = ['DEPT_CATALOG_EDITOR', 'DEPT_HEAD', 'DEPT_REVIEWER', 'DEPT_APPROVER'] as const;
const CENTRE = ['CENTER_OPERATIONS', 'CENTER_SUPERVISOR', 'AUDITOR'] as const;

/** What a department has to look at in its catalogue: found by the system, not waited for (operating rules art. 8). */
export function mintWorklistResolver(
  { typePrefix, code, name }: DepartmentEntry,
  { freshness }: { freshness: Partial<FreshnessSettings> },
) {
  const rootName = typePrefix.charAt(0).toLowerCase() + typePrefix.slice(1);

  @InputType(`Record${typePrefix}ReferenceChangeInput`, {
    description: '登记依据变化 — records that a law changed or a material was abolished',
  })
  class ReferenceInput {
    @Field(() => ReferenceKindEnum, { description: '类别 — kind' })
    kind!: keyof typeof ReferenceKindEnum;

    @Field(() => String, {
      description: '法律法规名称（连同书名号），或者材料名称、编码 — title of the law in 《》, or name or code of the material',
    })
    name!: string;

    @Field(() => LocalDate, { description: '施行或者取消的日期 — day from which it holds' })
    changedOn!: string;

    @Field(() => String, { defaultValue: '', description: '说明 — note' })
    note!: string;

    @Field(() => String, { description: KEY_DESCRIPTION })
    idempotencyKey!: string;
  }

  const ReferenceResult = createUnionType({
    name: `${typePrefix}ReferenceChangeResult`,
    description: '依据变化的登记，或者不予登记的原因 — what was recorded, or why not',
    types: () => [ReferenceChangeType, RefusalType] as const,
    resolveType: (value) => (value instanceof RefusalType ? RefusalType : ReferenceChangeType) as never,
  });
  const maySee = ({ caller }: SubgraphContext): boolean => isStaffOf(caller, code) || isCentre(caller);
  const see = async ({ em }: SubgraphContext, id: string): Promise<ReferenceChangeType | null> => {
    const row = await em.findOne(ReferenceChange, { id });
    return row === null ? null : Object.assign(new ReferenceChangeType(), row);
  };

  @Resolver()
  class WorklistResolver {
    @Query(() => [CatalogueFindingType], {
      name: `${rootName}CatalogueWorklist`,
      description: `${name.zh}的事项维护待办 — what the ${name.en} has to look at in its catalogue`,
    })
    @RequiresRoles(...STAFF, ...CENTRE)
    @Costs(20)
    async worklist(
      @Ctx() context: SubgraphContext,
      @Arg('itemId', () => ID, { nullable: true, description: '只看一个事项 — one item only' }) itemId: string | null,
    ): Promise<CatalogueFindingType[]> {
      if (!maySee(context)) return [];
      const { em, now, language } = context;
      const items = await loadWorkItems(em, now);
      const references = await em.find(ReferenceChange, {}, { orderBy: { changedOn: 'asc', id: 'asc' } });
      const findings = catalogueWorklist(items, references, freshness, localDate(now));
      return findings
        .map(({ slug, message, kind, ...finding }) =>
          Object.assign(new CatalogueFindingType(), {
            ...finding,
            kind: kind as keyof typeof CatalogueFindingKind,
            itemId: itemIdOf(code, slug),
            message: message[language],
          }),
        )
        .filter((finding) => itemId === null || itemId === undefined || finding.itemId === itemId);
    }

    @Query(() => [ReferenceChangeType], {
      name: `${rootName}ReferenceChanges`,
      description: `${name.zh}登记的依据变化，新的在前 — changes of laws and materials that the ${name.en} has recorded, newest first`,
    })
    @RequiresRoles(...STAFF, ...CENTRE)
    async references(@Ctx() context: SubgraphContext): Promise<ReferenceChangeType[]> {
      if (!maySee(context)) return [];
      const rows = await context.em.find(ReferenceChange, {}, { orderBy: { changedOn: 'desc', id: 'asc' }, limit: 1000 });
      return rows.map((row) => Object.assign(new ReferenceChangeType(), row));
    }

    @Mutation(() => ReferenceResult, {
      name: `record${typePrefix}ReferenceChange`,
      description: `${name.zh}登记法律法规修改或者材料取消 — records that a law changed or a material was abolished`,
    })
    @RequiresRoles('DEPT_CATALOG_EDITOR', 'DEPT_HEAD')
    async record(
      @Ctx() context: SubgraphContext,
      @Arg('input', () => ReferenceInput, { description: '登记内容 — what changed' }) input: ReferenceInput,
    ): Promise<ReferenceChangeType | RefusalType> {
      const { store, caller } = context;
      return answer(context, await recordReferenceChange({ store, caller, department: code }, { ...input }), see);
    }
  }
  return WorklistResolver;
}
