import { Directive, Field, ObjectType } from 'type-graphql';
import type { ChangeSubject, ContentChange } from '../../domain/catalogue/diff/compare-items.js';
import type { Language } from '../../domain/message.js';
import { KeptWithParent } from '../cache-control.js';
import { enumType } from '../enum-type.js';

export const ChangeKindEnum = enumType('ContentChangeKind', '变化方式 — kind of a change', {
  ADDED: '新增 — added',
  REMOVED: '取消 — removed',
  CHANGED: '修改 — changed',
});
export const ChangeSubjectEnum = enumType<ChangeSubject>('ContentChangeSubject', '变化的内容 — what a change is about', {
  ITEM: '事项基本信息 — the item itself',
  LIMIT: '时限 — limits',
  GUIDE: '办事指南 — guide',
  QUESTION: '情形问题 — questions',
  MATERIAL: '申请材料 — materials',
  POINT: '审查要点 — review points',
  STEP: '办理环节 — steps',
  CHOICE: '情形选择 — choices',
  FORM_FIELD: '申请表单 — form',
  RESULT: '办理结果 — result',
  ELEMENT: '实施清单要素 — elements of the national list',
});
export const ChangeWeightEnum = enumType('ContentChangeWeight', '对申请人的影响 — what a change means for applicants', {
  STRICTER: '要求增加 — more is asked',
  LIGHTER: '要求减少 — less is asked',
  NEUTRAL: '无增减 — neither',
});

@ObjectType('ContentChange', { description: '两个版本之间的一处变化 — one difference between two versions of an item' })
@KeptWithParent()
@Directive('@shareable')
export class ContentChangeType {
  @Field(() => ChangeKindEnum, { description: '变化方式 — kind' })
  kind!: keyof typeof ChangeKindEnum;

  @Field(() => ChangeSubjectEnum, { description: '变化的内容 — subject' })
  subject!: ChangeSubject;

  @Field(() => String, { description: '所在位置，列表项以编码称呼 — place, list entries by their code' })
  place!: string;

  @Field(() => String, { description: '说明 — the change in words' })
  message!: string;

  @Field(() => String, { nullable: true, description: '原内容 — what was said' })
  before!: string | null;

  @Field(() => String, { nullable: true, description: '现内容 — what is said now' })
  after!: string | null;

  @Field(() => ChangeWeightEnum, { description: '对申请人的影响 — what it means for applicants' })
  weight!: keyof typeof ChangeWeightEnum;
}

/** A change as the graph shows it to one reader. */
export function contentChangeView({ message, ...change }: ContentChange, language: Language): ContentChangeType {
  return { ...change, message: message[language] };
}
