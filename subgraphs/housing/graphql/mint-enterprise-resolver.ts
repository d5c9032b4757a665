import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { DepartmentTypes, EnterpriseObject } from '../../department/graphql/mint-types.js';
import { mayKnowFacts } from '../../department/graphql/see-task.js';
import { loaderOf, type SubgraphContext } from '../../kit/graphql/context.js';
import { loadOrders } from './loaders.js';
import { OrderType, orderView } from './types/order.type.js';
import { PermitsType } from './types/permits.type.js';

/** What the bureau adds to an enterprise. */
export function mintEnterpriseResolver({ Enterprise }: DepartmentTypes) {
  @Resolver(() => Enterprise)
  class HousingEnterpriseResolver {
    /**
     * Granted permits are open to everybody (行政许可法 art. 40), as are the results of filings and registrations
     * (政府信息公开条例 art. 20 (五)). Applications are not: they stand on the tasks, which have rules of their own.
     */
    @FieldResolver(() => PermitsType, {
      nullable: true,
      description: '住房和城乡建设部门颁发的许可和备案，依法公开 — what the housing bureau has issued; public by law',
    })
    permits(@Root() { id }: EnterpriseObject): PermitsType {
      return Object.assign(new PermitsType(), { enterpriseId: id });
    }

    /** An order is a step of supervision that is still running: for the enterprise it is made to, the bureau and the centre. */
    @FieldResolver(() => [OrderType], {
      nullable: true,
      description: '责令改正、停工决定，仅本企业和有权部门可见 — orders of the housing bureau; not public',
    })
    async housingOrders(@Root() { id }: EnterpriseObject, @Ctx() context: SubgraphContext): Promise<OrderType[] | null> {
      if (!(await mayKnowFacts(context, 'housing', id))) return null;
      return ((await loaderOf(context, loadOrders).load(id)) ?? []).map(orderView);
    }
  }
  return HousingEnterpriseResolver;
}
