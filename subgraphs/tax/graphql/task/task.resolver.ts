import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { isStaffOf } from '../../../department/domain/task-access.js';
import { loadEnterprises } from '../../../department/graphql/loaders.js';
import type { DepartmentTypes, TaskObject } from '../../../department/graphql/mint-types.js';
import type { Task } from '../../../department/persistence/task.entity.js';
import { localDate } from '../../../kit/domain/calendar/index.js';
import { loaderOf, type SubgraphContext } from '../../../kit/graphql/context.js';
import { RefusalDetailType } from '../../../kit/graphql/types/refusal.type.js';
import { noTaxFacts } from '../../domain/no-tax-facts.js';
import { readTaxDetails } from '../../domain/read-details.js';
import { daysOverdue } from '../../domain/reports/reporting-limit.js';
import { mayReadResult } from '../../domain/secrecy/disclosure.js';
import type { TaxItemSlug } from '../../domain/tax-item.js';
import { taxpayerFacts } from '../../persistence/read-taxpayers.js';
import { loadOpenMatters, loadTaxpayers } from '../loaders.js';
import { resultView, TaxResult } from '../results/tax-result.union.js';
import { HandlingLimitType, handlingLimitView } from './handling-limit.type.js';
import { SiteVerificationType } from './site-verification.type.js';

/** What the bureau adds to a task of its own. */
export function mintTaskFields(types: DepartmentTypes) {
  @Resolver(() => types.Task)
  class TaxTaskFieldsResolver {
    @FieldResolver(() => TaxResult, {
      nullable: true,
      description:
        '结果文书的内容，仅税务人员、申请人和纳税人本人可见 — what the issued document says, for tax staff, the applicant and the taxpayer',
    })
    async taxResult(@Root() { row }: TaskObject, @Ctx() context: SubgraphContext): Promise<object | null> {
      if (row.content === null || !(await mayRead(context, row))) return null;
      return resultView(row.slug as TaxItemSlug, row.content);
    }

    @FieldResolver(() => HandlingLimitType, {
      nullable: true,
      description: '按本案情形确定的办理时限（发票额度、税务注销），办结前可见 — the limit this very matter has, until it is decided',
    })
    async handlingLimit(@Root() { row }: TaskObject, @Ctx() context: SubgraphContext): Promise<HandlingLimitType | null> {
      if (row.outcome !== null || !(await mayRead(context, row))) return null;
      const [taxpayer, open] = await Promise.all([
        loaderOf(context, loadTaxpayers).load(row.enterpriseId),
        loaderOf(context, loadOpenMatters).load(row.enterpriseId),
      ]);
      return handlingLimitView(row, { ...noTaxFacts, ...taxpayerFacts(taxpayer ?? undefined), ...open });
    }

    @FieldResolver(() => Int, {
      nullable: true,
      description: '超过法定报告期限的天数，未逾期为0 — days by which the report came late, 0 when in time',
    })
    async daysOverdue(@Root() { row }: TaskObject, @Ctx() context: SubgraphContext): Promise<number | null> {
      if (!(await mayRead(context, row))) return null;
      return daysOverdue({ item: row.slug, form: row.form, receivedOn: localDate(row.caseReceivedAt) });
    }

    @FieldResolver(() => [RefusalDetailType], {
      nullable: true,
      description: '准予时必须填写的办理信息，仅税务人员可见 — what must be entered to approve, for tax staff',
    })
    detailsRequired(@Root() { row }: TaskObject, @Ctx() { caller, language }: SubgraphContext): RefusalDetailType[] | null {
      if (!isStaffOf(caller, 'tax') || row.outcome !== null) return null;
      const read = readTaxDetails(row.slug, {});
      return 'faults' in read ? read.faults.map((fault) => ({ subject: fault.subject, message: fault[language] })) : [];
    }

    @FieldResolver(() => SiteVerificationType, {
      nullable: true,
      description: '实地查验记录，仅税务人员可见 — verification on site, for tax staff',
    })
    siteVerification(@Root() { row }: TaskObject, @Ctx() { caller }: SubgraphContext): SiteVerificationType | null {
      if (!isStaffOf(caller, 'tax')) return null;
      return (row.details?.siteVerification as SiteVerificationType | null | undefined) ?? null;
    }
  }
  return TaxTaskFieldsResolver;
}

async function mayRead(context: SubgraphContext, { enterpriseId, applicant }: Task): Promise<boolean> {
  const enterprise = await loaderOf(context, loadEnterprises).load(enterpriseId);
  return mayReadResult(context.caller, { creditCode: enterprise?.creditCode ?? null, applicant });
}
