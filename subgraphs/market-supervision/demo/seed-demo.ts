import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/sql';
import { KnownEnterprise } from '../../department/persistence/department-tables.js';
import type { Store } from '../../kit/persistence/store.js';
import { write } from '../../kit/persistence/write.js';
import { Posting } from '../../kit/posting/posting.entity.js';
import { FrozenEquity, PledgedEquity } from '../persistence/company-equity.entity.js';
import { CompanyShareholder } from '../persistence/company-shareholder.entity.js';
import { CreditFile } from '../persistence/credit-file.entity.js';
import { EquipmentInUse } from '../persistence/equipment-in-use.entity.js';
import { FoodPermit } from '../persistence/food-permit.entity.js';
import { RegisteredCompany } from '../persistence/registered-company.entity.js';
import { CompanyBranch, PublishedNotice } from '../persistence/winding-up.entity.js';
import { agricultureCompany } from './agriculture-company.js';
import { constructionCompany } from './construction-company.js';
import type { DemoEnterprise } from './demo-enterprise.js';
import { demoStaff } from './demo-staff.js';
import { forestCompany } from './forest-company.js';
import { restaurant } from './restaurant.js';

const enterprises: readonly DemoEnterprise[] = [constructionCompany, restaurant, agricultureCompany, forestCompany];

/** Puts the demo's enterprises and staff in; what is there already stays, with all that has happened to it since. */
export async function seedDemo(store: Store): Promise<void> {
  await write(store, 'SYSTEM', async ({ em }) => {
    for (const enterprise of enterprises) {
      if ((await em.count(RegisteredCompany, { enterpriseId: enterprise.id })) === 0) await seedEnterprise(em, enterprise);
    }
    for (const posting of demoStaff) {
      const known = await em.count(Posting, { subject: posting.subject });
      if (known === 0) em.create(Posting, { id: randomUUID(), fromDay: '2025-01-01', windowNumber: null, ...posting });
    }
  });
}

async function seedEnterprise(em: EntityManager, demo: DemoEnterprise): Promise<void> {
  const enterpriseId = demo.id;
  const { enterpriseName, creditCode } = demo.company;
  await em.upsert(KnownEnterprise, { id: enterpriseId, name: enterpriseName, creditCode });
  em.create(RegisteredCompany, { enterpriseId, ...demo.company });
  for (const row of demo.shareholders) em.create(CompanyShareholder, { enterpriseId, ...row });
  if (demo.credit !== undefined) em.create(CreditFile, { enterpriseId, ...demo.credit });
  for (const row of demo.freezes ?? []) em.create(FrozenEquity, { enterpriseId, ...row });
  for (const row of demo.pledges ?? []) em.create(PledgedEquity, { enterpriseId, ...row });
  for (const row of demo.branches ?? []) em.create(CompanyBranch, { enterpriseId, ...row });
  for (const row of demo.notices ?? []) em.create(PublishedNotice, { enterpriseId, ...row });
  for (const row of demo.foodPermits ?? []) em.create(FoodPermit, { enterpriseId, ...row });
  for (const row of demo.equipment ?? []) em.create(EquipmentInUse, { enterpriseId, ...row });
}
