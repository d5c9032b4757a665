import type { Row } from './model-hall.js';
import { away, handedIn, parsed, unaccounted } from './papers.js';
import { openPause, type Press, sheetOf } from './press.js';
import type { SeenCase } from './seen-case.js';

/** Of the items in play, those whose limit may be extended, and the one that is visited on site. */
const FOOD = 'market-supervision.food-business-licence';
const EXTENDABLE = ['market-supervision.company-registration', FOOD];

/** An instant as either engine gives it: milliseconds, or a date. */
function instant(value: unknown): number {
  return value instanceof Date ? value.getTime() : Number(value);
}

/**
 * What the rules say of a press, written from the articles and apart from the code under test: true where it must be
 * done, false where it must be refused, null where it turns on a day that only a calendar tells. It looks at the tables only.
 */
export function lawful(press: Press, seen: SeenCase, now: Date): boolean | null {
  if (press.at === 'WINDOW') return lawfulAtWindow(press, seen);
  return press.at === 'OFFICE' ? lawfulAtOffice(press, seen, now) : lawfulWithPapers(press, seen);
}

function lawfulAtWindow({ act, who }: Press & { at: 'WINDOW' }, { file, steps, points, sheets }: SeenCase): boolean {
  const { stage } = file as { stage: string };
  // 第八条（一）: on site a stationed clerk reviews; nobody else does.
  const reviews = (who === 'clerk' || who === 'otherClerk') && stage === 'RECEIVED';
  const judged = points.every(({ verdict }) => verdict !== null);
  const failed = points.some(({ verdict }) => verdict === 'FAILED');
  switch (act) {
    case 'judgeAll':
    case 'failOne':
      return reviews;
    case 'notice':
      // Everything at once, and something to tell.
      return reviews && judged && failed;
    case 'accept':
      return reviews && judged && !failed;
    case 'refuse':
      return reviews;
    case 'supplement':
      // The applicant, or the hall's staff for it.
      return stage === 'TO_BE_CORRECTED' && isApplicantOrHall(who);
    case 'withdraw': {
      // Before it is decided (行政许可法实施惯例); what is decided stands.
      const undecided = steps.some(({ status }) => status !== 'DECIDED' && status !== 'CANCELLED');
      return ['RECEIVED', 'TO_BE_CORRECTED', 'ACCEPTED'].includes(stage) && undecided && isApplicantOrHall(who);
    }
    case 'deliver':
      // 第十条: the output window, once all has been decided and every original is home.
      return who === 'outputClerk' && stage === 'TO_BE_DELIVERED' && sheets.every((sheet) => unaccounted(sheet) === 0);
  }
}

function isApplicantOrHall(who: string): boolean {
  return who === 'applicant' || who === 'clerk' || who === 'otherClerk';
}

function lawfulAtOffice({ act, who, step: index }: Press & { at: 'OFFICE' }, { steps, tasks, file }: SeenCase, now: Date): boolean | null {
  const step = steps[index % steps.length] as Row;
  const task = tasks.get(step.step_key as string) as Row;
  const sub = who === 'clerkInGown' ? 'window-clerk' : `${step.department}-${who}`;
  // 第四条、第六条: only who is stationed there, and never who accepted.
  if (who === 'otherDepartment' || who === 'unposted' || sub === file.accepted_by) return false;
  if (act === 'claim') return task.stage === 'ARRIVED' || (task.stage === 'CLAIMED' && who === 'head' && task.claimed_by !== sub);
  if (act === 'extend') {
    // 行政许可法 art. 42: the head, once, before the limit has passed, where the item allows it.
    if (
      who !== 'head' ||
      !['CLAIMED', 'SUSPENDED'].includes(task.stage as string) ||
      parsed(task.extension) !== null ||
      !EXTENDABLE.includes(step.item_id as string)
    )
      return false;
    const days = (now.getTime() - instant(file.accepted_at)) / 86_400_000;
    return days < 2 ? true : null;
  }
  const itsOwn = task.claimed_by === sub || who === 'head';
  const visit = openPause(task);
  if (act === 'suspend') {
    // 行政许可法 art. 45: only what the item names, and only as long as that allows.
    if (!itsOwn || task.stage !== 'CLAIMED' || step.item_id !== FOOD) return false;
    return parsed(task.pauses) === null ? true : null;
  }
  // Art. 34: each of the two who were sent makes a record, and only then does it end.
  if (act === 'record')
    return task.stage === 'SUSPENDED' && (visit?.inspectors.some(({ subject, record }) => subject === sub && record === null) ?? false);
  if (act === 'resume') return itsOwn && task.stage === 'SUSPENDED' && (visit?.inspectors.every(({ record }) => record !== null) ?? false);
  const signed = parsed<{ signedAt: string | null } | null>(task.second_review)?.signedAt ?? null;
  const reviewer = `${step.department}-reviewer`;
  if (act === 'nameSecond')
    return itsOwn && ['CLAIMED', 'SUSPENDED'].includes(task.stage as string) && signed === null && task.claimed_by !== reviewer;
  if (act === 'coSign') return task.stage === 'CLAIMED' && task.second_reviewer === sub && signed === null;
  // The schema lets approvers and heads decide. 第九条: not before both sides have signed for the papers; art. 34: food is checked by two.
  const papersThere = !task.awaits_handover || task.handover !== null;
  const byTwo = step.item_id !== FOOD || signed !== null;
  return who !== 'reviewer' && task.stage === 'CLAIMED' && task.claimed_by === sub && papersThere && byTwo;
}

function lawfulWithPapers(press: Press & { at: 'PAPERS' }, seen: SeenCase): boolean {
  const sheet = sheetOf(press, seen);
  const { act, who } = press;
  if (sheet === undefined) return false;
  const atCounter = who === 'clerk' || who === 'otherClerk';
  switch (act) {
    case 'handOver': {
      // 第九条: nobody hands over what is not here.
      const supplied = handedIn(seen.file);
      const here = sheet.lines.every(({ material, originals }) => originals <= (supplied.get(material) ?? 0) - away(material, seen.sheets));
      return atCounter && sheet.stage === 'DRAWN_UP' && here;
    }
    case 'confirm':
      return who === 'reviewer' && sheet.stage === 'HANDED_OVER';
    case 'sendBack':
      return who === 'reviewer' && sheet.stage === 'CONFIRMED';
    case 'receiveBack':
      return (atCounter || who === 'outputClerk') && sheet.stage === 'RETURNING';
  }
}
