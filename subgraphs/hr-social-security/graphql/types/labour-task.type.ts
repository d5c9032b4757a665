import { Field, ObjectType } from 'type-graphql';
import { LocalDate } from '../../../kit/graphql/scalars.js';

@ObjectType('HrSocialSecuritySiteCheck', { description: '现场核查 — a check on site' })
export class SiteCheckType {
  @Field(() => [String], {
    nullable: true,
    description: '核查人员，仅向申请人和本局显示 — who checked, for the applicant and the bureau only',
  })
  inspectors!: string[] | null;

  @Field(() => LocalDate, { description: '核查日期 — checked on' })
  checkedOn!: string;

  @Field(() => Boolean, { description: '是否符合许可条件 — whether the conditions are met' })
  conforms!: boolean;

  @Field(() => String, { nullable: true, description: '核查情况 — remarks' })
  remarks!: string | null;
}
