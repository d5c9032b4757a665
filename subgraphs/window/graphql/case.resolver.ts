import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { hasRole } from '../../kit/domain/caller.js';
import { checklistOf } from '../../kit/domain/catalogue/checklist.js';
import { normaliseCode } from '../../kit/domain/identifiers/index.js';
import { mask, maskForm } from '../../kit/domain/privacy/index.js';
import { Authenticated } from '../../kit/graphql/access.js';
import { loaderOf, type SubgraphContext } from '../../kit/graphql/context.js';
import { OfSize, Paged } from '../../kit/graphql/cost.js';
import { JsonObject } from '../../kit/graphql/scalars.js';
import { caseLifecycle } from '../domain/case-lifecycle.js';
import { isCaseNumber } from '../domain/case-number.js';
import { isNationalNumber } from '../domain/national-number.js';
import { noticeStage } from '../domain/notice-lifecycle.js';
import { pointKey, pointsToJudge } from '../domain/review.js';
import { CaseFile } from '../persistence/case.entity.js';
import { partsOfFile } from './case-parts.js';
import { findCases } from './find-cases.js';
import { formSeenBy } from './form-seen.js';
import {
  loadDeliveriesOfCase,
  loadEnterprises,
  loadNoticesOfCase,
  loadResultsOfCase,
  loadStepsOfCase,
  loadVerdictsOfCase,
} from './loaders.js';
import { seeCase, taskView } from './see.js';
import { timelineOf } from './timeline.js';
import { CaseType } from './types/case.type.js';
import { CaseStageEnum } from './types/case-enums.js';
import { CaseConnectionType, EnterpriseType, enterpriseView } from './types/enterprise.type.js';
import { WindowTask } from './types/interfaces.js';
import { CaseResultType, DeliveryType } from './types/outcome.type.js';
import { NoticeType, PointVerdictType } from './types/review.type.js';
import { TimelineEntryType } from './types/timeline.type.js';

@Resolver(() => CaseType)
export class CaseResolver {
  @Query(() => CaseType, { name: 'case', nullable: true, description: '查询一个办件（标识或者编号） — one case by id or number' })
  @Authenticated()
  async oneCase(
    @Ctx() context: SubgraphContext,
    @Arg('id', () => ID, { nullable: true, description: '办件标识 — id' }) id: string | null,
    @Arg('number', () => String, {
      nullable: true,
      description: '办件编号：简短编号或者43位办件流水号，全角、空格均可 — number, the short or the national one, however it is typed',
    })
    number: string | null,
  ): Promise<CaseType | null> {
    if (typeof id === 'string') return seeCase(context, id);
    const typed = normaliseCode(number ?? '');
    const named = isNationalNumber(typed) ? { nationalNumber: typed } : isCaseNumber(typed) ? { number: typed } : null;
    if (named === null) return null;
    const found = await context.em.findOne(CaseFile, named, { fields: ['id'] });
    return found === null ? null : seeCase(context, found.id);
  }

  @Query(() => CaseConnectionType, { description: '可见的办件，新的在前 — cases that the caller may see, newest first' })
  @Authenticated()
  @Paged()
  async cases(
    @Ctx() context: SubgraphContext,
    @Arg('stage', () => CaseStageEnum, { nullable: true, description: '阶段 — stage' }) stage: keyof typeof CaseStageEnum | null,
    @Arg('first', () => Int, { nullable: true, description: '条数，1至100 — page size, 1 to 100' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: '上一页结束游标 — end cursor of the page before' }) after: string | null,
  ): Promise<CaseConnectionType> {
    return findCases(context, stage === null || stage === undefined ? {} : { stage }, { first, after });
  }

  @FieldResolver(() => EnterpriseType, { nullable: true, description: '申请企业 — the enterprise that applies' })
  async enterprise(@Root() { row }: CaseType, @Ctx() context: SubgraphContext): Promise<EnterpriseType | null> {
    const enterprise = await loaderOf(context, loadEnterprises).load(row.enterpriseId);
    return enterprise === null ? null : enterpriseView(enterprise);
  }

  @FieldResolver(() => String, { nullable: true, description: '申请人，已脱敏 — the applicant, masked' })
  applicantName(@Root() { row }: CaseType, @Ctx() { caller }: SubgraphContext): string | null {
    return hasRole(caller, 'ANALYST') ? null : mask('NAME', row.applicantName);
  }

  @FieldResolver(() => String, { nullable: true, description: '受理人 — accepted by' })
  acceptedBy(@Root() { row }: CaseType, @Ctx() { caller }: SubgraphContext): string | null {
    return hasRole(caller, 'ANALYST') ? null : row.acceptedByName;
  }

  @FieldResolver(() => JsonObject, { nullable: true, description: '申请表单，个人信息已脱敏 — the form, personal data masked' })
  async form(@Root() { row }: CaseType, @Ctx() context: SubgraphContext): Promise<Record<string, unknown> | null> {
    if (hasRole(context.caller, 'ANALYST')) return null;
    const { form } = checklistOf(await partsOfFile(context, row), row.answers);
    return maskForm({ type: 'object', properties: form.properties }, await formSeenBy(context, row)) as Record<string, unknown>;
  }

  @FieldResolver(() => [PointVerdictType], { description: '审查要点及其判定 — review points with their verdicts' })
  @OfSize(40)
  async reviewPoints(@Root() { row }: CaseType, @Ctx() context: SubgraphContext): Promise<PointVerdictType[]> {
    const checklist = checklistOf(await partsOfFile(context, row), row.answers);
    const verdicts = (await loaderOf(context, loadVerdictsOfCase).load(row.id)) ?? [];
    const analyst = hasRole(context.caller, 'ANALYST');
    return pointsToJudge(checklist, row.materials).map(({ part, code, title }) => {
      const given = verdicts.find((one) => pointKey(one) === pointKey({ part, code }));
      return {
        part,
        code,
        title,
        verdict: given?.verdict ?? null,
        automatic: given?.automatic ?? false,
        judgedBy: analyst ? null : (given?.judgedByName ?? null),
        remark: analyst ? null : (given?.remark ?? null),
      };
    });
  }

  @FieldResolver(() => [NoticeType], { description: '一次性告知单 — one-time notices' })
  async notices(@Root() { row }: CaseType, @Ctx() context: SubgraphContext): Promise<NoticeType[]> {
    const notices = (await loaderOf(context, loadNoticesOfCase).load(row.id)) ?? [];
    return notices.map((notice) => ({
      ...notice,
      lines: notice.lines.map((line) => ({ ...line, parts: [...line.parts], standards: [...line.standards], bases: [...line.bases] })),
      issuedBy: hasRole(context.caller, 'ANALYST') ? null : notice.issuedByName,
      stage: noticeStage(notice, caseLifecycle.isFinal(row.stage)),
    }));
  }

  @FieldResolver(() => [WindowTask], { description: '各部门的办理任务 — the departments’ tasks' })
  async tasks(@Root() { row }: CaseType, @Ctx() context: SubgraphContext): Promise<WindowTask[]> {
    const steps = (await loaderOf(context, loadStepsOfCase).load(row.id)) ?? [];
    return Promise.all(steps.map((step) => taskView(context, row, step)));
  }

  @FieldResolver(() => [CaseResultType], { description: '出件窗口的结果文书 — documents in the result window' })
  async results(@Root() { row }: CaseType, @Ctx() context: SubgraphContext): Promise<CaseResultType[]> {
    const results = (await loaderOf(context, loadResultsOfCase).load(row.id)) ?? [];
    return results.map(({ stepId, name, number, department, issuedOn, validUntil, arrivedAt, deliveryId, stage }) => ({
      taskId: stepId,
      name,
      number,
      departmentCode: department,
      issuedOn,
      validUntil,
      arrivedAt,
      delivered: deliveryId !== null,
      stage,
    }));
  }

  @FieldResolver(() => [DeliveryType], { description: '出件登记 — registered deliveries' })
  async deliveries(@Root() { row }: CaseType, @Ctx() context: SubgraphContext): Promise<DeliveryType[]> {
    if (hasRole(context.caller, 'ANALYST')) return [];
    const deliveries = (await loaderOf(context, loadDeliveriesOfCase).load(row.id)) ?? [];
    return deliveries.map(({ id, kind, recipientName, recipientIdNumber, recipientRole, registeredAt, registeredByName }) => ({
      id,
      kind,
      recipientName: mask('NAME', recipientName),
      recipientIdNumber: mask('ID_NUMBER', recipientIdNumber),
      recipientRole,
      registeredAt,
      registeredBy: registeredByName,
    }));
  }

  @FieldResolver(() => [TimelineEntryType], { description: '办理时间线，取自日志 — the timeline, from the journal' })
  @OfSize(40)
  async timeline(@Root() { row }: CaseType, @Ctx() context: SubgraphContext): Promise<TimelineEntryType[]> {
    return timelineOf(context, row.id);
  }
}
