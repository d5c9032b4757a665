import { normaliseCode } from '../../../kit/domain/identifiers/index.js';
import { textOf } from '../../domain/form-fields.js';
import { transfereeIdNumber } from '../../domain/transfer/transferee.js';
import { TransferEntry } from '../benefit.entity.js';
import type { BookEntry } from './book-entry.js';

/** Months and balance move with the person (社会保险法 art. 32). Whether somebody is insured here is the roster's matter, not the transfer's. */
export const transferRelation: BookEntry = async ({ em }, { enterprise, subject, issued, taskId }) => {
  const { answers, details, form } = subject;
  em.create(TransferEntry, {
    id: taskId,
    enterpriseId: enterprise.id,
    idNumber: normaliseCode(transfereeIdNumber(subject)),
    direction: answers.MEDICAL_TRANSFER_DIRECTION === 'OUT' ? 'OUT' : 'IN',
    otherArea: textOf(form, 'medicalOtherArea') ?? '',
    otherAgency: textOf(form, 'medicalOtherAgency') ?? '',
    status: 'DONE',
    contributionMonths: details.transferSheet?.contributionMonths ?? null,
    accountBalanceFen: details.transferSheet?.accountBalanceFen ?? null,
    documentNumber: issued.documentNumber,
  });
};
