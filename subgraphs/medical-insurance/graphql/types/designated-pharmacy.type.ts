import { Field, ObjectType } from 'type-graphql';
import { LocalDate } from '../../../kit/graphql/scalars.js';

@ObjectType('MedicalInsuranceDesignatedPharmacy', { description: '医疗保障定点零售药店 — a pharmacy designated for medical insurance' })
export class MedicalInsuranceDesignatedPharmacyType {
  @Field(() => String, { description: '医保协议编号 — number of the service agreement' })
  agreementNumber!: string;

  @Field(() => String, { description: '药店名称 — name' })
  name!: string;

  @Field(() => String, { description: '药店地址 — address' })
  address!: string;

  @Field(() => LocalDate, { description: '协议生效日期 — valid from' })
  validFrom!: string;

  @Field(() => LocalDate, { description: '协议有效期至 — valid until' })
  validUntil!: string;

  @Field(() => String, { description: '药品经营许可证编号 — number of the drug licence' })
  drugLicenceNumber!: string;

  @Field(() => LocalDate, { description: '药品经营许可证有效期至 — drug licence valid until' })
  drugLicenceUntil!: string;
}
