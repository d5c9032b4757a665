import type { Row } from './model-hall.js';
import { away, handedIn, unaccounted } from './papers.js';
import type { SeenCase } from './seen-case.js';

const ENDED = ['CLOSED', 'REFUSED', 'WITHDRAWN', 'TERMINATED'];
const TERMINAL = ['DECIDED', 'CANCELLED'];

/** Every sentence that a case breaks, by the invariants' numbers in the requirements; empty when all hold. Pure. */
export function brokenBy(before: SeenCase | null, after: SeenCase): string[] {
  return [...brokenNow(after), ...(before === null ? [] : brokenSince(before, after))];
}

function brokenNow({ file, steps, tasks, notices, results, deliveries, sheets, points }: SeenCase): string[] {
  const broken: string[] = [];
  const say = (holds: boolean, sentence: string) => {
    if (!holds) broken.push(sentence);
  };
  // Silence of the window is acceptance, whatever the points say (行政许可法 art. 32 I (4)).
  const accepted = file.accepted_at !== null && !file.deemed_accepted;
  say(!accepted || points.every(({ verdict }) => verdict === 'PASSED'), 'I2: accepted with a point that has not passed');
  for (const task of tasks.values()) say(task.decided_by === null || task.decided_by !== file.accepted_by, 'I3: who accepted has decided');
  const closed = file.stage === 'CLOSED';
  say(!closed || deliveries.length > 0, 'I4: closed without a registered delivery');
  say(!closed || results.every((result) => result.delivery_id !== null), 'I4: closed with a result that was not handed out');
  say(closed || deliveries.length === 0, 'I4: everything is handed out and the case is not closed');
  say((file.closed_at !== null) === closed, 'I4: closed without a day, or a day without being closed');
  for (const step of steps.filter(({ status }) => status === 'DECIDED'))
    say(
      results.some((result) => result.step_id === step.id),
      `I4: ${step.step_key} is decided and its result is not in the result window`,
    );
  const allTerminal = steps.every(({ status }) => TERMINAL.includes(status as string));
  say(!['TO_BE_DELIVERED', 'CLOSED'].includes(file.stage as string) || allTerminal, 'I8: the case is decided before its steps are');
  say(file.stage !== 'ACCEPTED' || !allTerminal, 'I8: every step has ended and the case has not');
  say(!closed || sheets.every((sheet) => unaccounted(sheet) === 0), 'custody: closed while an original is out');
  for (const [material, originals] of handedIn(file))
    say(away(material, sheets) <= originals, `custody: more originals of ${material} are out than were handed in`);
  const rounds = notices.map(({ round }) => round);
  say(new Set(rounds).size === rounds.length, 'I9: two notices in one round');
  say(notices.filter(({ answered_at }) => answered_at === null).length <= 1, 'I9: two notices stand at once');
  say(ENDED.includes(file.stage as string) === steps.every(({ open_key }) => open_key === null), 'an ended case bars a new application');
  return broken;
}

function brokenSince(before: SeenCase, after: SeenCase): string[] {
  const broken: string[] = [];
  const pinned = ({ steps }: SeenCase) => JSON.stringify(steps.map(({ item_id, version_number }: Row) => [item_id, version_number]));
  if (pinned(before) !== pinned(after)) broken.push('I1: the versions of a case have changed');
  if (ENDED.includes(before.file.stage as string) && before.file.stage !== after.file.stage) broken.push('an ended case went on');
  if (after.file.stage === 'CLOSED' && !['TO_BE_DELIVERED', 'CLOSED'].includes(before.file.stage as string))
    broken.push('I4: closed from another stage than delivery');
  const known = new Set(after.journal);
  if (before.journal.some((entry) => !known.has(entry))) broken.push('I10: an entry of the journal is gone or changed');
  for (const [key, days] of before.usedDays)
    if ((after.usedDays.get(key) ?? days) < days) broken.push(`I5: used days of ${key} have become fewer`);
  for (const step of before.steps.filter(({ outcome }) => outcome !== null))
    if (after.steps.find(({ id }) => id === step.id)?.outcome !== step.outcome) broken.push('a decision was undone');
  return broken;
}
