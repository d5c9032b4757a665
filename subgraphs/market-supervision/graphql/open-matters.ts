import { localDate } from '../../kit/domain/calendar/index.js';
import { loaderOf, type SubgraphContext } from '../../kit/graphql/context.js';
import { freezeStands, pledgeStands } from '../domain/equity/free-equity.js';
import { fromFen } from '../domain/yuan.js';
import { loadBranchesOf, loadCreditFiles, loadFreezesOf, loadNoticesOf, loadPledgesOf } from './loaders.js';
import type { OpenMattersType } from './types/registration.type.js';

/** What stands today against a change, a pledge or the deregistration of an enterprise. */
export async function openMattersOf(context: SubgraphContext, enterpriseId: string): Promise<OpenMattersType> {
  const today = localDate(context.now);
  const [file, freezes, pledges, notices, branches] = await Promise.all([
    loaderOf(context, loadCreditFiles).load(enterpriseId),
    loaderOf(context, loadFreezesOf).load(enterpriseId),
    loaderOf(context, loadPledgesOf).load(enterpriseId),
    loaderOf(context, loadNoticesOf).load(enterpriseId),
    loaderOf(context, loadBranchesOf).load(enterpriseId),
  ]);
  const frozen = (freezes ?? []).filter((one) => freezeStands({ until: one.untilDay, liftedOn: one.liftedOn }, today));
  const pledged = (pledges ?? []).filter((one) => pledgeStands(one, today));
  return {
    unpaidPenalties: file?.unpaidPenalties ?? [],
    frozenCapital: fromFen(frozen.reduce((sum, one) => sum + one.frozenFen, 0)),
    pledgedCapital: fromFen(pledged.reduce((sum, one) => sum + one.pledgedFen, 0)),
    openObjections: (notices ?? []).flatMap((notice) => notice.objections).filter((one) => one.settledOn === null).length,
    openBranches: (branches ?? []).filter((branch) => branch.deregisteredOn === null || branch.deregisteredOn > today).length,
  };
}
