import { Arg, Ctx, createUnionType, Field, ID, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { itemIdOf } from '../../../kit/contract/item-published.message.js';
import type { Vocabulary } from '../../../kit/domain/catalogue/item-definition.js';
import { RequiresRoles } from '../../../kit/graphql/access.js';
import { answer } from '../../../kit/graphql/answer.js';
import type { SubgraphContext } from '../../../kit/graphql/context.js';
import { Costs } from '../../../kit/graphql/cost.js';
import { RefusalType } from '../../../kit/graphql/types/refusal.type.js';
import type { Editor } from '../../actions/catalogue/act-as-editor.js';
import { discardDraft } from '../../actions/catalogue/discard-draft.js';
import { editDraft } from '../../actions/catalogue/edit-draft.js';
import { publishDraft } from '../../actions/catalogue/publish-draft.js';
import { restoreItem } from '../../actions/catalogue/restore-item.js';
import { retractVersion } from '../../actions/catalogue/retract-version.js';
import { startDraft } from '../../actions/catalogue/start-draft.js';
import { withdrawItem } from '../../actions/catalogue/withdraw-item.js';
import { isStaffOf } from '../../domain/task-access.js';
import { ItemDraft } from '../../persistence/catalogue.entity.js';
import type { ItemObject } from '../mint-types.js';
import type { DepartmentViews } from '../views.js';
import type { DraftObject, DraftType } from './mint-draft-type.js';
import { mintEditorInputs } from './mint-editor-inputs.js';
import { slugOf } from './slug-of.js';

export interface EditorParts {
  readonly vocabulary: () => Vocabulary;
  readonly draft: DraftType;
  readonly seeItem: (context: SubgraphContext, id: string) => Promise<ItemObject | null>;
  /** Items that have rules and books of their own in code. */
  readonly codedItems: readonly string[];
}

/** What a department's editor does to its catalogue: draft, edit, discard, publish, retract, withdraw, restore. */
export function mintEditorResolver({ entry, types }: DepartmentViews, { vocabulary, draft, seeItem, codedItems }: EditorParts) {
  const { typePrefix, code, name } = entry;
  const rootName = typePrefix.charAt(0).toLowerCase() + typePrefix.slice(1);
  const { Draft, view } = draft;
  const { StartInput, EditInput, DiscardInput, PublishInput, RetractInput, WithdrawInput, RestoreInput } = mintEditorInputs(typePrefix);
  const isRefusal = (value: unknown): boolean => value instanceof RefusalType;
  const editorOf = ({ store, caller }: SubgraphContext): Editor => ({ store, caller, department: code });
  const slug = (itemId: string): string => slugOf(code, itemId);
  const seeDraft = async ({ em, caller }: SubgraphContext, of: string): Promise<DraftObject | null> => {
    const row = isStaffOf(caller, code) ? await em.findOne(ItemDraft, { slug: of }) : null;
    return row === null ? null : view(row);
  };
  const itemAgain = (again: SubgraphContext, found: string) => seeItem(again, itemIdOf(code, found));

  @ObjectType(`${typePrefix}DiscardedDraft`, { description: '已经废弃的草稿 — a draft that was thrown away' })
  class Discarded {
    @Field(() => ID, { description: '事项标识 — id of the item' })
    itemId!: string;
  }

  const DraftResult = createUnionType({
    name: `${typePrefix}ItemDraftResult`,
    description: '起草、编辑的结果：草稿，或者不予办理的原因 — the draft, or why not',
    types: () => [Draft, RefusalType] as const,
    resolveType: (value) => (isRefusal(value) ? RefusalType : Draft) as never,
  });
  const DiscardResult = createUnionType({
    name: `${typePrefix}DiscardDraftResult`,
    description: '废弃草稿的结果：所废弃的草稿，或者不予办理的原因 — what was thrown away, or why not',
    types: () => [Discarded, RefusalType] as const,
    resolveType: (value) => (isRefusal(value) ? RefusalType : Discarded) as never,
  });
  const ItemResult = createUnionType({
    name: `${typePrefix}ItemResult`,
    description: '事项维护结果：事项，或者不予办理的原因 — the item, or why not',
    types: () => [types.Item, RefusalType] as const,
    resolveType: (value) => (isRefusal(value) ? RefusalType : types.Item) as never,
  });

  @Resolver()
  class EditorResolver {
    @Query(() => [Draft], { name: `${rootName}ItemDrafts`, description: `${name.zh}的全部事项草稿 — all drafts of the ${name.en}` })
    @RequiresRoles('DEPT_CATALOG_EDITOR', 'DEPT_HEAD', 'DEPT_REVIEWER', 'DEPT_APPROVER')
    async drafts(@Ctx() { em, caller }: SubgraphContext): Promise<DraftObject[]> {
      if (!isStaffOf(caller, code)) return [];
      return (await em.find(ItemDraft, {}, { orderBy: { slug: 'asc' }, limit: 1000 })).map(view);
    }

    @Query(() => Draft, {
      name: `${rootName}ItemDraft`,
      nullable: true,
      description: `${name.zh}一个事项的草稿，连同检查结果 — the draft of an item, with what the check says`,
    })
    @RequiresRoles('DEPT_CATALOG_EDITOR', 'DEPT_HEAD', 'DEPT_REVIEWER', 'DEPT_APPROVER')
    @Costs(20)
    async draft(
      @Ctx() context: SubgraphContext,
      @Arg('itemId', () => ID, { description: '事项标识 — id of the item' }) itemId: string,
    ): Promise<DraftObject | null> {
      return seeDraft(context, slug(itemId));
    }

    @Mutation(() => DraftResult, { name: `start${typePrefix}ItemDraft`, description: `${name.zh}起草事项 — starts a draft of an item` })
    @RequiresRoles('DEPT_CATALOG_EDITOR', 'DEPT_HEAD')
    async start(
      @Ctx() context: SubgraphContext,
      @Arg('input', () => StartInput, { description: '起草内容 — what is drafted' }) input: InstanceType<typeof StartInput>,
    ): Promise<DraftObject | RefusalType> {
      const { itemId, newItemCode, fromVersion = null, idempotencyKey } = input;
      const isNew = typeof itemId !== 'string';
      const said = { slug: isNew ? (newItemCode ?? '') : slug(itemId), isNew, fromVersion, idempotencyKey };
      return answer(context, await startDraft(editorOf(context), said), seeDraft);
    }

    @Mutation(() => DraftResult, { name: `edit${typePrefix}ItemDraft`, description: `${name.zh}编辑草稿 — edits a draft` })
    @RequiresRoles('DEPT_CATALOG_EDITOR', 'DEPT_HEAD')
    async edit(
      @Ctx() context: SubgraphContext,
      @Arg('input', () => EditInput, { description: '编辑内容 — what is changed' }) input: InstanceType<typeof EditInput>,
    ): Promise<DraftObject | RefusalType> {
      const { itemId, changes, ...rest } = input;
      const said = { ...rest, slug: slug(itemId), changes: changes?.map((change) => ({ ...change })) ?? null };
      return answer(context, await editDraft(editorOf(context), said), seeDraft);
    }

    @Mutation(() => DiscardResult, { name: `discard${typePrefix}ItemDraft`, description: `${name.zh}废弃草稿 — throws a draft away` })
    @RequiresRoles('DEPT_CATALOG_EDITOR', 'DEPT_HEAD')
    async discard(
      @Ctx() context: SubgraphContext,
      @Arg('input', () => DiscardInput, { description: '废弃内容 — which draft' }) input: InstanceType<typeof DiscardInput>,
    ): Promise<Discarded | RefusalType> {
      const { itemId, revision, idempotencyKey } = input;
      const outcome = await discardDraft(editorOf(context), { slug: slug(itemId), revision, idempotencyKey });
      return answer(context, outcome, async (_again, gone) => Object.assign(new Discarded(), { itemId: itemIdOf(code, gone) }));
    }

    @Mutation(() => ItemResult, {
      name: `publish${typePrefix}Item`,
      description: `${name.zh}发布草稿为新版本，内容检查有问题的不予发布 — publishes a draft as the next version; what is not proven sound is refused`,
    })
    @RequiresRoles('DEPT_CATALOG_EDITOR', 'DEPT_HEAD')
    async publish(
      @Ctx() context: SubgraphContext,
      @Arg('input', () => PublishInput, { description: '发布内容 — what is published, and from when' }) input: InstanceType<
        typeof PublishInput
      >,
    ): Promise<ItemObject | RefusalType> {
      const { itemId, ...rest } = input;
      return answer(
        context,
        await publishDraft(editorOf(context), { vocabulary: vocabulary(), codedItems }, { ...rest, slug: slug(itemId) }),
        itemAgain,
      );
    }

    @Mutation(() => ItemResult, {
      name: `retract${typePrefix}ItemVersion`,
      description: `${name.zh}收回尚未生效的版本；已经生效的不能收回 — takes a version back before it takes effect`,
    })
    @RequiresRoles('DEPT_CATALOG_EDITOR', 'DEPT_HEAD')
    async retract(
      @Ctx() context: SubgraphContext,
      @Arg('input', () => RetractInput, { description: '收回内容 — which version' }) input: InstanceType<typeof RetractInput>,
    ): Promise<ItemObject | RefusalType> {
      const { itemId, number, idempotencyKey } = input;
      return answer(context, await retractVersion(editorOf(context), { slug: slug(itemId), number, idempotencyKey }), itemAgain);
    }

    @Mutation(() => ItemResult, {
      name: `withdraw${typePrefix}Item`,
      description: `${name.zh}撤回事项，不再受理新件 — the item takes no new cases`,
    })
    @RequiresRoles('DEPT_CATALOG_EDITOR', 'DEPT_HEAD')
    async withdraw(
      @Ctx() context: SubgraphContext,
      @Arg('input', () => WithdrawInput, { description: '撤回内容 — what is withdrawn' }) input: InstanceType<typeof WithdrawInput>,
    ): Promise<ItemObject | RefusalType> {
      const { itemId, reason, idempotencyKey } = input;
      return answer(context, await withdrawItem(editorOf(context), { slug: slug(itemId), reason, idempotencyKey }), itemAgain);
    }

    @Mutation(() => ItemResult, {
      name: `restore${typePrefix}Item`,
      description: `${name.zh}恢复已经撤回的事项 — takes new cases for a withdrawn item again`,
    })
    @RequiresRoles('DEPT_CATALOG_EDITOR', 'DEPT_HEAD')
    async restore(
      @Ctx() context: SubgraphContext,
      @Arg('input', () => RestoreInput, { description: '恢复内容 — what is restored' }) input: InstanceType<typeof RestoreInput>,
    ): Promise<ItemObject | RefusalType> {
      const { itemId, idempotencyKey } = input;
      return answer(context, await restoreItem(editorOf(context), { slug: slug(itemId), idempotencyKey }), itemAgain);
    }
  }
  return EditorResolver;
}
