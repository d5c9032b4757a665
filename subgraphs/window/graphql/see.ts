import { versionInForce } from '../../kit/domain/catalogue/version-schedule.js';
import { calendarIn } from '../../kit/graphql/calendar.js';
import { loaderOf, type SubgraphContext } from '../../kit/graphql/context.js';
import { type ClockType, clockView } from '../../kit/graphql/types/clock.type.js';
import { itemVersionView } from '../../kit/graphql/types/item-version.type.js';
import { stepClock } from '../domain/step-clock.js';
import type { CaseFile, CaseStep } from '../persistence/case.entity.js';
import type { KeptItem, KeptItemVersion } from '../persistence/catalogue.entity.js';
import { loadCases, loadKeptItems, loadKeptVersions, loadSteps } from './loaders.js';
import { type CaseType, caseView } from './types/case.type.js';
import type { WindowDepartment, WindowServiceItem, WindowTask } from './types/interfaces.js';
import { stubsOf } from './types/stubs.js';

/** The case, if the caller may see it; the same null for one that does not exist. */
export async function seeCase(context: SubgraphContext, id: string): Promise<CaseType | null> {
  const row = await loaderOf(context, loadCases).load(id);
  return row === null ? null : caseView(row);
}

/** What the window knows of a department's task, if the caller may see its case. Another department's task is none of this one's. */
export async function seeTask(context: SubgraphContext, department: string, id: string): Promise<WindowTask | null> {
  const step = await loaderOf(context, loadSteps).load(id);
  if (step === null || step.department !== department) return null;
  const file = await loaderOf(context, loadCases).load(step.caseId);
  return file === null ? null : taskView(context, file, step);
}

/** A department's task as the window knows it: enough to follow the case while the department is down. */
export async function taskView(context: SubgraphContext, file: CaseFile, step: CaseStep): Promise<WindowTask> {
  const version = await loaderOf(context, loadKeptVersions).load(`${step.itemId}@${step.versionNumber}`);
  const { Task, entry } = stubsOf(step.department);
  const clock = version === null ? null : await clockOf(context, file, step, version);
  return Object.assign(new Task(), {
    __typename: `${entry.typePrefix}Task`,
    id: step.id,
    step: step.key,
    title: version?.definition.name.zh ?? step.slug,
    status: step.status,
    needs: step.needs,
    department: departmentView(step.department),
    releasedAt: step.releasedAt,
    receivedAt: step.receivedAt,
    decidedAt: step.decidedAt,
    clock,
    dueOn: clock?.dueOn ?? null,
    committedDueOn: clock?.committedDueOn ?? null,
  });
}

async function clockOf(context: SubgraphContext, file: CaseFile, step: CaseStep, version: KeptItemVersion): Promise<ClockType | null> {
  const { limits } = version.definition;
  const input = stepClock(file, step, { limits, calendar: await calendarIn(context), now: context.now });
  return input === null ? null : clockView(input);
}

export function departmentView(code: string): WindowDepartment {
  const { Department, entry } = stubsOf(code);
  return Object.assign(new Department(), { __typename: `${entry.typePrefix}Department`, code, name: entry.name.zh });
}

/** A department by its own type: the type says which one it is. */
export async function seeDepartment(_context: SubgraphContext, code: string): Promise<WindowDepartment> {
  return departmentView(code);
}

/** A department's item in the window's copy. */
export async function seeItem(context: SubgraphContext, department: string | null, id: string): Promise<WindowServiceItem | null> {
  const item = await loaderOf(context, loadKeptItems).load(id);
  return item === null || (department !== null && item.department !== department) ? null : itemView(context, item);
}

/** An item as the window keeps it; null while no version of it has taken effect: it is not offered to anybody yet. */
export async function itemView(context: SubgraphContext, item: KeptItem): Promise<WindowServiceItem | null> {
  const number = versionInForce(item, context.now);
  if (number === null) return null;
  const version = await loaderOf(context, loadKeptVersions).load(`${item.itemId}@${number}`);
  if (version === null) throw new Error(`The window has lost version ${number} of ${item.itemId}`);
  const { Item, entry } = stubsOf(item.department);
  return Object.assign(new Item(), {
    __typename: `${entry.typePrefix}Item`,
    id: item.itemId,
    name: version.definition.name.zh,
    department: departmentView(item.department),
    takesNewCases: item.withdrawnAt === null,
    windowCopy: itemVersionView(version),
  });
}
