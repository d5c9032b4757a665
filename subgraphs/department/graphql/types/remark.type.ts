import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { itemIdOf } from '../../../kit/contract/item-published.message.js';
import { enumType } from '../../../kit/graphql/enum-type.js';
import { DateTime, LocalDate } from '../../../kit/graphql/scalars.js';
import type { CatalogueRemark } from '../../persistence/catalogue.entity.js';

export const RemarkKindEnum = enumType('CatalogueRemarkKind', '意见类别 — kind of a remark', {
  DEFECT: '要点缺陷：窗口无法据以审查或者与实际不符 — a defect of a review point',
  COMMENT: '意见 — a comment of the centre',
  DEMAND: '要求更新 — the centre demands an update',
});
export const RemarkResolutionEnum = enumType('CatalogueRemarkResolution', '处理结果 — how a remark was answered', {
  FIXED: '已改正 — mended in a version',
  PLANNED: '将改正 — will be mended',
  NO_DEFECT: '无需改正 — right as it is',
});

@ObjectType('CatalogueRemark', {
  description: '对事项内容的意见：要点缺陷、意见、更新要求 — what was said about a published version, and the answer',
})
@Directive('@shareable')
export class CatalogueRemarkType {
  @Field(() => ID, { description: '意见标识 — id' })
  id!: string;

  @Field(() => RemarkKindEnum, { description: '类别 — kind' })
  kind!: keyof typeof RemarkKindEnum;

  @Field(() => ID, { description: '事项标识 — id of the item' })
  itemId!: string;

  @Field(() => Int, { description: '所指版本 — the version it speaks of' })
  versionNumber!: number;

  @Field(() => String, { nullable: true, description: '所指审查要点编码 — code of the review point' })
  pointCode!: string | null;

  @Field(() => String, { description: '内容 — what was said' })
  text!: string;

  @Field(() => LocalDate, { nullable: true, description: '要求完成日期 — day by which it is demanded' })
  fixBy!: string | null;

  @Field(() => String, { description: '提出人 — said by' })
  saidBy!: string;

  @Field(() => DateTime, { description: '提出时间 — said at' })
  saidAt!: Date;

  @Field(() => String, { nullable: true, description: '答复 — the department’s answer' })
  answer!: string | null;

  @Field(() => RemarkResolutionEnum, { nullable: true, description: '处理结果；空为未答复 — resolution, null while unanswered' })
  resolution!: keyof typeof RemarkResolutionEnum | null;

  @Field(() => Int, { nullable: true, description: '改正的版本 — the version that mends it' })
  fixedIn!: number | null;

  @Field(() => String, { nullable: true, description: '答复人 — answered by' })
  answeredBy!: string | null;

  @Field(() => DateTime, { nullable: true, description: '答复时间 — answered at' })
  answeredAt!: Date | null;
}

export function remarkView(department: string, row: CatalogueRemark): CatalogueRemarkType {
  const { slug, saidByName, answeredByName, ...same } = row;
  return Object.assign(new CatalogueRemarkType(), {
    ...same,
    itemId: itemIdOf(department, slug),
    saidBy: saidByName,
    answeredBy: answeredByName,
  });
}
