import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { isParty, isStaffOf } from '../../department/domain/task-access.js';
import type { DepartmentTypes, TaskObject } from '../../department/graphql/mint-types.js';
import { localDate } from '../../kit/domain/calendar/index.js';
import { hasRole } from '../../kit/domain/caller.js';
import { loaderOf, type SubgraphContext } from '../../kit/graphql/context.js';
import { marketSupervisionDetails } from '../domain/details.js';
import { DEPARTMENT, loadEquipment, loadFoodPermits, loadPledges } from './loaders.js';
import { equipmentView, foodPermitView, pledgeView } from './permit-views.js';
import { businessLicenceView, changedEntries, deregistrationView } from './task-result-views.js';
import { EquipmentType, EquityPledgeType, FoodPermitType } from './types/permits.type.js';
import { BusinessLicenceType, ChangedEntryType, DeregistrationType, SiteInspectionType } from './types/task-result.type.js';

/** The department's own fields on its tasks: each is null for the items that do not issue it, and before the approval. */
export function mintOwnTaskResolver(types: DepartmentTypes) {
  @Resolver(() => types.Task)
  class OwnTaskResolver {
    @FieldResolver(() => BusinessLicenceType, {
      nullable: true,
      description: '核发的营业执照（设立登记） — the licence, for a registration',
    })
    businessLicence(@Root() task: TaskObject, @Ctx() context: SubgraphContext): BusinessLicenceType | null {
      return businessLicenceView(task.row, mayKnowNames(task, context));
    }

    @FieldResolver(() => [ChangedEntryType], { nullable: true, description: '变更前后对照（变更登记） — before and after, for a change' })
    changedEntries(@Root() task: TaskObject, @Ctx() context: SubgraphContext): ChangedEntryType[] | null {
      return changedEntries(task.row, mayKnowNames(task, context));
    }

    @FieldResolver(() => DeregistrationType, { nullable: true, description: '注销登记内容（注销登记） — for a deregistration' })
    deregistration(@Root() { row }: TaskObject): DeregistrationType | null {
      return deregistrationView(row);
    }

    @FieldResolver(() => FoodPermitType, { nullable: true, description: '核发的食品经营许可或者备案 — the food licence or filing' })
    async foodPermit(@Root() task: TaskObject, @Ctx() context: SubgraphContext): Promise<FoodPermitType | null> {
      const number = issuedNumber(task, 'food-business-licence', 'prepackaged-food-filing');
      const row = number === null ? null : await loaderOf(context, loadFoodPermits).load(number);
      return row === null ? null : foodPermitView(row, localDate(context.now));
    }

    @FieldResolver(() => EquipmentType, { nullable: true, description: '登记的特种设备 — the registered equipment' })
    async equipment(@Root() task: TaskObject, @Ctx() context: SubgraphContext): Promise<EquipmentType | null> {
      const number = issuedNumber(task, 'special-equipment-registration');
      const row = number === null ? null : await loaderOf(context, loadEquipment).load(number);
      return row === null ? null : equipmentView(row);
    }

    @FieldResolver(() => EquityPledgeType, { nullable: true, description: '设立的股权质权 — the registered pledge' })
    async equityPledge(@Root() task: TaskObject, @Ctx() context: SubgraphContext): Promise<EquityPledgeType | null> {
      const number = issuedNumber(task, 'equity-pledge-registration');
      const row = number === null ? null : await loaderOf(context, loadPledges).load(number);
      return row === null ? null : pledgeView(row, mayKnowNames(task, context));
    }

    @FieldResolver(() => SiteInspectionType, { nullable: true, description: '现场核查情况（食品经营许可） — the site inspection' })
    siteInspection(@Root() { row }: TaskObject, @Ctx() { caller }: SubgraphContext): SiteInspectionType | null {
      const read = marketSupervisionDetails.shape.siteInspection.safeParse(row.details?.siteInspection);
      if (!read.success || read.data === undefined) return null;
      const { inspectedOn, inspectors, conclusion } = read.data;
      return { inspectedOn, conclusion, inspectors: hasRole(caller, 'ANALYST') ? null : inspectors };
    }
  }
  return OwnTaskResolver;
}

/** Number of the document, where the task has issued one for one of these items. */
function issuedNumber({ row }: TaskObject, ...items: readonly string[]): string | null {
  return row.stage === 'APPROVED' && items.includes(row.slug) ? (row.document?.number ?? null) : null;
}

/** The department's own staff and the applicant read names whole; whoever else may see the task reads them masked. */
function mayKnowNames({ row }: TaskObject, { caller }: SubgraphContext): boolean {
  const { creditCode } = row.content ?? row.form;
  return (
    isStaffOf(caller, DEPARTMENT) ||
    isParty(caller, { applicant: row.applicant, creditCode: typeof creditCode === 'string' ? creditCode : null })
  );
}
