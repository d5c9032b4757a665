import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { DepartmentTypes, EnterpriseObject } from '../../department/graphql/mint-types.js';
import { mayKnowFacts } from '../../department/graphql/see-task.js';
import { loaderOf, type SubgraphContext } from '../../kit/graphql/context.js';
import { loadUnits } from './loaders.js';
import { AccountType } from './types/account.type.js';
import { PROVIDENT_FUND } from './who-sees.js';

/** What the office holds about an enterprise. */
export function mintEnterpriseResolver({ Enterprise }: DepartmentTypes) {
  @Resolver(() => Enterprise)
  class EnterpriseResolver {
    @FieldResolver(() => AccountType, {
      nullable: true,
      description:
        '住房公积金单位账户；未登记或者无权查看的为空 — provident fund account of the enterprise; null when it has none or the caller may not know',
    })
    async providentFundAccount(@Root() { id }: EnterpriseObject, @Ctx() context: SubgraphContext): Promise<AccountType | null> {
      if (!(await mayKnowFacts(context, PROVIDENT_FUND, id))) return null;
      const row = await loaderOf(context, loadUnits).load(id);
      if (row === null) return null;
      const { accountNumber, unitName, status, registeredOn, closedOn, startMonth, remittedThrough, accountsDueOn, baseAdjustedFor } = row;
      const shown = {
        accountNumber,
        unitName,
        status,
        registeredOn,
        closedOn,
        startMonth,
        remittedThrough,
        accountsDueOn,
        baseAdjustedFor,
      };
      return Object.assign(new AccountType(), { row, ...shown });
    }
  }
  return EnterpriseResolver;
}
