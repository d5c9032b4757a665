import type { Task } from '../../department/persistence/task.entity.js';
import { localDate } from '../../kit/domain/calendar/index.js';
import { normaliseCode } from '../../kit/domain/identifiers/index.js';
import { type Fields, groupOf, rowsOf, textOf } from '../domain/form-fields.js';
import type { OpenBusiness } from '../domain/medical-insurance-facts.js';
import { readDetails } from '../domain/read-details.js';

type Read = Pick<Task, 'slug' | 'stage' | 'form' | 'details' | 'decidedAt'>;

/** Undecided applications that need the unit's account until they are done. Pure. */
export function openBusinessOf(tasks: readonly Read[]): OpenBusiness {
  const open = (slug: string) => tasks.filter((task) => task.slug === slug && isOpen(task)).length;
  return { maternityAllowances: open('maternity-allowance'), transfers: open('relation-transfer') };
}

/** Identity numbers of those whom open applications name as employees to add or to transfer, normalised. Pure. */
export function personsNamedIn(tasks: readonly Read[]): string[] {
  return numbersOf(tasks.filter(isOpen).flatMap(({ form }) => [...rowsOf(form, 'additions'), groupOf(form, 'medicalTransferee')]));
}

/** Identity numbers of those for whom an open application claims an allowance, normalised. Pure. */
export function claimantsIn(tasks: readonly Read[]): string[] {
  return numbersOf(tasks.filter(isOpen).map(({ form }) => groupOf(form, 'maternityEmployee')));
}

function numbersOf(persons: readonly Fields[]): string[] {
  const numbers = persons.map((person) => textOf(person, 'idNumber')).filter((number) => number !== null);
  return [...new Set(numbers.map(normaliseCode))];
}

/**
 * Days on which a pharmacy was told that it is unqualified: the denial is the notice (暂行办法 art. 9). A denial for another
 * reason is no failed evaluation. An agreement made since then wipes them out. Pure.
 */
export function failedEvaluationsOf(tasks: readonly Read[], lastAgreementFrom: string | null): string[] {
  return tasks
    .filter(({ stage }) => stage === 'DENIED')
    .flatMap(({ slug, details, decidedAt }) => {
      const read = readDetails(slug, details ?? {});
      const failed = 'details' in read && read.details.pharmacyEvaluation?.outcome === 'UNQUALIFIED';
      return failed && decidedAt !== null ? [localDate(decidedAt)] : [];
    })
    .filter((day) => lastAgreementFrom === null || day >= lastAgreementFrom)
    .sort();
}

function isOpen({ stage }: Read): boolean {
  return stage === 'ARRIVED' || stage === 'CLAIMED';
}
