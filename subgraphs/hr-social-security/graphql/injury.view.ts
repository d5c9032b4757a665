import type { Task } from '../../department/persistence/task.entity.js';
import { localDate } from '../../kit/domain/calendar/index.js';
import { mask } from '../../kit/domain/privacy/index.js';
import type { InjuryFinding } from '../domain/details.js';
import { textIn } from '../domain/form-data.js';
import { readDetails } from '../domain/read-details.js';
import type { InjuryDecisionContent } from '../domain/results/issued-content.js';
import { lastApplicationDay, uncountedDays } from '../domain/work-injury/application-period.rule.js';
import { injuryDecisionDueOn } from '../domain/work-injury/decision-limit.js';
import type { WorkInjuryType } from './types/injury.type.js';

/** A task of work injury as its handlers and parties see it. The worker is masked even for them: they hold the file. */
export function injuryView(task: Task): WorkInjuryType {
  const { form, answers } = task;
  const worker = (form.injuredWorker ?? {}) as { name?: string; idNumber?: string };
  const injuredOn = textIn(form, 'injuredOn') ?? null;
  const finding = findingOf(task);
  return {
    applicant: (answers.INJURY_APPLICANT ?? null) as WorkInjuryType['applicant'],
    circumstance: (answers.INJURY_CIRCUMSTANCE ?? null) as WorkInjuryType['circumstance'],
    workerName: worker.name === undefined ? null : mask('NAME', worker.name),
    workerIdNumber: worker.idNumber === undefined ? null : mask('ID_NUMBER', worker.idNumber),
    injuredOn,
    place: textIn(form, 'injuryPlace') ?? null,
    account: textIn(form, 'injuryAccount') ?? null,
    diagnosis: textIn(form, 'diagnosis') ?? null,
    lastApplicationDay:
      injuredOn === null ? null : lastApplicationDay(injuredOn, answers.INJURY_APPLICANT, uncountedDays(answers, finding)),
    decisionDueOn: injuryDecisionDueOn({
      acceptedOn: localDate(task.acceptedAt),
      factsClear: finding?.factsClear ?? false,
      suspendedDays: finding?.suspendedDays ?? 0,
    }),
    ...decided(task.content as InjuryDecisionContent | null),
    investigators: finding?.investigators ?? null,
  };
}

function findingOf({ slug, details }: Task): InjuryFinding | undefined {
  const read = readDetails(slug, details ?? {});
  return 'faults' in read ? undefined : read.details.injuryFinding;
}

function decided(content: InjuryDecisionContent | null): Pick<WorkInjuryType, 'conclusion' | 'ground' | 'daysLate' | 'remedy'> {
  const { conclusion = null, ground = null, daysLate = null, remedy = null } = content ?? {};
  return { conclusion, ground, daysLate, remedy };
}
