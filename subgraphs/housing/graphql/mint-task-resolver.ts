import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { isStaffOf } from '../../department/domain/task-access.js';
import type { DepartmentTypes, TaskObject } from '../../department/graphql/mint-types.js';
import { localDate } from '../../kit/domain/calendar/index.js';
import { hasRole, isCentre } from '../../kit/domain/caller.js';
import { loaderOf, type SubgraphContext } from '../../kit/graphql/context.js';
import type { HousingDetails } from '../domain/details.js';
import { textOf } from '../domain/form-reading.js';
import { bookOfItem } from '../persistence/books.js';
import { loadEntered } from './loaders.js';
import { RegisterEntryUnion, views } from './register-views.js';
import { ExpertReviewType, ProjectType, SiteVisitType } from './types/task-fields.type.js';

/** What the bureau's own work adds to a task. Who may see the task at all was settled on the way to it. */
export function mintTaskResolver({ Task }: DepartmentTypes) {
  @Resolver(() => Task)
  class HousingTaskResolver {
    @FieldResolver(() => ProjectType, {
      nullable: true,
      description: '所涉工程；与工程无关的事项为空 — the project, null where an item is about none',
    })
    project(@Root() { row: { form } }: TaskObject): ProjectType | null {
      const name = textOf(form, 'projectName');
      if (name === '') return null;
      return Object.assign(new ProjectType(), {
        name,
        address: textOf(form, 'projectAddress') || null,
        constructionPermitNumber: textOf(form, 'constructionPermitNumber') || null,
        planningPermitNumber: textOf(form, 'planningPermitNumber') || null,
      });
    }

    @FieldResolver(() => SiteVisitType, { nullable: true, description: '现场核查情况 — the visit to the site' })
    siteVisit(@Root() task: TaskObject, @Ctx() { caller }: SubgraphContext): SiteVisitType | null {
      const { siteVisit } = detailsOf(task);
      if (siteVisit === undefined) return null;
      const inspectors = hasRole(caller, 'ANALYST') ? null : siteVisit.inspectors;
      return Object.assign(new SiteVisitType(), { ...siteVisit, inspectors });
    }

    @FieldResolver(() => ExpertReviewType, { nullable: true, description: '专家评审情况 — the review by experts' })
    expertReview(@Root() task: TaskObject): ExpertReviewType | null {
      const { expertReview } = detailsOf(task);
      return expertReview === undefined ? null : Object.assign(new ExpertReviewType(), expertReview);
    }

    @FieldResolver(() => String, { nullable: true, description: '逾期备案、登记的责令改正通知书文号 — order that answered a late filing' })
    correctionOrderNumber(@Root() task: TaskObject): string | null {
      return detailsOf(task).correctionOrderNumber ?? null;
    }

    @FieldResolver(() => String, {
      nullable: true,
      description: '核对所用纸质档案卷号，仅本部门和监督人员可见 — paper file that was consulted; staff only',
    })
    archiveReference(@Root() task: TaskObject, @Ctx() { caller }: SubgraphContext): string | null {
      return isStaffOf(caller, 'housing') || isCentre(caller) ? (detailsOf(task).archiveReference ?? null) : null;
    }

    @FieldResolver(() => RegisterEntryUnion, {
      nullable: true,
      description: '准予后登记的台账，为当前状态 — what the approval entered in the register, as it stands now',
    })
    async entered(@Root() { row }: TaskObject, @Ctx() context: SubgraphContext): Promise<typeof RegisterEntryUnion | null> {
      const book = bookOfItem[row.slug];
      if (row.outcome !== 'APPROVED' || book === undefined) return null;
      const line = await loaderOf<string, unknown>(context, loadEntered[book]).load(row.id);
      return line === null ? null : views[book](line as never, localDate(context.now));
    }
  }
  return HousingTaskResolver;
}

/** What was entered passed `readDetails` when the task was approved; a denial enters none. */
function detailsOf({ row }: TaskObject): HousingDetails {
  return row.outcome === 'APPROVED' ? ((row.details ?? {}) as HousingDetails) : {};
}
