import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { localDate } from '../../kit/domain/calendar/index.js';
import { loaderOf, type SubgraphContext } from '../../kit/graphql/context.js';
import { arrearsOf } from '../domain/enrolment/arrears.js';
import { yuanOf } from '../domain/money.js';
import { loadInsuredCounts, loadOpenTransferCounts, loadUnpaidMonths } from './loaders.js';
import { MedicalInsuranceAccountType, MedicalInsuranceArrearsType } from './types/account.type.js';

/** An account is only reached by whoever may know it; its parts need no check of their own. */
@Resolver(() => MedicalInsuranceAccountType)
export class MedicalInsuranceAccountResolver {
  @FieldResolver(() => Int, { nullable: true, description: '在保人数 — persons insured now' })
  async insuredCount(@Root() { enterpriseId }: MedicalInsuranceAccountType, @Ctx() context: SubgraphContext): Promise<number | null> {
    return loaderOf(context, loadInsuredCounts).load(enterpriseId);
  }

  @FieldResolver(() => Int, { nullable: true, description: '在办的医保关系转移件数 — transfers of relations in progress' })
  async openTransfers(@Root() { enterpriseId }: MedicalInsuranceAccountType, @Ctx() context: SubgraphContext): Promise<number | null> {
    return loaderOf(context, loadOpenTransferCounts).load(enterpriseId);
  }

  /** A month that is not due yet is no arrears, though a unit that leaves must settle it too. */
  @FieldResolver(() => MedicalInsuranceArrearsType, { nullable: true, description: '欠费情况 — arrears' })
  async arrears(
    @Root() account: MedicalInsuranceAccountType,
    @Ctx() context: SubgraphContext,
  ): Promise<MedicalInsuranceArrearsType | null> {
    const today = localDate(context.now);
    const unpaid = (await loaderOf(context, loadUnpaidMonths).load(account.enterpriseId)) ?? [];
    const overdue = unpaid.filter(({ dueOn }) => dueOn < today);
    const owed = arrearsOf({ contributions: overdue, unpaidFinesFen: account.unpaidFinesFen }, today);
    return Object.assign(new MedicalInsuranceArrearsType(), {
      months: owed.months,
      contributions: yuanOf(owed.contributionsFen),
      lateFee: yuanOf(owed.lateFeeFen),
      fines: yuanOf(owed.finesFen),
      total: yuanOf(owed.totalFen),
      reckonedOn: today,
    });
  }
}
