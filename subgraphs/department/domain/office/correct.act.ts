import { operatingRules } from '../../../kit/domain/operating-rules.js';
import type { Rule } from '../../../kit/domain/rule.js';
import type { TaskCorrection } from '../task-work.js';
import type { Judged, Office, TaskAct } from './office.js';
import { noConflict, notEnded, withWords } from './people-rules.js';

export interface Correction extends Pick<TaskCorrection, 'place' | 'was' | 'reads' | 'reason'> {
  readonly document: Pick<TaskCorrection, 'name' | 'number' | 'issuedOn'>;
}
const ruleRef = operatingRules('第九条');

const isDecided: Rule<Office> = {
  code: 'NOT_DECIDED',
  ruleRef,
  judge: ({ task: { stage } }) =>
    stage === 'APPROVED' || stage === 'DENIED' || stage === 'ENDED'
      ? null
      : { zh: '尚未作出决定，没有可以更正的内容', en: 'Nothing is decided yet that could be put right' },
};

const byDeciderOrHead: Rule<Office> = {
  code: 'DECIDED_BY_ANOTHER',
  ruleRef,
  judge: ({ task: { claimedBy, decidedBy }, actor, byHead }) =>
    byHead || actor.subject === decidedBy || actor.subject === claimedBy
      ? null
      : { zh: '决定书由承办人或者本部门负责人更正', en: 'Whoever decided, or the head, puts the decision right' },
};

const saysSomethingElse: Rule<Judged<Correction>> = {
  code: 'NOTHING_CORRECTED',
  ruleRef,
  judge: ({ given: { place, was, reads } }) =>
    place.trim() !== '' && was.trim() !== '' && reads.trim() !== '' && was.trim() !== reads.trim()
      ? null
      : {
          zh: '应当写明更正的位置、原文和更正后的内容，且更正后与原文不同',
          en: 'State the place, what it said and what it should say, which differ',
        },
};

/** A slip of the pen is put right by a document of its own; what was decided stands. */
export const correctAct: TaskAct<Correction> = {
  name: 'correctTask',
  may: [notEnded, isDecided, ...noConflict, byDeciderOrHead],
  rules: [saysSomethingElse, withWords('REASON_MISSING', ({ reason }) => reason, { zh: '更正的理由', en: 'reason of the correction' })],
  change: ({ task, actor, now }, { document, place, was, reads, reason }) => ({
    corrections: [
      ...(task.corrections ?? []),
      {
        ...document,
        place: place.trim(),
        was: was.trim(),
        reads: reads.trim(),
        reason: reason.trim(),
        correctedAt: now.toISOString(),
        correctedBy: actor,
      },
    ],
  }),
};
