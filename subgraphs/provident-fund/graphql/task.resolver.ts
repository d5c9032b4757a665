import { Ctx, createUnionType, Field, FieldResolver, Float, ObjectType, Resolver, Root } from 'type-graphql';
import { isStaffOf } from '../../department/domain/task-access.js';
import type { DepartmentTypes, TaskObject } from '../../department/graphql/mint-types.js';
import { loaderOf, type SubgraphContext } from '../../kit/graphql/context.js';
import { LocalDate } from '../../kit/graphql/scalars.js';
import type { ProvidentFundDetails } from '../domain/details.js';
import { loadUnits } from './loaders.js';
import { resultView } from './result-views.js';
import { AssessmentDocumentType, CertificateType, ReliefDecisionType } from './types/deposit-results.type.js';
import { AccountMovementListType, WithdrawalOrderType } from './types/employee-results.type.js';
import { ClosureReceiptType, RegistrationReceiptType, UnitChangeReceiptType } from './types/unit-results.type.js';
import { PROVIDENT_FUND } from './who-sees.js';

const resultTypes = [
  RegistrationReceiptType,
  UnitChangeReceiptType,
  ClosureReceiptType,
  AccountMovementListType,
  AssessmentDocumentType,
  ReliefDecisionType,
  WithdrawalOrderType,
  CertificateType,
] as const;

const FundResult = createUnionType({
  name: 'ProvidentFundResult',
  description: '办理结果的内容，按事项 — what the resulting document says, by item',
  types: () => resultTypes,
  resolveType: (value) => resultTypes.find((type) => value instanceof type) as never,
});

@ObjectType('ProvidentFundCommitteeApproval', { description: '住房公积金管理委员会的批准 — approval by the management committee' })
class CommitteeApprovalType {
  @Field(() => String, { description: '批准文号或者会议纪要编号 — reference' })
  reference!: string;

  @Field(() => LocalDate, { description: '批准日期 — approved on' })
  approvedOn!: string;

  @Field(() => Float, { nullable: true, description: '批准执行的缴存比例（%）；缓缴为空 — ratio granted, null for a deferral' })
  ratio?: number | null;

  @Field(() => String, { description: '批准起始月份（YYYY-MM） — first month granted' })
  from!: string;

  @Field(() => String, { description: '批准截止月份（YYYY-MM） — last month granted' })
  until!: string;
}

/** The office's own fields of its tasks; whoever holds a task has passed the rule that says who sees it. */
export function mintTaskFieldsResolver({ Task }: DepartmentTypes) {
  @Resolver(() => Task)
  class TaskFieldsResolver {
    @FieldResolver(() => String, {
      nullable: true,
      description: '该企业的住房公积金单位账号；尚未登记的为空 — account number of the enterprise, null before its registration',
    })
    async fundAccountNumber(@Root() { row }: TaskObject, @Ctx() context: SubgraphContext): Promise<string | null> {
      return (await loaderOf(context, loadUnits).load(row.enterpriseId))?.accountNumber ?? null;
    }

    @FieldResolver(() => FundResult, {
      nullable: true,
      description:
        '准予后的结果内容；未决定、不予或者无权查看的为空 — what the document says; null before a decision, after a denial, or without the right',
    })
    fundResult(@Root() { row }: TaskObject, @Ctx() context: SubgraphContext): object | null {
      return row.content === null ? null : resultView(row.slug, row.content, context);
    }

    @FieldResolver(() => CommitteeApprovalType, { nullable: true, description: '管理委员会的批准 — the committee’s approval, as entered' })
    committeeApproval(@Root() { row }: TaskObject): CommitteeApprovalType | null {
      return row.outcome === 'APPROVED' ? ((row.details as ProvidentFundDetails | null)?.committeeApproval ?? null) : null;
    }

    @FieldResolver(() => String, { nullable: true, description: '经办备注，仅本部门可见 — remark; the office’s own staff only' })
    fundRemark(@Root() { row }: TaskObject, @Ctx() { caller }: SubgraphContext): string | null {
      return isStaffOf(caller, PROVIDENT_FUND) ? ((row.details as ProvidentFundDetails | null)?.remark ?? null) : null;
    }
  }
  return TaskFieldsResolver;
}
