import { Field, ObjectType } from 'type-graphql';
import { LocalDate } from '../../../kit/graphql/scalars.js';
import type { GasLicence } from '../../persistence/gas-licence.entity.js';
import { GasBusinessEnum } from './enums.js';

@ObjectType('HousingGasLicence', { description: '燃气经营许可证 — a licence to supply gas' })
export class GasLicenceType {
  @Field(() => String, { description: '许可证编号 — number' })
  number!: string;

  @Field(() => GasBusinessEnum, { description: '经营类别 — kind of business' })
  business!: keyof typeof GasBusinessEnum;

  @Field(() => String, { description: '气源种类（编码与申请表一致） — gas, coded as in the form' })
  gasKind!: string;

  @Field(() => String, { description: '经营区域 — area of supply' })
  area!: string;

  @Field(() => String, { description: '经营场所 — premises' })
  premises!: string;

  @Field(() => LocalDate, { description: '发证日期 — issued on' })
  issuedOn!: string;

  @Field(() => LocalDate, { description: '有效期至（含当日） — last day of validity' })
  validUntil!: string;

  @Field(() => Boolean, { description: '当日是否有效 — valid today' })
  isValid!: boolean;
}

export function gasLicenceView(row: GasLicence, today: string): GasLicenceType {
  return Object.assign(new GasLicenceType(), {
    ...row,
    business: row.business as GasLicenceType['business'],
    isValid: today <= row.validUntil,
  });
}
