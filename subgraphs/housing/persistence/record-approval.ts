import type { EntitySchema } from '@mikro-orm/core';
import type { Approved } from '../../department/department-spec.js';
import type { Write } from '../../kit/persistence/write.js';
import type { HousingDetails } from '../domain/details.js';
import type { HousingFacts } from '../domain/housing-facts.js';
import { entryOf } from '../domain/register/enter-approval.js';
import { books } from './books.js';
import { PermitHolder } from './permit-holder.entity.js';

/** Enters what was issued into its book, in the transaction of the decision. */
export async function recordApproval(
  { em }: Write,
  { enterprise, subject, issued, taskId }: Approved<HousingFacts, HousingDetails>,
): Promise<void> {
  const { book, record } = entryOf(subject, issued);
  const enterpriseId = enterprise.id;
  em.create(books[book] as EntitySchema, { ...record, enterpriseId, taskId });
  // The holder as the decision saw it: read anew, it would show what another decision has entered since.
  const holder = em.getUnitOfWork().getById(PermitHolder, enterpriseId);
  if (holder === undefined) em.create(PermitHolder, { enterpriseId, entries: 1 });
  else holder.entries += 1;
}
