import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { localDate } from '../../kit/domain/calendar/index.js';
import { loaderOf, type SubgraphContext } from '../../kit/graphql/context.js';
import { loadArrears, loadInsuredCount, loadOpenMatters } from './loaders.js';
import { arrearView } from './social-insurance-account.view.js';
import { SocialInsuranceAccountType, SocialInsuranceArrearType, SocialInsuranceMatterType } from './types/social-insurance-account.type.js';

/** An account is only reached through an enterprise, where it is decided who may see it. */
@Resolver(() => SocialInsuranceAccountType)
export class SocialInsuranceAccountResolver {
  @FieldResolver(() => Int, { nullable: true, description: '在保职工人数 — number of people insured now' })
  async insuredCount(@Root() { enterpriseId }: SocialInsuranceAccountType, @Ctx() context: SubgraphContext): Promise<number | null> {
    return loaderOf(context, loadInsuredCount).load(enterpriseId);
  }

  @FieldResolver(() => [SocialInsuranceArrearType], { nullable: true, description: '未缴清的欠费 — premiums that are owed' })
  async arrears(
    @Root() { enterpriseId }: SocialInsuranceAccountType,
    @Ctx() context: SubgraphContext,
  ): Promise<SocialInsuranceArrearType[]> {
    const rows = await loaderOf(context, loadArrears).load(enterpriseId);
    return (rows ?? []).map((row) => arrearView(row, localDate(context.now)));
  }

  @FieldResolver(() => [SocialInsuranceMatterType], { nullable: true, description: '在办业务 — open matters' })
  async openMatters(
    @Root() { enterpriseId }: SocialInsuranceAccountType,
    @Ctx() context: SubgraphContext,
  ): Promise<SocialInsuranceMatterType[]> {
    return (await loaderOf(context, loadOpenMatters).load(enterpriseId)) ?? [];
  }
}
