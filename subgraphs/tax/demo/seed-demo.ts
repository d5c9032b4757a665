import type { EntityManager } from '@mikro-orm/sql';
import { KnownEnterprise } from '../../department/persistence/department-tables.js';
import type { Store } from '../../kit/persistence/store.js';
import { write } from '../../kit/persistence/write.js';
import { Posting } from '../../kit/posting/posting.entity.js';
import { ArrearRecord, ChargeRecord } from '../persistence/debt.entity.js';
import { AccountRecord, PaymentRecord } from '../persistence/ledger.entity.js';
import { CrossRegionRecord, InvestigationRecord, UnfiledReturnRecord } from '../persistence/open-matter.entity.js';
import { TaxpayerRecord } from '../persistence/taxpayer.entity.js';
import { constructionCompany } from './construction-company.demo.js';
import type { DemoBooks } from './demo-books.js';
import { demoStaff } from './demo-staff.js';
import { farmTechnology } from './farm-technology.demo.js';
import { forestCompany } from './forest-company.demo.js';
import { restaurant } from './restaurant.demo.js';

/** Puts the demo enterprises and staff in. What is there stays as it is, whatever a demo has done to it since. */
export async function seedTaxDemo(store: Store): Promise<void> {
  await write(store, 'SYSTEM', async ({ em }) => {
    const stationed = new Set((await em.find(Posting, {}, { fields: ['id'] })).map(({ id }) => id));
    for (const person of demoStaff) if (!stationed.has(person.id)) em.create(Posting, { ...person, windowNumber: null });
    for (const books of [constructionCompany, restaurant, farmTechnology, forestCompany]) await seedBooks(em, books);
  });
}

async function seedBooks(em: EntityManager, books: DemoBooks): Promise<void> {
  const { enterpriseId, name, number } = books.taxpayer;
  await em.upsert(KnownEnterprise, { id: enterpriseId, name, creditCode: number });
  if ((await em.count(TaxpayerRecord, { enterpriseId })) > 0) return;
  em.create(TaxpayerRecord, books.taxpayer);
  for (const row of books.arrears ?? []) em.create(ArrearRecord, row);
  for (const row of books.charges ?? []) em.create(ChargeRecord, row);
  for (const row of books.unfiledReturns ?? []) em.create(UnfiledReturnRecord, row);
  for (const row of books.investigations ?? []) em.create(InvestigationRecord, row);
  for (const row of books.crossRegionReports ?? []) em.create(CrossRegionRecord, row);
  for (const row of books.accounts ?? []) em.create(AccountRecord, row);
  for (const row of books.payments ?? []) em.create(PaymentRecord, row);
}
