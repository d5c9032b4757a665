import { testItem } from '../../../kit/domain/catalogue/item.testing.js';
import type { ItemDefinition } from '../../../kit/domain/catalogue/item-definition.js';
import { hallCalendar } from '../../../kit/domain/hall-calendar.testing.js';
import type { StaffMember } from '../task-work.js';
import { judge, type Office, type TaskAct, type TaskState } from './office.js';

/** Who is about in the office of these tests. */
export const zhang: StaffMember = { subject: 'zhang', name: '张慧' };
export const li: StaffMember = { subject: 'li', name: '李强' };
export const wang: StaffMember = { subject: 'wang', name: '王敏' };
export const head: StaffMember = { subject: 'head', name: '赵主任' };
export const acceptor: StaffMember = { subject: 'clerk', name: '萨仁' };
export const applicant: StaffMember = { subject: 'founder', name: '乌兰' };

const basis = { document: '《中华人民共和国行政许可法》', article: '第四十五条' };
const days = (amount: number) => ({ amount, unit: 'WORKING_DAY' as const });

/** An item with everything that the back office may be asked for: two who check, procedures, an extension. */
export function checkedItem(own: Partial<ItemDefinition> = {}): ItemDefinition {
  const { limits } = testItem();
  return testItem({
    limits: {
      ...limits,
      extension: { ...days(10), approver: 'DEPT_HEAD', basis },
      excluded: [
        { procedure: 'SITE_INSPECTION', max: days(5), basis },
        { procedure: 'EXPERT_REVIEW', max: days(20), when: { LIT: ['YES'] }, basis },
        { procedure: 'PUBLIC_NOTICE', max: { amount: 7, unit: 'CALENDAR_DAY' }, basis },
      ],
    },
    substantiveCheck: { basis },
    ...own,
  });
}

/** Accepted on Tuesday, 10 March 2026, in the morning: the promise of five working days ends on the 17th, the law's twenty on 7 April. */
export const MORNING = new Date('2026-03-10T02:00:00.000Z');

export const arrived: TaskState = {
  stage: 'ARRIVED',
  answers: { LIT: 'YES' },
  applicant: applicant.subject,
  acceptedBy: acceptor.subject,
  caseReceivedAt: MORNING,
  acceptedAt: MORNING,
  claimedBy: null,
  claimedByName: null,
  claimedAt: null,
  decidedBy: null,
  decidedAt: null,
  pauses: null,
  extension: null,
  secondReviewer: null,
  secondReviewerName: null,
  secondReview: null,
  moves: null,
  hearing: null,
  awaitsHandover: false,
  handover: null,
  ended: null,
  corrections: null,
};
export const held: TaskState = { ...arrived, stage: 'CLAIMED', claimedBy: zhang.subject, claimedByName: zhang.name, claimedAt: MORNING };

export interface Scene {
  readonly by?: StaffMember;
  readonly now?: Date;
  readonly item?: ItemDefinition;
}

export function officeWith(task: TaskState, { by = zhang, now = MORNING, item = checkedItem() }: Scene = {}): Office {
  return { task, actor: by, byHead: by === head, item, now, calendar: hallCalendar };
}

/** The task after the act, or the code of the refusal. */
export function tried<Given>(act: TaskAct<Given>, task: TaskState, given: Given, scene: Scene = {}): TaskState | string {
  const judged = judge(act, officeWith(task, scene), given);
  return judged.ok ? { ...task, ...judged.value } : judged.refusal.code;
}

/** The task after an act that must go through. */
export function did<Given>(act: TaskAct<Given>, task: TaskState, given: Given, scene: Scene = {}): TaskState {
  const result = tried(act, task, given, scene);
  if (typeof result === 'string') throw new Error(`${act.name}: ${result}`);
  return result;
}

/** What the refused reader is told, in Chinese. */
export function sentence<Given>(act: TaskAct<Given>, task: TaskState, given: Given, scene: Scene = {}): string {
  const judged = judge(act, officeWith(task, scene), given);
  return judged.ok ? '' : judged.refusal.message.zh;
}
