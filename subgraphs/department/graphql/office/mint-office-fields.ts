import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { hasRole, isCentre } from '../../../kit/domain/caller.js';
import { calendarIn } from '../../../kit/graphql/calendar.js';
import { loaderOf, type SubgraphContext } from '../../../kit/graphql/context.js';
import { isCaseworker } from '../../domain/task-access.js';
import type { PublishedVersion } from '../../persistence/department-tables.js';
import type { Task } from '../../persistence/task.entity.js';
import { loadConsultations, loadVersions, versionKey } from '../loaders.js';
import type { TaskObject } from '../mint-types.js';
import type { DepartmentViews } from '../views.js';
import type { Withholding } from '../withholding.js';
import { possibleActs } from './possible-acts.js';
import { TaskHearingType } from './types/hearing.type.js';
import { TaskCorrectionType, TaskEndType, TaskHandoverType, TaskRemedyType } from './types/outcome.type.js';
import { TaskExtensionType, TaskPauseType } from './types/pause.type.js';
import { TaskActPossibleType, TaskConsultationType, TaskMoveType, TaskSecondReviewType } from './types/people.type.js';
import {
  consultationView,
  correctionsView,
  endView,
  extensionView,
  handoverView,
  hearingView,
  movesView,
  pauseView,
  remediesView,
  type Sight,
  secondReviewView,
} from './views.js';

/** What happens to a task between its arrival and its decision. What goes on inside is for the department and for who watches over it. */
export function mintOfficeFields(views: DepartmentViews, withheld: Withholding) {
  const { code } = views.entry;
  const mayLookInside = ({ caller }: SubgraphContext) => isCaseworker(caller, code) || isCentre(caller);
  const sightOf = async (context: SubgraphContext, row: Task): Promise<Sight> => ({
    texts: !hasRole(context.caller, 'ANALYST') && !(await withheld(context, row)),
    inside: mayLookInside(context),
    now: context.now,
  });
  const inside = async (context: SubgraphContext, row: Task) => mayLookInside(context) && !(await withheld(context, row));

  @Resolver(() => views.types.Task)
  class OfficeFields {
    @FieldResolver(() => [TaskPauseType], {
      nullable: true,
      description: '特别程序，先开始的在前 — special procedures, in the order in which they began',
    })
    async pauses(@Root() { row }: TaskObject, @Ctx() context: SubgraphContext): Promise<TaskPauseType[]> {
      const sight = await sightOf(context, row);
      return (row.pauses ?? []).map((pause) => pauseView(pause, sight));
    }

    @FieldResolver(() => TaskExtensionType, { nullable: true, description: '期限延长 — the extension of the limit' })
    async extension(@Root() { row }: TaskObject, @Ctx() context: SubgraphContext): Promise<TaskExtensionType | null> {
      return extensionView(row, await sightOf(context, row));
    }

    @FieldResolver(() => [TaskConsultationType], {
      nullable: true,
      description: '征求同事意见，仅本部门和中心可见 — whom the holder has asked; staff only',
    })
    async consultations(@Root() { row }: TaskObject, @Ctx() context: SubgraphContext): Promise<TaskConsultationType[] | null> {
      if (!(await inside(context, row))) return null;
      return ((await loaderOf(context, loadConsultations).load(row.id)) ?? []).map(consultationView);
    }

    @FieldResolver(() => TaskSecondReviewType, {
      nullable: true,
      description: '第二核查人，仅本部门和中心可见 — the second reviewer; staff only',
    })
    async secondReview(@Root() { row }: TaskObject, @Ctx() context: SubgraphContext): Promise<TaskSecondReviewType | null> {
      const version = (await inside(context, row)) ? await pinnedVersion(context, row) : null;
      return version === null ? null : secondReviewView(row, version.definition);
    }

    @FieldResolver(() => [TaskMoveType], {
      nullable: true,
      description: '承办人变更，仅本部门和中心可见 — how it went from hand to hand; staff only',
    })
    async moves(@Root() { row }: TaskObject, @Ctx() context: SubgraphContext): Promise<TaskMoveType[] | null> {
      return (await inside(context, row)) ? movesView(row) : null;
    }

    @FieldResolver(() => TaskHearingType, { nullable: true, description: '听证 — the right to a hearing, and the hearing' })
    async hearing(@Root() { row }: TaskObject, @Ctx() context: SubgraphContext): Promise<TaskHearingType | null> {
      return hearingView(row, await sightOf(context, row));
    }

    @FieldResolver(() => TaskHandoverType, {
      nullable: true,
      description: '纸质材料交接；空为不需要 — handover of paper, null where none follows',
    })
    handover(@Root() { row }: TaskObject): TaskHandoverType | null {
      return handoverView(row);
    }

    @FieldResolver(() => TaskEndType, { nullable: true, description: '任务终止 — the case has ended' })
    async ended(@Root() { row }: TaskObject, @Ctx() context: SubgraphContext): Promise<TaskEndType | null> {
      return endView(row, await sightOf(context, row));
    }

    @FieldResolver(() => [TaskCorrectionType], { nullable: true, description: '决定书的更正 — corrections of the decision' })
    async corrections(@Root() { row }: TaskObject, @Ctx() context: SubgraphContext): Promise<TaskCorrectionType[]> {
      return correctionsView(row, await sightOf(context, row));
    }

    @FieldResolver(() => [TaskRemedyType], { nullable: true, description: '不予办理的救济途径 — remedies against a denial' })
    remedies(@Root() { row }: TaskObject): TaskRemedyType[] | null {
      return remediesView(row);
    }

    @FieldResolver(() => [TaskActPossibleType], {
      nullable: true,
      description:
        '您现在可以进行的操作，以及其他操作不能进行的原因，仅本部门可见 — what you may do now, and why not the rest; the department’s own staff only',
    })
    async possibleActs(@Root() { row }: TaskObject, @Ctx() context: SubgraphContext): Promise<TaskActPossibleType[] | null> {
      const { caller, now } = context;
      const version = isCaseworker(caller, code) ? await pinnedVersion(context, row) : null;
      if (version === null) return null;
      const actor = { subject: caller.sub ?? '', name: caller.name };
      const office = { task: row, actor, byHead: hasRole(caller, 'DEPT_HEAD'), item: version.definition, now };
      return possibleActs(context, { ...office, calendar: await calendarIn(context) });
    }
  }
  return OfficeFields;
}

function pinnedVersion(context: SubgraphContext, row: Task): Promise<PublishedVersion | null> {
  return loaderOf(context, loadVersions).load(versionKey({ slug: row.slug, number: row.versionNumber }));
}
