import { daysLate } from '../day-count.js';
import type { HrSubject } from '../hr-rule.js';
import { contributionBaseBounds } from '../local-standards.js';
import { DUTY_DAYS } from '../registration/lateness.js';
import { contributionBase } from './contribution-base.js';
import { additionsOf } from './roster.js';

/** A person whom an approved change enrols. */
export interface Enrolled {
  readonly name: string;
  readonly idNumber: string;
  readonly insuredFrom: string;
  readonly contributionBaseFen: number;
  /** The year's bounds are not published yet. */
  readonly baseProvisional: boolean;
  readonly daysLate: number;
}

type Change = Pick<HrSubject, 'form' | 'facts' | 'today' | 'receivedOn'>;

/** Whom the change enrols, with the base as assessed today and the lateness of the employer on the day it applied. */
export function enrolledBy({ form, facts, today, receivedOn }: Change): Enrolled[] {
  const bounds = contributionBaseBounds(facts.standards, today);
  return additionsOf(form).map(({ name, idNumber, hiredOn, monthlyWage }) => ({
    name,
    idNumber,
    insuredFrom: hiredOn,
    contributionBaseFen: contributionBase(monthlyWage, bounds),
    baseProvisional: bounds === null,
    daysLate: daysLate(hiredOn, receivedOn, DUTY_DAYS),
  }));
}
