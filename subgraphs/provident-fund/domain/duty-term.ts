import type { Message } from '../../kit/domain/message.js';

/** 《住房公积金管理条例》第十四条: registration within 30 days, employee accounts within 20 days after it. */
const registrationDays = 30;
const accountSetupDays = 20;
/** 《住房公积金管理条例》第十五条: 30 days after hiring, and after the end of employment. */
const employmentDays = 30;

/**
 * How an act stands to the term in which the unit owed it. Lateness is no ground for refusal: the act is done,
 * the unit is told and the lateness is recorded (《条例》第三十七条 gives the consequences).
 */
export interface DutyTerm {
  /** Last day of the term, ISO date. */
  readonly dueOn: string;
  /** 0 when in time. */
  readonly daysLate: number;
  /** What the unit is told; null when in time. */
  readonly notice: Message | null;
}

export function registrationTerm(establishedOn: string, doneOn: string): DutyTerm {
  return term({ since: establishedOn, days: registrationDays, doneOn, duty: ['缴存登记', 'registration'], article: '第十四条' });
}

export function accountSetupTerm(unitRegisteredOn: string, doneOn: string): DutyTerm {
  return term({
    since: unitRegisteredOn,
    days: accountSetupDays,
    doneOn,
    duty: ['职工账户设立', 'employee account setup'],
    article: '第十四条',
  });
}

export function hiringTerm(hiredOn: string, doneOn: string): DutyTerm {
  return term({
    since: hiredOn,
    days: employmentDays,
    doneOn,
    duty: ['新录用职工的缴存登记', 'registration of a new employee'],
    article: '第十五条',
  });
}

export function leavingTerm(leftOn: string, doneOn: string): DutyTerm {
  return term({
    since: leftOn,
    days: employmentDays,
    doneOn,
    duty: ['离职职工账户封存或者转移', 'sealing or transfer after employment'],
    article: '第十五条',
  });
}

export function closureTerm(endedOn: string, doneOn: string): DutyTerm {
  return term({
    since: endedOn,
    days: registrationDays,
    doneOn,
    duty: ['缴存注销登记', 'closing of the registration'],
    article: '第十四条',
  });
}

/** Last day on which a unit registered on this day may set up its employees' accounts. */
export function accountSetupDueOn(unitRegisteredOn: string): string {
  return addDays(unitRegisteredOn, accountSetupDays);
}

interface DutyDone {
  readonly since: string;
  readonly days: number;
  readonly doneOn: string;
  readonly duty: readonly [zh: string, en: string];
  readonly article: string;
}

function term({ since, days, doneOn, duty: [zh, en], article }: DutyDone): DutyTerm {
  const dueOn = addDays(since, days);
  const daysLate = Math.max(0, (epoch(doneOn) - epoch(dueOn)) / dayMs);
  if (daysLate === 0) return { dueOn, daysLate, notice: null };
  return {
    dueOn,
    daysLate,
    notice: {
      zh: `根据《住房公积金管理条例》${article}，应当于${dueOn}前（含当日）办理${zh}，实际于${doneOn}办理，逾期${daysLate}日，已予记录。`,
      en: `The ${en} was due by ${dueOn} and done on ${doneOn}, ${daysLate} days late; this is recorded.`,
    },
  };
}

const dayMs = 86_400_000;
const epoch = (date: string) => Date.parse(`${date.slice(0, 10)}T00:00:00Z`);
const addDays = (date: string, days: number) => new Date(epoch(date) + days * dayMs).toISOString().slice(0, 10);
