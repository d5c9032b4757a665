import { Field, Float, Int, ObjectType } from 'type-graphql';
import { LocalDate } from '../../../kit/graphql/scalars.js';
import { type PermitStanding, permitStanding, type StartExtension, startDeadline } from '../../domain/construction/construction-permit.js';
import type { ConstructionPermit } from '../../persistence/construction-permit.entity.js';
import { PermitStandingEnum } from './enums.js';

@ObjectType('HousingStartExtension', { description: '延期开工 — a later start of work that was granted' })
export class StartExtensionType {
  enterpriseId!: string;
  /** Shown by a resolver to whom it concerns. */
  cause!: string;

  @Field(() => LocalDate, { description: '申请收到日期 — the application came in on' })
  appliedOn!: string;

  @Field(() => LocalDate, { description: '批准日期 — granted on' })
  grantedOn!: string;

  @Field(() => Int, { description: '延期月数 — months granted' })
  months!: number;
}

@ObjectType('HousingConstructionPermit', { description: '建筑工程施工许可证 — a construction permit' })
export class ConstructionPermitType {
  @Field(() => String, { description: '施工许可证编号 — number' })
  number!: string;

  @Field(() => String, { description: '工程名称 — project' })
  projectName!: string;

  @Field(() => String, { description: '建设地点 — address of the project' })
  projectAddress!: string;

  @Field(() => String, { description: '建设工程规划许可证编号 — planning permit it rests on' })
  planningPermitNumber!: string;

  @Field(() => String, { description: '施工单位 — contractor' })
  contractorName!: string;

  @Field(() => String, { description: '施工单位统一社会信用代码 — credit code of the contractor' })
  contractorCreditCode!: string;

  @Field(() => Float, { description: '建设规模（平方米） — floor area in square metres' })
  floorArea!: number;

  @Field(() => Float, { description: '合同价格（元） — contract price in yuan' })
  contractPrice!: number;

  @Field(() => LocalDate, { description: '合同开工日期 — start of the contract' })
  contractStartOn!: string;

  @Field(() => LocalDate, { description: '合同竣工日期 — end of the contract' })
  contractEndOn!: string;

  @Field(() => LocalDate, { description: '发证日期 — issued on' })
  issuedOn!: string;

  @Field(() => PermitStandingEnum, { description: '当前状态 — where it stands today' })
  standing!: PermitStanding;

  @Field(() => LocalDate, { description: '开工期限（含当日，已计延期） — last day to begin work, extensions included' })
  startDeadline!: string;

  @Field(() => [StartExtensionType], { description: '历次延期，以两次为限 — extensions, two at most' })
  startExtensions!: StartExtensionType[];

  @Field(() => LocalDate, { nullable: true, description: '开工日期；空为尚未登记开工 — work began on, null until recorded' })
  startedOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: '撤销日期 — revoked on' })
  revokedOn!: string | null;
}

export function constructionPermitView(row: ConstructionPermit, today: string): ConstructionPermitType {
  return Object.assign(new ConstructionPermitType(), {
    ...row,
    standing: permitStanding(row, today),
    startDeadline: startDeadline(row),
    startExtensions: row.startExtensions.map((extension) => extensionView(row, extension)),
  });
}

function extensionView({ enterpriseId }: ConstructionPermit, { reason, ...extension }: StartExtension): StartExtensionType {
  return Object.assign(new StartExtensionType(), { ...extension, enterpriseId, cause: reason });
}
