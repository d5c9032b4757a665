import { UnitAccount } from '../unit-account.entity.js';
import type { BookEntry } from './book-entry.js';

/** Closes the account. Nothing is deleted: contributions of former employees stay printable (社会保险法 art. 74). */
export const closeUnit: BookEntry = async ({ em }, { enterprise, subject }) => {
  const account = await em.findOneOrFail(UnitAccount, { enterpriseId: enterprise.id });
  Object.assign(account, { status: 'CLOSED', closedOn: subject.today });
};
