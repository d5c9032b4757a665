import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { DepartmentTypes, EnterpriseObject } from '../../department/graphql/mint-types.js';
import { mayKnowFacts } from '../../department/graphql/see-task.js';
import { localDate } from '../../kit/domain/calendar/index.js';
import { loaderOf, type SubgraphContext } from '../../kit/graphql/context.js';
import { accountView, pharmacyView } from './enterprise-views.js';
import { loadAccounts, loadAgreements } from './loaders.js';
import { MedicalInsuranceAccountType } from './types/account.type.js';
import { MedicalInsuranceDesignatedPharmacyType } from './types/designated-pharmacy.type.js';

/** What the agency holds about an enterprise, on the department's own `Enterprise`. */
export function mintEnterpriseFactsResolver({ Enterprise }: DepartmentTypes, department: string) {
  @Resolver(() => Enterprise)
  class EnterpriseFactsResolver {
    @FieldResolver(() => MedicalInsuranceAccountType, {
      nullable: true,
      description: '医疗保险单位账户；未参保的为空 — its medical insurance account; null where it never enrolled',
    })
    async medicalInsuranceAccount(
      @Root() { id }: EnterpriseObject,
      @Ctx() context: SubgraphContext,
    ): Promise<MedicalInsuranceAccountType | null> {
      if (!(await mayKnowFacts(context, department, id))) return null;
      const account = await loaderOf(context, loadAccounts).load(id);
      return account === null ? null : accountView(account);
    }

    /** Public: the agency publishes name and address of its designated pharmacies so that the insured can choose (暂行办法 art. 11). */
    @FieldResolver(() => MedicalInsuranceDesignatedPharmacyType, {
      nullable: true,
      description: '医疗保障定点零售药店；没有有效协议的为空 — its designation as a pharmacy; null without an agreement in force',
    })
    async designatedPharmacy(
      @Root() { id }: EnterpriseObject,
      @Ctx() context: SubgraphContext,
    ): Promise<MedicalInsuranceDesignatedPharmacyType | null> {
      const agreement = await loaderOf(context, loadAgreements).load(id);
      return agreement === null || agreement.validUntil < localDate(context.now) ? null : pharmacyView(agreement);
    }
  }
  return EnterpriseFactsResolver;
}
