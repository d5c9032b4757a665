import type { WorkingCalendar } from '../../../kit/domain/calendar/index.js';
import type { Answers } from '../../../kit/domain/catalogue/condition.js';
import type { ItemDefinition } from '../../../kit/domain/catalogue/item-definition.js';
import { done, type Outcome, refused } from '../../../kit/domain/outcome.js';
import { type Refusal, type Rule, type RuleRef, refusalOf } from '../../../kit/domain/rule.js';
import type { TaskStage } from '../task-lifecycle.js';
import type {
  SecondReview,
  StaffMember,
  TaskCorrection,
  TaskEnd,
  TaskExtension,
  TaskHandover,
  TaskHearing,
  TaskMove,
  TaskPause,
} from '../task-work.js';

/** The part of a task that the rules of the back office read and its acts change. Plain data. */
export interface TaskState {
  readonly stage: TaskStage;
  readonly answers: Answers;
  readonly applicant: string;
  readonly acceptedBy: string;
  readonly caseReceivedAt: Date;
  readonly acceptedAt: Date;
  readonly claimedBy: string | null;
  readonly claimedByName: string | null;
  readonly claimedAt: Date | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly pauses: readonly TaskPause[] | null;
  readonly extension: TaskExtension | null;
  readonly secondReviewer: string | null;
  readonly secondReviewerName: string | null;
  readonly secondReview: SecondReview | null;
  readonly moves: readonly TaskMove[] | null;
  readonly hearing: TaskHearing | null;
  readonly awaitsHandover: boolean;
  readonly handover: TaskHandover | null;
  readonly ended: TaskEnd | null;
  readonly corrections: readonly TaskCorrection[] | null;
}

/** Who acts on which task, under which version of its item, when. */
export interface Office {
  readonly task: TaskState;
  readonly actor: StaffMember;
  /** Whether who acts is the head of the department (负责人). */
  readonly byHead: boolean;
  readonly item: Pick<ItemDefinition, 'name' | 'type' | 'limits' | 'substantiveCheck' | 'hearing'>;
  readonly now: Date;
  readonly calendar: WorkingCalendar;
}

export type Judged<Given> = Office & { readonly given: Given };

/**
 * One act of the back office: who may do it at all, what must hold of what is given with it, and what it changes. Pure:
 * the stage it leads to, the names and the instants come from the arguments.
 */
export interface TaskAct<Given> {
  readonly name: string;
  readonly may: readonly Rule<Office>[];
  readonly rules: readonly Rule<Judged<Given>>[];
  readonly change: (office: Office, given: Given) => Partial<TaskState>;
}

/** Why somebody may not do this at all, whatever he gives; null when he may. */
export function barTo<Given>(act: TaskAct<Given>, office: Office): Refusal | null {
  return refusalOf(act.may, office);
}

/** Judges an act and says what it changes. Whoever may not act is not told what else would be wrong. */
export function judge<Given>(act: TaskAct<Given>, office: Office, given: Given): Outcome<Partial<TaskState>> {
  const refusal = barTo(act, office) ?? refusalOf(act.rules, { ...office, given });
  return refusal === null ? done(act.change(office, given)) : refused(refusal);
}

/** A sentence of the Administrative Licensing Law. */
export function licensingLaw(article: string): RuleRef {
  return { document: '《中华人民共和国行政许可法》', article };
}
