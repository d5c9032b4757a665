import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { enumType } from '../../../kit/graphql/enum-type.js';
import { DateTime, LocalDate } from '../../../kit/graphql/scalars.js';

export const ReferenceKindEnum = enumType('ReferenceKind', '依据类别 — kind of a reference', {
  LAW: '法律法规、规章、规范性文件 — a law or another document',
  MATERIAL: '材料 — a material',
});

@ObjectType('ReferenceChange', { description: '依据变化：法律法规修改、材料取消 — a law that changed or a material that was abolished' })
@Directive('@shareable')
export class ReferenceChangeType {
  @Field(() => ID, { description: '登记标识 — id' })
  id!: string;

  @Field(() => ReferenceKindEnum, { description: '类别 — kind' })
  kind!: keyof typeof ReferenceKindEnum;

  @Field(() => String, { description: '名称 — name' })
  name!: string;

  @Field(() => LocalDate, { description: '施行或者取消的日期 — day from which it holds' })
  changedOn!: string;

  @Field(() => String, { description: '说明 — note' })
  note!: string;

  @Field(() => DateTime, { description: '登记时间 — recorded at' })
  recordedAt!: Date;
}
