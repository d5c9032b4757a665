import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { enumType } from '../../../kit/graphql/enum-type.js';
import { LocalDate } from '../../../kit/graphql/scalars.js';
import { RuleRefType } from '../../../kit/graphql/types/rule-ref.type.js';

export const CatalogueFindingKind = enumType('CatalogueFindingKind', '待办缘由 — why an item stands on the worklist', {
  POINTS_OLD: '审查要点长期未更新 — points are older than the set age',
  LAW_CHANGED: '所依据的法律法规有变化 — a law changed after the points',
  GUIDE_CHANGED: '办事指南更新后审查要点未更新 — the guide changed after the points',
  MATERIAL_GONE: '所要求的材料已经取消 — a material no longer exists',
  POINT_DEFECTS: '窗口报告要点缺陷 — clerks reported a defect of a point',
  REMARK_OPEN: '意见或者更新要求未答复 — a remark waits for an answer',
  VERSION_HELD: '窗口未采用该版本，否则联办事项无法办理 — the window does not follow a version that breaks a joint matter',
  DRAFT_OUTDATED: '草稿的基础版本已被更新的版本取代 — a draft was made from a version that is not the newest',
  DRAFT_WAITS: '随软件发布的内容与本部门的修改不同，等待取舍 — content that came with the software waits to be looked at',
});

@ObjectType('CatalogueFinding', {
  description: '事项维护待办：内容陈旧、意见未答复等 — one thing on a department’s worklist about its catalogue',
})
@Directive('@shareable')
export class CatalogueFindingType {
  @Field(() => CatalogueFindingKind, { description: '缘由 — kind' })
  kind!: keyof typeof CatalogueFindingKind;

  @Field(() => ID, { description: '事项标识 — id of the item' })
  itemId!: string;

  @Field(() => String, { description: '事项名称 — name of the item' })
  itemName!: string;

  @Field(() => Int, { nullable: true, description: '涉及的版本 — the version concerned' })
  versionNumber!: number | null;

  @Field(() => String, { description: '所在位置，列表项以编码称呼；空为整个事项 — place, empty for the whole item' })
  place!: string;

  @Field(() => LocalDate, { nullable: true, description: '自何日起 — since' })
  since!: string | null;

  @Field(() => LocalDate, { nullable: true, description: '应当完成的日期 — to be done by' })
  fixBy!: string | null;

  @Field(() => String, { description: '说明 — what is to be done' })
  message!: string;

  @Field(() => RuleRefType, { nullable: true, description: '所依据的规定 — the article it rests on' })
  ruleRef!: RuleRefType | null;

  @Field(() => ID, { nullable: true, description: '对应的意见 — the remark it comes from' })
  remarkId!: string | null;
}
