import { Field, Int, ObjectType } from 'type-graphql';
import { ProvisionEnum } from './case-enums.js';

@ObjectType('SuppliedMaterial', { description: '已提供的材料 — a material as supplied' })
export class SuppliedMaterialType {
  @Field(() => String, { description: '材料编码 — code' })
  code!: string;

  @Field(() => ProvisionEnum, { description: '提供方式 — provision' })
  provision!: keyof typeof ProvisionEnum;

  @Field(() => Int, { description: '原件份数 — originals' })
  originals!: number;

  @Field(() => Int, { description: '复印件份数 — copies' })
  copies!: number;
}
