import type { EntityManager } from '@mikro-orm/sql';
import { normaliseCode } from '../../../kit/domain/identifiers/index.js';
import { addsEmployees, removesEmployees } from '../../domain/enrolment/roster.js';
import { type Fields, rowsOf, textOf } from '../../domain/form-fields.js';
import { InsuredEmployee } from '../insured-employee.entity.js';
import type { BookEntry } from './book-entry.js';

/**
 * Adds and removes employees of a unit. Who left and comes back goes on under the same entry, months contributed included.
 * Whom another unit has added meanwhile, the table does not let in twice: the decision then starts anew and is refused.
 */
export const changeRoster: BookEntry = async ({ em }, { enterprise, subject, issued }) => {
  const { form } = subject;
  const known = new Map((await em.find(InsuredEmployee, { enterpriseId: enterprise.id })).map((person) => [person.idNumber, person]));
  if (addsEmployees(subject)) {
    const terms = rowsOf(issued.content, 'added');
    for (const [index, row] of rowsOf(form, 'additions').entries()) {
      add(em, { enterpriseId: enterprise.id, row, terms: terms[index] ?? {}, known });
    }
  }
  if (removesEmployees(subject)) for (const row of rowsOf(form, 'removals')) remove(known.get(numberOf(row)), row);
};

interface Addition {
  readonly enterpriseId: string;
  readonly row: Fields;
  /** First month and contribution base, as the voucher fixes them; it lists the persons in the order of the roster. */
  readonly terms: Fields;
  readonly known: ReadonlyMap<string, InsuredEmployee>;
}

function add(em: EntityManager, { enterpriseId, row, terms, known }: Addition): void {
  const idNumber = numberOf(row);
  const insured = {
    name: textOf(row, 'name') ?? '',
    status: 'ACTIVE' as const,
    insuredAs: idNumber,
    enrolledFrom: String(terms.insuredFrom),
    suspendedOn: null,
    removalCause: null,
    contributionBaseFen: Number(terms.contributionBaseFen),
  };
  const former = known.get(idNumber);
  if (former === undefined) em.create(InsuredEmployee, { enterpriseId, idNumber, ...insured, paidMonths: [] });
  else Object.assign(former, insured);
}

/** A pensioner stays insured without contributing; everybody else who leaves is suspended. */
function remove(person: InsuredEmployee | undefined, row: Fields): void {
  if (person === undefined) throw new Error('The rules let a person be removed who is not on the roster');
  const cause = textOf(row, 'cause');
  const retired = cause === 'RETIRED';
  Object.assign(person, {
    status: retired ? 'RETIRED' : 'SUSPENDED',
    insuredAs: retired ? person.idNumber : null,
    suspendedOn: textOf(row, 'leftOn'),
    removalCause: cause,
  });
}

function numberOf(row: Fields): string {
  return normaliseCode(textOf(row, 'idNumber') ?? '');
}
