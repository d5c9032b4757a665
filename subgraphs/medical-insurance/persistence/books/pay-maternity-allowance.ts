import { normaliseCode } from '../../../kit/domain/identifiers/index.js';
import { groupOf, textOf } from '../../domain/form-fields.js';
import { MaternityClaimEntry } from '../benefit.entity.js';
import type { BookEntry } from './book-entry.js';

/** The decision is the order to pay: from now on the event counts as paid for. The amount stays with the decision. */
export const payMaternityAllowance: BookEntry = async ({ em }, { enterprise, subject, issued }) => {
  em.create(MaternityClaimEntry, {
    enterpriseId: enterprise.id,
    idNumber: normaliseCode(textOf(groupOf(subject.form, 'maternityEmployee'), 'idNumber') ?? ''),
    eventOn: textOf(subject.form, 'maternityEventOn') ?? '',
    status: 'PAID',
    documentNumber: issued.documentNumber,
  });
};
