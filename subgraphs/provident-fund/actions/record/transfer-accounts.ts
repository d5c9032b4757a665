import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/sql';
import type { EmployeeAccountContent } from '../../domain/results/employee-account.result.js';
import { EmployeeAccountRow } from '../../persistence/employee-account.entity.js';
import { FundUnit } from '../../persistence/fund-unit.entity.js';

/** The account leaves this unit; where the receiving unit is one of this office, it arrives there with its balance. */
export async function transferAccounts(
  em: EntityManager,
  accounts: ReadonlyMap<string, EmployeeAccountRow>,
  transferred: EmployeeAccountContent['transferred'],
): Promise<void> {
  const arrivals = transferred.flatMap(({ idNumber, receivingFundAccountNumber }) => {
    const account = accounts.get(idNumber);
    return account === undefined ? [] : [leave(account, receivingFundAccountNumber)];
  });
  if (arrivals.length === 0) return;
  // The unit of work inserts before it updates, and a person may have only one live account at any moment.
  await em.flush();
  const numbers = arrivals.map(({ unitAccountNumber }) => unitAccountNumber);
  const ours = new Set((await em.find(FundUnit, { accountNumber: { $in: numbers }, status: 'OPEN' })).map((unit) => unit.accountNumber));
  for (const arrival of arrivals) if (ours.has(arrival.unitAccountNumber)) await arrive(em, arrival);
}

type Arrival = Omit<EmployeeAccountRow, 'id' | 'revision'>;

function leave(account: EmployeeAccountRow, receiving: string): Arrival {
  const { id: _id, revision: _revision, ...held } = { ...account };
  Object.assign(account, { status: 'TRANSFERRED', liveKey: null, transferredTo: receiving, balanceFen: 0 });
  const active = { status: 'NORMAL' as const, liveKey: held.idNumber, sealedOn: null, sealReason: null, transferredTo: null };
  return { ...held, ...active, unitAccountNumber: receiving };
}

/** Who comes back to a former unit finds the row of then. */
async function arrive(em: EntityManager, arrival: Arrival): Promise<void> {
  const { accountNumber, unitAccountNumber } = arrival;
  const former = await em.findOne(EmployeeAccountRow, { accountNumber, unitAccountNumber });
  if (former === null) em.create(EmployeeAccountRow, { id: randomUUID(), ...arrival });
  else Object.assign(former, arrival);
}
