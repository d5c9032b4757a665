import { Ctx, Field, FieldResolver, ID, Int, ObjectType, Resolver, Root } from 'type-graphql';
import type { DepartmentEntry } from '../../../../schema/departments.js';
import { itemYaml } from '../../../kit/catalogue/exchange/item-yaml.js';
import { itemIdOf } from '../../../kit/contract/item-published.message.js';
import type { Vocabulary } from '../../../kit/domain/catalogue/item-definition.js';
import type { SubgraphContext } from '../../../kit/graphql/context.js';
import { DateTime, JsonObject } from '../../../kit/graphql/scalars.js';
import { ContentChangeType, contentChangeView } from '../../../kit/graphql/types/content-change.type.js';
import { ContentFaultType, contentFaultView } from '../../../kit/graphql/types/content-fault.type.js';
import type { ItemDraft } from '../../persistence/catalogue.entity.js';
import { checkDraft } from './check-draft.js';

export interface DraftObject {
  readonly row: ItemDraft;
}

export type DraftType = ReturnType<typeof mintDraftType>;

/** A department's drafts in the graph, and what the check says of them. Nobody but its own staff sees them. */
export function mintDraftType({ typePrefix, code, name }: DepartmentEntry, vocabulary: () => Vocabulary) {
  @ObjectType(`${typePrefix}ItemDraft`, { description: `${name.zh}的事项草稿 — a draft of an item, seen by the department’s own staff` })
  class Draft implements DraftObject {
    row!: ItemDraft;

    @Field(() => ID, { description: '事项标识 — id of the item' })
    itemId!: string;

    @Field(() => Int, { nullable: true, description: '以哪一版为基础；空为新事项 — the version it was made from, null for a new item' })
    basedOn!: number | null;

    @Field(() => Int, { description: '修订序号，编辑和发布时原样送回 — revision, to be given back with edits and publication' })
    revision!: number;

    @Field(() => JsonObject, { description: '草稿内容 — what it says' })
    definition!: Record<string, unknown>;

    @Field(() => String, { description: '最后修改人 — last changed by' })
    editedBy!: string;

    @Field(() => DateTime, { description: '最后修改时间 — last changed at' })
    editedAt!: Date;
  }

  @Resolver(() => Draft)
  class DraftResolver {
    @FieldResolver(() => String, { description: '草稿内容，写成事项文件的样子（YAML） — what it says, as a file of an item' })
    yaml(@Root() { row }: DraftObject): string {
      return itemYaml(row.source, vocabulary());
    }

    @FieldResolver(() => [ContentFaultType], {
      description: '检查发现的问题；为空即可发布 — faults that the check finds; none means it may be published',
    })
    async faults(@Root() { row }: DraftObject, @Ctx() context: SubgraphContext): Promise<ContentFaultType[]> {
      const { faults } = await checkDraft(context, row, vocabulary());
      return faults.map((one) => contentFaultView(one, context.language));
    }

    @FieldResolver(() => [ContentChangeType], { description: '相对基础版本的变化 — what it changes in the version it was made from' })
    async changes(@Root() { row }: DraftObject, @Ctx() context: SubgraphContext): Promise<ContentChangeType[]> {
      const { changes } = await checkDraft(context, row, vocabulary());
      return changes.map((one) => contentChangeView(one, context.language));
    }
  }

  const view = (row: ItemDraft): DraftObject => {
    const { slug, basedOn, revision, source, editedByName, editedAt } = row;
    return Object.assign(new Draft(), {
      row,
      itemId: itemIdOf(code, slug),
      basedOn,
      revision,
      definition: source,
      editedBy: editedByName,
      editedAt,
    });
  };
  return { Draft, DraftResolver, view };
}
