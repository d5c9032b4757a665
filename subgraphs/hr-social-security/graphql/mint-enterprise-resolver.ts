import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { DepartmentTypes, EnterpriseObject } from '../../department/graphql/mint-types.js';
import { mayKnowFacts } from '../../department/graphql/see-task.js';
import { loaderOf, type SubgraphContext } from '../../kit/graphql/context.js';
import { bureau } from '../bureau.js';
import { loadAccount, loadContracts } from './loaders.js';
import { accountView } from './social-insurance-account.view.js';
import { CollectiveContractType, contractView } from './types/collective-contract.type.js';
import { LabourLicencesType } from './types/labour-licences.type.js';
import { SocialInsuranceAccountType } from './types/social-insurance-account.type.js';

/** What the bureau adds to an enterprise. */
export function mintEnterpriseResolver({ Enterprise }: DepartmentTypes) {
  @Resolver(() => Enterprise)
  class EnterpriseResolver {
    @FieldResolver(() => SocialInsuranceAccountType, { nullable: true, description: '社会保险单位账户 — social insurance account' })
    async socialInsuranceAccount(
      @Root() { id }: EnterpriseObject,
      @Ctx() context: SubgraphContext,
    ): Promise<SocialInsuranceAccountType | null> {
      if (!(await mayKnowFacts(context, bureau.code, id))) return null;
      const account = await loaderOf(context, loadAccount).load(id);
      return account === null ? null : accountView(account);
    }

    @FieldResolver(() => LabourLicencesType, {
      nullable: true,
      description: '劳动用工类许可：劳务派遣、人力资源服务、特殊工时 — labour licences: dispatch, HR service, special hours',
    })
    labourLicences(@Root() { id }: EnterpriseObject): LabourLicencesType {
      return Object.assign(new LabourLicencesType(), { enterpriseId: id });
    }

    @FieldResolver(() => [CollectiveContractType], {
      nullable: true,
      description: '集体合同，新的在前 — collective contracts, newest first',
    })
    async collectiveContracts(@Root() { id }: EnterpriseObject, @Ctx() context: SubgraphContext): Promise<CollectiveContractType[] | null> {
      if (!(await mayKnowFacts(context, bureau.code, id))) return null;
      return ((await loaderOf(context, loadContracts).load(id)) ?? []).map(contractView);
    }
  }
  return EnterpriseResolver;
}
