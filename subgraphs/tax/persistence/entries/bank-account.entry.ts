import { partOf } from '../../domain/form-reading.js';
import type { ReportedAccount } from '../../domain/tax-facts.js';
import { AccountRecord } from '../ledger.entity.js';
import { demanded, type TaxEntry } from './tax-entry.js';

/** The ledger of accounts after an opening, a change or a closing. */
export const bankAccountEntry: TaxEntry = async ({ em }, { enterprise, subject: { form, answers }, taskId }) => {
  const account = partOf(form, 'bankAccount');
  const number = demanded(account, 'number');
  const on = demanded(form, 'accountEventOn');
  const shown = { bank: demanded(account, 'bank'), kind: demanded(form, 'accountKind') as ReportedAccount['kind'] };
  if (answers.ACCOUNT_EVENT === 'OPENED') {
    em.create(AccountRecord, { id: taskId, enterpriseId: enterprise.id, number, ...shown, since: on, closedOn: null });
    return;
  }
  const row = await em.findOneOrFail(AccountRecord, { enterpriseId: enterprise.id, number, closedOn: null });
  Object.assign(row, answers.ACCOUNT_EVENT === 'CLOSED' ? { closedOn: on } : { ...shown, since: on });
};
