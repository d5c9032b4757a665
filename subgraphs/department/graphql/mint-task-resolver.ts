import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { hasRole } from '../../kit/domain/caller.js';
import { maskForm } from '../../kit/domain/privacy/index.js';
import { RequiresRoles } from '../../kit/graphql/access.js';
import { calendarIn } from '../../kit/graphql/calendar.js';
import { isInstant, type Page, pageOf, pageRequest } from '../../kit/graphql/connection.js';
import { loaderOf, type SubgraphContext } from '../../kit/graphql/context.js';
import { Paged } from '../../kit/graphql/cost.js';
import { JsonObject } from '../../kit/graphql/scalars.js';
import { ClockType, clockView } from '../../kit/graphql/types/clock.type.js';
import { DecisionType, IssuedDocumentType } from '../../kit/graphql/types/decision.type.js';
import { ItemVersionType } from '../../kit/graphql/types/item-version.type.js';
import { RefusalDetailType } from '../../kit/graphql/types/refusal.type.js';
import { rulesFor, subjectOf } from '../actions/decide-task.js';
import type { DepartmentSpec } from '../department-spec.js';
import { isCaseworker, isStaffOf } from '../domain/task-access.js';
import { taskClockInput } from '../domain/task-clock-input.js';
import { type TaskStage, taskLifecycle } from '../domain/task-lifecycle.js';
import type { PublishedVersion } from '../persistence/department-tables.js';
import { Task } from '../persistence/task.entity.js';
import { TaskPeopleType, TaskStageEnum } from './interfaces.js';
import { loadItems, loadVersions, versionKey } from './loaders.js';
import type { TaskConnectionClass } from './mint-task-connection.js';
import type { ItemObject, TaskObject } from './mint-types.js';
import { seeTask } from './see-task.js';
import type { DepartmentViews } from './views.js';
import { withholding } from './withholding.js';

type Position = { arrivedAt: string; id: string };
const isPosition = (value: unknown): value is Position =>
  typeof value === 'object' && value !== null && isInstant((value as Position).arrivedAt) && typeof (value as Position).id === 'string';

/** Resolvers of a department's tasks and its worklist. */
export function mintTaskResolver<Facts, Details>(
  spec: DepartmentSpec<Facts, Details>,
  views: DepartmentViews,
  TaskConnection: TaskConnectionClass,
) {
  const { typePrefix, code, name } = spec.entry;
  const rootName = typePrefix.charAt(0).toLowerCase() + typePrefix.slice(1);
  const TaskClass = views.types.Task;
  const ItemClass = views.types.Item;
  const withheld = withholding(code, spec.withholds);

  @Resolver(() => TaskClass)
  class TaskResolver {
    @Query(() => TaskConnection, {
      name: `${rootName}Tasks`,
      description: `${name.zh}的任务列表，先到先办 — worklist of the ${name.en}, oldest first`,
    })
    @RequiresRoles('DEPT_REVIEWER', 'DEPT_APPROVER', 'DEPT_HEAD', 'CENTER_OPERATIONS', 'CENTER_SUPERVISOR', 'AUDITOR')
    @Paged()
    async worklist(
      @Ctx() context: SubgraphContext,
      @Arg('stage', () => TaskStageEnum, { nullable: true, description: '办理阶段 — stage' }) stage: TaskStage | null,
      @Arg('first', () => Int, { nullable: true, description: '条数，1至100 — page size, 1 to 100' }) first: number | null,
      @Arg('after', () => String, { nullable: true, description: '上一页结束游标 — end cursor of the page before' }) after: string | null,
    ): Promise<Page<TaskObject>> {
      const request = pageRequest({ first, after }, isPosition);
      if (!isStaffOf(context.caller, code) && !hasRole(context.caller, 'CENTER_OPERATIONS', 'CENTER_SUPERVISOR', 'AUDITOR')) {
        return pageOf<TaskObject, Position>([], request, () => ({ arrivedAt: '', id: '' }));
      }
      const since = request.after === null ? null : { arrivedAt: new Date(request.after.arrivedAt), id: request.after.id };
      const rows = await context.em.find(
        Task,
        {
          ...(stage === null || stage === undefined ? {} : { stage }),
          ...(since === null
            ? {}
            : { $or: [{ arrivedAt: { $gt: since.arrivedAt } }, { arrivedAt: since.arrivedAt, id: { $gt: since.id } }] }),
        },
        { orderBy: { arrivedAt: 'asc', id: 'asc' }, limit: request.limit + 1 },
      );
      return pageOf(
        rows.map((row) => views.task(row)),
        request,
        (task) => ({ arrivedAt: task.row.arrivedAt.toISOString(), id: task.row.id }),
      );
    }

    @FieldResolver(() => ItemClass, { nullable: true, description: '所办事项 — the item' })
    async item(@Root() { row }: TaskObject, @Ctx() context: SubgraphContext): Promise<ItemObject | null> {
      const item = await loaderOf(context, loadItems).load(row.slug);
      return item === null ? null : views.item(item, context.now);
    }

    @FieldResolver(() => ItemVersionType, { nullable: true, description: '受理时锁定的事项版本 — the version that the case is pinned to' })
    async itemVersion(@Root() { row }: TaskObject, @Ctx() context: SubgraphContext): Promise<ItemVersionType | null> {
      const version = await pinnedVersion(context, row);
      return version === null ? null : views.version(version);
    }

    @FieldResolver(() => ClockType, { nullable: true, description: '时限 — clock' })
    async clock(@Root() { row }: TaskObject, @Ctx() context: SubgraphContext): Promise<ClockType | null> {
      const version = await pinnedVersion(context, row);
      if (version === null) return null;
      return clockView(taskClockInput(row, version.definition.limits, { calendar: await calendarIn(context), now: context.now }));
    }

    @FieldResolver(() => TaskPeopleType, { nullable: true, description: '经办人员 — people' })
    people(@Root() { row }: TaskObject, @Ctx() { caller }: SubgraphContext): TaskPeopleType | null {
      if (hasRole(caller, 'ANALYST')) return null;
      return { claimedBy: row.claimedByName, claimedAt: row.claimedAt, decidedBy: row.decidedByName };
    }

    @FieldResolver(() => DecisionType, { nullable: true, description: '办理决定 — decision' })
    async decision(@Root() { row }: TaskObject, @Ctx() context: SubgraphContext): Promise<DecisionType | null> {
      if (row.outcome === null || row.decidedAt === null) return null;
      const analyst = hasRole(context.caller, 'ANALYST');
      const decidedBy = analyst ? '***' : (row.decidedByName ?? '');
      // A free text may name persons.
      const opinion = analyst || (await withheld(context, row)) ? '' : (row.opinion ?? '');
      return { outcome: row.outcome, opinion, decidedAt: row.decidedAt, decidedBy };
    }

    @FieldResolver(() => IssuedDocumentType, { nullable: true, description: '结果文书 — the document it resulted in' })
    document(@Root() { row }: TaskObject): IssuedDocumentType | null {
      return row.document;
    }

    @FieldResolver(() => JsonObject, {
      nullable: true,
      description: '本部门可见的申请内容，个人信息已脱敏 — the form, personal data masked',
    })
    async form(@Root() { row }: TaskObject, @Ctx() context: SubgraphContext): Promise<Record<string, unknown> | null> {
      if (hasRole(context.caller, 'ANALYST') || (await withheld(context, row))) return null;
      const version = await pinnedVersion(context, row);
      return version === null
        ? null
        : (maskForm({ type: 'object', properties: version.definition.form.properties }, row.form) as Record<string, unknown>);
    }

    @FieldResolver(() => [RefusalDetailType], {
      nullable: true,
      description: '当前不满足的审批规则，仅本部门可见 — what stands against an approval now',
    })
    async findings(@Root() { row }: TaskObject, @Ctx() context: SubgraphContext): Promise<RefusalDetailType[] | null> {
      if (!isCaseworker(context.caller, code) || taskLifecycle.isFinal(row.stage)) return null;
      const { subject } = await subjectOf(context, spec, row, (row.details ?? {}) as Details);
      return rulesFor(spec, row.slug).flatMap((rule) => {
        const message = rule.judge(subject);
        return message === null ? [] : [{ subject: rule.code, message: message[context.language] }];
      });
    }
  }

  const taskReference = async (context: SubgraphContext, id: string): Promise<TaskObject | null> => {
    const row = await seeTask(context, code, id);
    return row === null ? null : views.task(row);
  };
  return { TaskResolver, taskReference };
}

function pinnedVersion(context: SubgraphContext, row: Task): Promise<PublishedVersion | null> {
  return loaderOf(context, loadVersions).load(versionKey({ slug: row.slug, number: row.versionNumber }));
}
