import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { DepartmentTypes, EnterpriseObject } from '../../department/graphql/mint-types.js';
import { loaderOf, type SubgraphContext } from '../../kit/graphql/context.js';
import { loadCompanies } from './loaders.js';
import { registrationView } from './registration-view.js';
import { RegistrationType } from './types/registration.type.js';

/** What this department adds to an enterprise. */
export function mintEnterpriseResolver(types: DepartmentTypes, authority: string) {
  @Resolver(() => types.Enterprise)
  class EnterpriseResolver {
    /** Registration data are public, without login (企业信息公示暂行条例 art. 6). */
    @FieldResolver(() => RegistrationType, {
      nullable: true,
      description: '市场主体登记信息，依法公示；未在本局登记的为空 — registration, public by law; null where it is not registered here',
    })
    async registration(@Root() { id }: EnterpriseObject, @Ctx() context: SubgraphContext): Promise<RegistrationType | null> {
      const row = await loaderOf(context, loadCompanies).load(id);
      return row === null ? null : registrationView(row, authority);
    }
  }
  return EnterpriseResolver;
}
