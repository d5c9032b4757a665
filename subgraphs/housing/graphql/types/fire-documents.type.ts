import { Field, Float, ObjectType } from 'type-graphql';
import { LocalDate } from '../../../kit/graphql/scalars.js';
import type { FireAcceptance } from '../../persistence/fire-acceptance.entity.js';
import type { FireDesignOpinion } from '../../persistence/fire-design-opinion.entity.js';
import { FireAcceptanceKindEnum } from './enums.js';

@ObjectType('HousingFireDesignOpinion', { description: '特殊建设工程消防设计审查合格意见 — a passed fire design review' })
export class FireDesignOpinionType {
  @Field(() => String, { description: '意见书编号 — number' })
  number!: string;

  @Field(() => String, { description: '工程名称 — project' })
  projectName!: string;

  @Field(() => String, { description: '特殊建设工程类别（编码与申请表一致） — use, coded as in the form' })
  fireUse!: string;

  @Field(() => Float, { description: '建筑总面积（平方米） — floor area in square metres' })
  buildingFloorArea!: number;

  @Field(() => String, { description: '设计单位 — designer' })
  designer!: string;

  @Field(() => Boolean, { description: '是否有特殊消防设计并经专家评审 — special design, passed by an expert review' })
  specialDesign!: boolean;

  @Field(() => LocalDate, { description: '出具日期 — issued on' })
  issuedOn!: string;
}

@ObjectType('HousingFireAcceptance', { description: '消防验收合格意见或者备案凭证 — a fire acceptance or filing' })
export class FireAcceptanceType {
  @Field(() => String, { description: '意见书或者凭证编号 — number' })
  number!: string;

  @Field(() => FireAcceptanceKindEnum, { description: '种类 — kind' })
  kind!: keyof typeof FireAcceptanceKindEnum;

  @Field(() => String, { description: '工程名称 — project' })
  projectName!: string;

  @Field(() => String, { description: '施工许可证编号 — construction permit of the project' })
  constructionPermitNumber!: string;

  @Field(() => LocalDate, { description: '出具日期 — issued on' })
  issuedOn!: string;
}

export function fireDesignOpinionView(row: FireDesignOpinion): FireDesignOpinionType {
  return Object.assign(new FireDesignOpinionType(), row);
}

export function fireAcceptanceView(row: FireAcceptance): FireAcceptanceType {
  return Object.assign(new FireAcceptanceType(), row);
}
