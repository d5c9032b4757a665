import { Field, ID, InputType, Int } from 'type-graphql';
import { Json, JsonObject, LocalDate } from '../../../kit/graphql/scalars.js';
import { KEY_DESCRIPTION } from '../key-description.js';

const ITEM = '事项标识 — id of the item';
const REVISION = '所见草稿的修订序号 — revision of the draft that was seen';

/** Inputs of an editor's acts. They bear the department's name: equal names in two subgraphs would be merged. */
export function mintEditorInputs(typePrefix: string) {
  @InputType(`Start${typePrefix}ItemDraftInput`, { description: '起草 — starts a draft' })
  class StartInput {
    @Field(() => ID, { nullable: true, description: '在现有事项上起草：事项标识 — the item, where there is one' })
    itemId?: string | null;

    @Field(() => String, { nullable: true, description: '新事项：编码，例如 shop-sign-permit — code of a new item' })
    newItemCode?: string | null;

    @Field(() => Int, { nullable: true, description: '从哪一版起草；不填为最新一版 — version to start from, the newest if left out' })
    fromVersion?: number | null;

    @Field(() => String, { description: KEY_DESCRIPTION })
    idempotencyKey!: string;
  }

  @InputType(`${typePrefix}DraftChangeInput`, { description: '草稿的一处改动 — one change of a draft' })
  class ChangeInput {
    @Field(() => String, {
      description:
        '位置，列表项以编码称呼，例如 points/ID_VALID/repair；在列表末尾增加写 materials/+ — place, list entries by code, `+` for a new one',
    })
    place!: string;

    @Field(() => Json, { nullable: true, description: '新的内容 — what is to stand there' })
    value?: unknown;

    @Field(() => Boolean, { defaultValue: false, description: '是否删除 — whether it goes' })
    remove!: boolean;
  }

  @InputType(`Edit${typePrefix}ItemDraftInput`, { description: '编辑草稿：三种方式任选其一 — edits a draft in exactly one of three ways' })
  class EditInput {
    @Field(() => ID, { description: ITEM })
    itemId!: string;

    @Field(() => Int, { description: REVISION })
    revision!: number;

    @Field(() => String, { nullable: true, description: '整份事项文件（YAML） — the whole file' })
    yaml?: string | null;

    @Field(() => JsonObject, { nullable: true, description: '整份定义（JSON） — the whole definition' })
    definition?: Record<string, unknown> | null;

    @Field(() => [ChangeInput], { nullable: true, description: '逐处改动，全部成功才生效 — single changes, all or none' })
    changes?: ChangeInput[] | null;

    @Field(() => Int, {
      nullable: true,
      description: '声明已经并入该版本的内容，今后以它为基础 — says that the draft now takes account of this version',
    })
    basedOn?: number | null;

    @Field(() => String, { description: KEY_DESCRIPTION })
    idempotencyKey!: string;
  }

  @InputType(`Discard${typePrefix}ItemDraftInput`, { description: '废弃草稿 — throws a draft away' })
  class DiscardInput {
    @Field(() => ID, { description: ITEM })
    itemId!: string;

    @Field(() => Int, { description: REVISION })
    revision!: number;

    @Field(() => String, { description: KEY_DESCRIPTION })
    idempotencyKey!: string;
  }

  @InputType(`Publish${typePrefix}ItemInput`, { description: '发布草稿 — publishes a draft' })
  class PublishInput {
    @Field(() => ID, { description: ITEM })
    itemId!: string;

    @Field(() => Int, { description: REVISION })
    revision!: number;

    @Field(() => LocalDate, { nullable: true, description: '生效日期；不填为立即生效 — day it takes effect, at once if left out' })
    effectiveOn?: string | null;

    @Field(() => String, { description: KEY_DESCRIPTION })
    idempotencyKey!: string;
  }

  @InputType(`Retract${typePrefix}ItemVersionInput`, { description: '收回尚未生效的版本 — takes a version back before it takes effect' })
  class RetractInput {
    @Field(() => ID, { description: ITEM })
    itemId!: string;

    @Field(() => Int, { description: '版本号 — number of the version' })
    number!: number;

    @Field(() => String, { description: KEY_DESCRIPTION })
    idempotencyKey!: string;
  }

  @InputType(`Withdraw${typePrefix}ItemInput`, { description: '撤回事项 — withdraws an item' })
  class WithdrawInput {
    @Field(() => ID, { description: ITEM })
    itemId!: string;

    @Field(() => String, { description: '撤回原因 — reason' })
    reason!: string;

    @Field(() => String, { description: KEY_DESCRIPTION })
    idempotencyKey!: string;
  }

  @InputType(`Restore${typePrefix}ItemInput`, { description: '恢复事项 — restores a withdrawn item' })
  class RestoreInput {
    @Field(() => ID, { description: ITEM })
    itemId!: string;

    @Field(() => String, { description: KEY_DESCRIPTION })
    idempotencyKey!: string;
  }

  return { StartInput, EditInput, DiscardInput, PublishInput, RetractInput, WithdrawInput, RestoreInput };
}
