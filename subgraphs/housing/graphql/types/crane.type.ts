import { Field, ObjectType } from 'type-graphql';
import { LocalDate } from '../../../kit/graphql/scalars.js';
import type { Crane } from '../../persistence/crane.entity.js';

@ObjectType('HousingCrane', { description: '建筑起重机械使用登记 — a crane registered for use' })
export class CraneType {
  @Field(() => String, { description: '使用登记编号 — number' })
  number!: string;

  @Field(() => String, { description: '产权备案编号 — property filing number of the machine' })
  propertyFilingNumber!: string;

  @Field(() => String, { description: '所在工程 — project at which it stands' })
  projectName!: string;

  @Field(() => String, { description: '设备类别（编码与申请表一致） — kind, coded as in the form' })
  kind!: string;

  @Field(() => String, { description: '设备型号 — model' })
  model!: string;

  @Field(() => String, { description: '出厂编号 — serial number' })
  serialNumber!: string;

  @Field(() => LocalDate, { description: '登记日期 — registered on' })
  issuedOn!: string;

  @Field(() => LocalDate, { nullable: true, description: '注销日期；空为仍在使用 — taken off the register on, null while it stands' })
  removedOn!: string | null;
}

export function craneView(row: Crane): CraneType {
  return Object.assign(new CraneType(), row);
}
