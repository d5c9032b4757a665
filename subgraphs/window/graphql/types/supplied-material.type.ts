import { Field, Int, ObjectType } from 'type-graphql';
import type { SuppliedMaterial } from '../../domain/material-supply.js';
import type { CaseFile } from '../../persistence/case.entity.js';
import { ProvisionEnum } from './case-enums.js';

@ObjectType('SuppliedMaterial', { description: '已提供的材料 — a material as supplied' })
export class SuppliedMaterialType {
  row!: CaseFile;
  supplied!: SuppliedMaterial;

  @Field(() => String, { description: '材料编码 — code' })
  code!: string;

  @Field(() => ProvisionEnum, { description: '提供方式 — provision' })
  provision!: keyof typeof ProvisionEnum;

  @Field(() => Int, { description: '原件份数 — originals' })
  originals!: number;

  @Field(() => Int, { description: '复印件份数 — copies' })
  copies!: number;

  @Field(() => Int, { nullable: true, description: '纸质材料总页数；空为未清点 — pages of paper in all; null where nobody counted' })
  pages!: number | null;
}

export function suppliedMaterialView(row: CaseFile, supplied: SuppliedMaterial): SuppliedMaterialType {
  const { code, provision, originals, copies, pages = null } = supplied;
  return Object.assign(new SuppliedMaterialType(), { row, supplied, code, provision, originals, copies, pages });
}
