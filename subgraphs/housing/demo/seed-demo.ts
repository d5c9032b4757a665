import { randomUUID } from 'node:crypto';
import type { EntitySchema } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/sql';
import { KnownEnterprise } from '../../department/persistence/department-tables.js';
import type { Store } from '../../kit/persistence/store.js';
import { write } from '../../kit/persistence/write.js';
import { Posting } from '../../kit/posting/posting.entity.js';
import { books } from '../persistence/books.js';
import { CorrectionOrder } from '../persistence/correction-order.entity.js';
import { demoEnterprises } from './enterprises.js';
import { demoBooks, demoOrders } from './register.js';
import { demoStaff } from './staff.js';

/** Puts the demo's register and staff in; what is there already stays as it is. */
export async function seedDemo(store: Store): Promise<void> {
  await write(store, 'SYSTEM', async ({ em }) => {
    for (const enterprise of Object.values(demoEnterprises)) await em.upsert(KnownEnterprise, enterprise, { onConflictAction: 'ignore' });
    for (const [book, lines] of Object.entries(demoBooks)) {
      const entity = books[book as keyof typeof demoBooks] as EntitySchema;
      await addMissing(
        em,
        entity,
        lines.map((line) => ({ ...line, taskId: null })),
      );
    }
    await addMissing(em, CorrectionOrder as EntitySchema, demoOrders);
    for (const posting of demoStaff) {
      if ((await em.count(Posting, { subject: posting.subject })) === 0)
        em.create(Posting, { id: randomUUID(), windowNumber: null, ...posting });
    }
  });
}

async function addMissing(em: EntityManager, entity: EntitySchema, lines: readonly { readonly number: string }[]): Promise<void> {
  for (const line of lines) if ((await em.count(entity, { number: line.number })) === 0) em.create(entity, { ...line });
}
