import { Field, Float, ObjectType } from 'type-graphql';
import { LocalDate } from '../../../kit/graphql/scalars.js';
import { EquipmentStatusEnum, FoodPermitKindEnum } from './enums.js';

@ObjectType('MarketSupervisionFoodPermit', { description: '食品经营许可或者备案 — a food business licence or filing' })
export class FoodPermitType {
  @Field(() => String, { description: '许可证编号或者备案编号 — number' })
  number!: string;

  @Field(() => FoodPermitKindEnum, { description: '类型 — licence or filing' })
  kind!: keyof typeof FoodPermitKindEnum;

  @Field(() => String, { description: '经营场所 — premises' })
  premises!: string;

  @Field(() => [String], { description: '经营项目或者食品种类 — what may be sold or made' })
  items!: string[];

  @Field(() => LocalDate, { description: '发证（备案）日期 — issued on' })
  issuedOn!: string;

  @Field(() => LocalDate, { nullable: true, description: '有效期至；备案长期有效为空 — valid until, null for a filing' })
  validUntil!: string | null;

  @Field(() => LocalDate, { nullable: true, description: '注销、失效日期 — ended on' })
  endedOn!: string | null;

  @Field(() => Boolean, { description: '当日是否有效 — in force today' })
  inForce!: boolean;
}

@ObjectType('MarketSupervisionEquipment', { description: '特种设备使用登记 — a registered piece of special equipment' })
export class EquipmentType {
  @Field(() => String, { description: '使用登记证编号 — registration number' })
  registrationNumber!: string;

  @Field(() => String, { description: '设备名称 — name' })
  equipmentName!: string;

  @Field(() => String, { description: '特种设备目录代码 — code in the equipment catalogue' })
  catalogueCode!: string;

  @Field(() => String, { description: '使用地点 — where it is used' })
  usedAt!: string;

  @Field(() => LocalDate, { description: '登记日期 — registered on' })
  registeredOn!: string;

  @Field(() => LocalDate, { description: '下次检验日期 — next inspection due on' })
  nextInspectionDueOn!: string;

  @Field(() => EquipmentStatusEnum, { description: '使用状态 — status' })
  status!: keyof typeof EquipmentStatusEnum;
}

@ObjectType('MarketSupervisionEquityPledge', { description: '股权出质登记 — a registered pledge of equity' })
export class EquityPledgeType {
  @Field(() => String, { description: '质权登记编号 — registration number' })
  registrationNumber!: string;

  @Field(() => String, { description: '出质人；自然人姓名对无关人员脱敏 — pledgor, a person’s name masked for strangers' })
  pledgor!: string;

  @Field(() => String, { description: '质权人；自然人姓名对无关人员脱敏 — pledgee, a person’s name masked for strangers' })
  pledgee!: string;

  @Field(() => Float, { description: '出质股权数额（元） — pledged capital in yuan' })
  pledgedCapital!: number;

  @Field(() => LocalDate, { description: '登记日期 — registered on' })
  registeredOn!: string;

  @Field(() => LocalDate, { nullable: true, description: '注销日期 — cancelled on' })
  cancelledOn!: string | null;
}
