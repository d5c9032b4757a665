import { Field, ObjectType } from 'type-graphql';
import { CompletionFilingType } from './completion-filing.type.js';
import { ConstructionPermitType } from './construction-permit.type.js';
import { CraneType } from './crane.type.js';
import { DrainagePermitType } from './drainage-permit.type.js';
import { FireAcceptanceType, FireDesignOpinionType } from './fire-documents.type.js';
import { GasLicenceType } from './gas-licence.type.js';
import { PresalePermitType } from './presale-permit.type.js';

/** Each book is loaded only when it is asked for; the lists are resolved one by one. */
@ObjectType('HousingPermits', {
  description: '住房和城乡建设部门颁发的许可和备案，新的在前 — what the bureau has issued to an enterprise, newest first',
})
export class PermitsType {
  enterpriseId!: string;

  @Field(() => [ConstructionPermitType], { description: '施工许可证 — construction permits' })
  construction?: ConstructionPermitType[];

  @Field(() => [PresalePermitType], { description: '商品房预售许可证 — presale permits' })
  presale?: PresalePermitType[];

  @Field(() => [FireDesignOpinionType], { description: '消防设计审查合格意见 — passed fire design reviews' })
  fireDesign?: FireDesignOpinionType[];

  @Field(() => [FireAcceptanceType], { description: '消防验收和备案 — fire acceptances and filings' })
  fireAcceptance?: FireAcceptanceType[];

  @Field(() => [CompletionFilingType], { description: '竣工验收备案 — filings of completion acceptance' })
  completion?: CompletionFilingType[];

  @Field(() => [DrainagePermitType], { description: '排水许可证 — drainage permits' })
  drainage?: DrainagePermitType[];

  @Field(() => [CraneType], { description: '建筑起重机械使用登记 — cranes registered for use' })
  cranes?: CraneType[];

  @Field(() => [GasLicenceType], { description: '燃气经营许可证 — licences to supply gas' })
  gas?: GasLicenceType[];
}
