import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { PageInfoType } from '../../../kit/graphql/types/page-info.type.js';
import type { Enterprise } from '../../persistence/case.entity.js';
import { CaseType } from './case.type.js';

@ObjectType('Enterprise', { description: '企业：各部门在同一企业上补充所掌握的情况 — an enterprise; each department adds what it holds' })
@Directive('@key(fields: "id")')
export class EnterpriseType {
  @Field(() => ID, { description: '企业标识 — id' })
  id!: string;

  @Field(() => String, { description: '企业名称 — name' })
  name!: string;

  @Field(() => String, { nullable: true, description: '统一社会信用代码；设立登记前为空 — credit code, null before registration' })
  creditCode!: string | null;
}

export function enterpriseView({ id, name, creditCode }: Enterprise): EnterpriseType {
  return Object.assign(new EnterpriseType(), { id, name, creditCode });
}

@ObjectType('CaseEdge', { description: '办件列表的一行 — an edge of a list of cases' })
export class CaseEdgeType {
  @Field(() => String, { description: '游标 — cursor' })
  cursor!: string;

  @Field(() => CaseType, { description: '办件 — the case' })
  node!: CaseType;
}

@ObjectType('CaseConnection', { description: '办件列表 — a page of cases' })
export class CaseConnectionType {
  @Field(() => [CaseEdgeType], { description: '各行 — edges' })
  edges!: CaseEdgeType[];

  @Field(() => PageInfoType, { description: '分页信息 — page information' })
  pageInfo!: PageInfoType;
}
