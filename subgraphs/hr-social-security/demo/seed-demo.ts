import type { EntitySchema } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/sql';
import { KnownEnterprise } from '../../department/persistence/department-tables.js';
import type { Store } from '../../kit/persistence/store.js';
import { write } from '../../kit/persistence/write.js';
import { Posting } from '../../kit/posting/posting.entity.js';
import { CollectiveContract } from '../persistence/collective-contract.entity.js';
import { InjuryDecision } from '../persistence/injury-decision.entity.js';
import { InsuredElsewhere } from '../persistence/insured-elsewhere.entity.js';
import { InsuredWorker } from '../persistence/insured-worker.entity.js';
import { ContributionBaseStandard, MinimumWageStandard } from '../persistence/local-standard.entity.js';
import { OpenMatter } from '../persistence/open-matter.entity.js';
import { PremiumArrear } from '../persistence/premium-arrear.entity.js';
import { SocialInsuranceAccount } from '../persistence/social-insurance-account.entity.js';
import { SpecialHoursPost } from '../persistence/special-hours-post.entity.js';
import * as books from './demo-books.js';
import { demoEnterprises } from './demo-enterprises.js';
import { insuredElsewhere, insuredWorkers } from './demo-people.js';
import { demoStaff } from './demo-staff.js';

/** Each table of the demo with its rows and the columns that identify one. */
const tables: readonly (readonly [EntitySchema, readonly object[], readonly string[]])[] = [
  [KnownEnterprise, demoEnterprises, ['id']],
  [Posting, demoStaff, ['id']],
  [SocialInsuranceAccount, books.accounts, ['number']],
  [InsuredWorker, insuredWorkers, ['id']],
  [InsuredElsewhere, insuredElsewhere, ['idNumber', 'unitName']],
  [PremiumArrear, books.arrears, ['enterpriseId', 'kind', 'month']],
  [OpenMatter, books.openMatters, ['reference']],
  [InjuryDecision, books.injuryDecisions, ['documentNumber']],
  [SpecialHoursPost, books.specialHoursPosts, ['documentNumber', 'position']],
  [CollectiveContract, books.collectiveContracts, ['documentNumber']],
  [ContributionBaseStandard, books.contributionBases, ['year']],
  [MinimumWageStandard, books.minimumWages, ['effectiveFrom']],
];

/** Puts the demo's data in. What is there already stays as the demo's users have left it. */
export async function seedDemo(store: Store): Promise<void> {
  await write(store, 'SYSTEM', async ({ em }) => {
    for (const [entity, rows, key] of tables) for (const row of rows) await addIfMissing(em, entity, row, key);
  });
}

async function addIfMissing(em: EntityManager, entity: EntitySchema, row: object, key: readonly string[]): Promise<void> {
  const identity = Object.fromEntries(Object.entries(row).filter(([name]) => key.includes(name)));
  if ((await em.count(entity, identity)) === 0) em.create(entity, row);
}
