import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { DepartmentTypes, EnterpriseObject } from '../../../department/graphql/mint-types.js';
import { localDate } from '../../../kit/domain/calendar/index.js';
import { loaderOf, type SubgraphContext } from '../../../kit/graphql/context.js';
import { disclosureTo } from '../../domain/secrecy/disclosure.js';
import { loadAccounts, loadOpenMatters, loadRunningDeferrals, loadTaxpayers } from '../loaders.js';
import { accountView, DeferralType, deferralView, ReportedAccountType } from './ledger.type.js';
import { OpenMattersType, openMattersView } from './open-matters.type.js';
import { seesAffairs, TaxpayerType, taxpayerView } from './taxpayer.type.js';

/** What the bureau adds to an enterprise. */
export function mintTaxpayerField(types: DepartmentTypes) {
  @Resolver(() => types.Enterprise)
  class EnterpriseTaxpayerResolver {
    @FieldResolver(() => TaxpayerType, {
      nullable: true,
      description: '纳税人；未办理信息确认或者无权查看的为空 — the taxpayer it is; null where it is none or the reader may not know',
    })
    async taxpayer(@Root() { id }: EnterpriseObject, @Ctx() context: SubgraphContext): Promise<TaxpayerType | null> {
      const row = await loaderOf(context, loadTaxpayers).load(id);
      if (row === null) return null;
      const disclosure = disclosureTo(context.caller, { creditCode: row.number, applicant: row.applicant });
      return disclosure === null ? null : taxpayerView(row, disclosure);
    }
  }
  return EnterpriseTaxpayerResolver;
}

@Resolver(() => TaxpayerType)
export class TaxpayerResolver {
  @FieldResolver(() => OpenMattersType, {
    nullable: true,
    description: '未办结事项，仅税务人员和纳税人本人可见 — open matters, for tax staff and the taxpayer',
  })
  async openMatters(@Root() { row, disclosure }: TaxpayerType, @Ctx() context: SubgraphContext): Promise<OpenMattersType | null> {
    if (!seesAffairs(disclosure)) return null;
    const open = await loaderOf(context, loadOpenMatters).load(row.enterpriseId);
    return open === null ? null : openMattersView(row, open, { today: localDate(context.now), staff: disclosure === 'STAFF' });
  }

  @FieldResolver(() => [ReportedAccountType], {
    nullable: true,
    description: '已报告的存款账户，仅税务人员和纳税人本人可见 — reported accounts, for tax staff and the taxpayer',
  })
  async accounts(@Root() { row, disclosure }: TaxpayerType, @Ctx() context: SubgraphContext): Promise<ReportedAccountType[] | null> {
    if (!seesAffairs(disclosure)) return null;
    return (await loaderOf(context, loadAccounts).load(row.enterpriseId))?.map(accountView) ?? null;
  }

  @FieldResolver(() => [DeferralType], {
    nullable: true,
    description: '尚在期内的延期，仅税务人员和纳税人本人可见 — deferrals that still run, for tax staff and the taxpayer',
  })
  async deferrals(@Root() { row, disclosure }: TaxpayerType, @Ctx() context: SubgraphContext): Promise<DeferralType[] | null> {
    if (!seesAffairs(disclosure)) return null;
    return (await loaderOf(context, loadRunningDeferrals).load(row.enterpriseId))?.map(deferralView) ?? null;
  }
}
