import { Field, ID, InputType, Int } from 'type-graphql';
import { LocalDate } from '../../../kit/graphql/scalars.js';
import { KEY_DESCRIPTION } from '../key-description.js';
import { RemarkResolutionEnum } from '../types/remark.type.js';

const ITEM = '事项标识 — id of the item';
const VERSION = '所指版本号 — number of the version spoken of';

/** Inputs of what is said about a department's catalogue, and of its answer. */
export function mintRemarkInputs(typePrefix: string) {
  @InputType(`Report${typePrefix}PointDefectInput`, { description: '报告审查要点缺陷 — reports a defect of a review point' })
  class DefectInput {
    @Field(() => ID, { description: ITEM })
    itemId!: string;

    @Field(() => Int, { description: VERSION })
    versionNumber!: number;

    @Field(() => String, { description: '审查要点编码 — code of the point' })
    pointCode!: string;

    @Field(() => String, { description: '缺陷说明 — what is wrong with it' })
    text!: string;

    @Field(() => String, { description: KEY_DESCRIPTION })
    idempotencyKey!: string;
  }

  @InputType(`Comment${typePrefix}ItemInput`, { description: '对事项内容提出意见 — comments on an item' })
  class CommentInput {
    @Field(() => ID, { description: ITEM })
    itemId!: string;

    @Field(() => Int, { description: VERSION })
    versionNumber!: number;

    @Field(() => String, { nullable: true, description: '涉及的审查要点编码 — code of a point, if it is about one' })
    pointCode?: string | null;

    @Field(() => String, { description: '意见内容 — the comment' })
    text!: string;

    @Field(() => String, { description: KEY_DESCRIPTION })
    idempotencyKey!: string;
  }

  @InputType(`Demand${typePrefix}ItemUpdateInput`, { description: '要求更新事项内容 — demands an update of an item' })
  class DemandInput {
    @Field(() => ID, { description: ITEM })
    itemId!: string;

    @Field(() => Int, { description: VERSION })
    versionNumber!: number;

    @Field(() => String, { nullable: true, description: '涉及的审查要点编码 — code of a point, if it is about one' })
    pointCode?: string | null;

    @Field(() => String, { description: '更新要求 — what is to be updated' })
    text!: string;

    @Field(() => LocalDate, { description: '完成日期 — day by which it is to be done' })
    fixBy!: string;

    @Field(() => String, { description: KEY_DESCRIPTION })
    idempotencyKey!: string;
  }

  @InputType(`Answer${typePrefix}RemarkInput`, { description: '答复意见 — answers a remark' })
  class AnswerInput {
    @Field(() => ID, { description: '意见标识 — id of the remark' })
    remarkId!: string;

    @Field(() => RemarkResolutionEnum, { description: '处理结果 — resolution' })
    resolution!: keyof typeof RemarkResolutionEnum;

    @Field(() => String, { description: '答复内容 — the answer' })
    answer!: string;

    @Field(() => Int, { nullable: true, description: '已改正的，改正的版本号 — the version that mends it' })
    fixedIn?: number | null;

    @Field(() => String, { description: KEY_DESCRIPTION })
    idempotencyKey!: string;
  }

  return { DefectInput, CommentInput, DemandInput, AnswerInput };
}
