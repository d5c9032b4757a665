import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { localDate } from '../../kit/domain/calendar/index.js';
import { mask } from '../../kit/domain/privacy/index.js';
import { type Page, pageOf, pageRequest } from '../../kit/graphql/connection.js';
import { loaderOf, type SubgraphContext } from '../../kit/graphql/context.js';
import { Paged } from '../../kit/graphql/cost.js';
import { ratiosDue } from '../domain/contribution-ratio.js';
import { monthOf } from '../domain/month.js';
import { arrearsTotal } from '../domain/no-outstanding-contributions.rule.js';
import { shippedWageFigures } from '../domain/shipped-wage-figures.js';
import { baseBoundsIn } from '../domain/wage-figure.js';
import type { EmployeeAccountRow } from '../persistence/employee-account.entity.js';
import { loadArrears, loadEmployeeAccounts, loadHeadcounts, loadLateDuties, loadOpenAssessments, loadReliefs } from './loaders.js';
import { AccountType, ArrearsType, BaseBoundsType, LateDutyType, ReliefType, UnitContactType } from './types/account.type.js';
import { AssessmentType, assessmentView } from './types/assessment.type.js';
import { EmployeeAccountConnectionType, type EmployeeAccountType, employeeAccountView } from './types/employee-account.type.js';
import { EmployeeAccountStatusEnum } from './types/enums.js';
import { RatiosType } from './types/shared.type.js';
import { seesEmployees, worksOnAccounts } from './who-sees.js';

@Resolver(() => AccountType)
export class AccountResolver {
  @FieldResolver(() => RatiosType, { description: '登记的缴存比例 — ratios as registered' })
  registeredRatios(@Root() { row }: AccountType): RatiosType {
    return { unit: row.unitRatio, employee: row.employeeRatio };
  }

  @FieldResolver(() => RatiosType, {
    description: '当月执行的缴存比例，已计入降低比例的批复 — ratios of this month, with a reduction that is in force',
  })
  async currentRatios(@Root() { row }: AccountType, @Ctx() context: SubgraphContext): Promise<RatiosType> {
    const reliefs = (await loaderOf(context, loadReliefs).load(row.accountNumber)) ?? [];
    const registered = { unit: row.unitRatio, employee: row.employeeRatio };
    const granted = reliefs.map(({ kind, ratio, fromMonth: from, untilMonth: until }) => ({ kind, ratio, from, until }));
    return ratiosDue(registered, granted, monthOf(localDate(context.now)));
  }

  @FieldResolver(() => BaseBoundsType, {
    nullable: true,
    description: '当前缴存年度的基数上下限；尚未公布的为空 — bounds of the base now, null while they are not published',
  })
  baseBounds(@Ctx() { now }: SubgraphContext): BaseBoundsType | null {
    return baseBoundsIn(monthOf(localDate(now)), shippedWageFigures);
  }

  @FieldResolver(() => Int, { description: '正常缴存职工人数 — employees with an active account' })
  async contributingEmployees(@Root() { row }: AccountType, @Ctx() context: SubgraphContext): Promise<number> {
    return headcount(context, row.accountNumber, 'NORMAL');
  }

  @FieldResolver(() => Int, { description: '封存账户数 — sealed accounts' })
  async sealedAccounts(@Root() { row }: AccountType, @Ctx() context: SubgraphContext): Promise<number> {
    return headcount(context, row.accountNumber, 'SEALED');
  }

  @FieldResolver(() => EmployeeAccountConnectionType, {
    nullable: true,
    description: '职工账户；仅本部门经办人员和本单位可见 — employee accounts; for the office’s caseworkers and the unit itself',
  })
  @Paged()
  async employeeAccounts(
    @Root() { row }: AccountType,
    @Ctx() context: SubgraphContext,
    @Arg('status', () => EmployeeAccountStatusEnum, { nullable: true, description: '账户状态 — state' }) status:
      | keyof typeof EmployeeAccountStatusEnum
      | null,
    @Arg('first', () => Int, { nullable: true, description: '条数，1至100 — page size, 1 to 100' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: '上一页结束游标 — end cursor of the page before' }) after: string | null,
  ): Promise<Page<EmployeeAccountType> | null> {
    if (!seesEmployees(context.caller)) return null;
    const all = (await loaderOf(context, loadEmployeeAccounts).load(row.accountNumber)) ?? [];
    const request = pageRequest({ first, after }, positionIn(all));
    const rest = all.slice(request.after === null ? 0 : all.findIndex(({ id }) => id === request.after?.id) + 1);
    const wanted = rest.filter((account) => status === null || status === undefined || account.status === status);
    return shownPage(
      pageOf(wanted, request, ({ id }) => ({ id })),
      worksOnAccounts(context.caller),
    );
  }

  @FieldResolver(() => ArrearsType, { description: '欠缴情况 — arrears' })
  async arrears(@Root() { row }: AccountType, @Ctx() context: SubgraphContext): Promise<ArrearsType> {
    const months = (await loaderOf(context, loadArrears).load(row.accountNumber)) ?? [];
    return { total: arrearsTotal(months), months };
  }

  @FieldResolver(() => [AssessmentType], { description: '尚未到账的核定书 — assessments whose money has not come' })
  async openAssessments(@Root() { row }: AccountType, @Ctx() context: SubgraphContext): Promise<AssessmentType[]> {
    return ((await loaderOf(context, loadOpenAssessments).load(row.accountNumber)) ?? []).map(assessmentView);
  }

  @FieldResolver(() => [ReliefType], { description: '批准的降低缴存比例、缓缴，新的在前 — reliefs granted, newest first' })
  async reliefs(@Root() { row }: AccountType, @Ctx() context: SubgraphContext): Promise<ReliefType[]> {
    return (await loaderOf(context, loadReliefs).load(row.accountNumber)) ?? [];
  }

  @FieldResolver(() => [LateDutyType], { description: '逾期办理记录，新的在前 — duties done late, newest first' })
  async lateDuties(@Root() { row }: AccountType, @Ctx() context: SubgraphContext): Promise<LateDutyType[]> {
    return (await loaderOf(context, loadLateDuties).load(row.accountNumber)) ?? [];
  }

  @FieldResolver(() => UnitContactType, { description: '单位在册信息，个人信息已脱敏 — what stands on record, masked' })
  contact(@Root() { row }: AccountType): UnitContactType {
    return {
      address: row.address,
      legalRepresentative: masked('NAME', row.legalRepresentativeName),
      handler: masked('NAME', row.handlerName),
      handlerPhone: masked('PHONE', row.handlerPhone),
      bank: row.bank,
      bankAccountNumber: masked('BANK_ACCOUNT', row.bankAccountNumber),
    };
  }
}

/** A cursor is the id of an account in this very list. */
const positionIn =
  (accounts: readonly EmployeeAccountRow[]) =>
  (value: unknown): value is { id: string } =>
    accounts.some(({ id }) => id === (value as { id?: unknown } | null)?.id);

function masked(kind: Parameters<typeof mask>[0], value: string | null): string | null {
  return value === null ? null : mask(kind, value);
}

async function headcount(context: SubgraphContext, unit: string, status: EmployeeAccountRow['status']): Promise<number> {
  const counts = (await loaderOf(context, loadHeadcounts).load(unit)) ?? [];
  return counts.find((count) => count.status === status)?.headcount ?? 0;
}

function shownPage({ edges, pageInfo }: Page<EmployeeAccountRow>, seesMoney: boolean): Page<EmployeeAccountType> {
  return { edges: edges.map(({ cursor, node }) => ({ cursor, node: employeeAccountView(node, seesMoney) })), pageInfo };
}
