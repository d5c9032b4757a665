import { KnownEnterprise } from '../../department/persistence/department-tables.js';
import type { Store } from '../../kit/persistence/store.js';
import { write } from '../../kit/persistence/write.js';
import { Posting } from '../../kit/posting/posting.entity.js';
import { TransferEntry } from '../persistence/benefit.entity.js';
import { InsuredEmployee } from '../persistence/insured-employee.entity.js';
import { UnitAccount, UnitContribution } from '../persistence/unit-account.entity.js';
import { demoTransfer, demoUnits } from './demo-enterprises.js';
import { accountRow, contributionRows, employeeRows } from './demo-rows.js';
import { demoPostings } from './demo-staff.js';

/** What is there already stays as it is: a demo goes on where it was left, whatever was decided in it. */
const keep = { onConflictAction: 'ignore' } as const;

/** Puts the facts about the demo enterprises and the demo staff in. Run at every demo start. */
export async function seedDemo(store: Store): Promise<void> {
  await write(store, 'SYSTEM', async ({ em }) => {
    const postings = demoPostings.map((posting) => ({ ...posting, windowNumber: null }));
    await em.upsertMany(Posting, postings, keep);
    await em.upsertMany(
      KnownEnterprise,
      demoUnits.map(({ enterprise }) => enterprise),
      keep,
    );
    await em.upsertMany(UnitAccount, demoUnits.map(accountRow), keep);
    await em.upsertMany(InsuredEmployee, demoUnits.flatMap(employeeRows), keep);
    await em.upsertMany(UnitContribution, demoUnits.flatMap(contributionRows), keep);
    await em.upsertMany(TransferEntry, [{ ...demoTransfer }], keep);
  });
}
