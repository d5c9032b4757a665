import { write } from '../../kit/persistence/write.js';
import type { TestSubgraph } from '../../kit/testing/test-subgraph.js';
import { contributionsOfYear } from '../domain/testing/contributions.js';
import { InsuredEmployee } from '../persistence/insured-employee.entity.js';
import { UnitAccount, UnitContribution } from '../persistence/unit-account.entity.js';

/** A unit that has been enrolled since 2025 and has paid every month of that year for its two employees. */
export async function enterUnit({ subgraph }: TestSubgraph, enterpriseId: string, employees: readonly string[] = []): Promise<void> {
  const months = contributionsOfYear(2025, { wageTotalFen: 1_200_000, insuredCount: 2, payableFen: 120_000 });
  await write(subgraph.store, 'SYSTEM', async ({ em }) => {
    em.create(UnitAccount, { ...account, enterpriseId, medicalInsuranceNumber: `N${enterpriseId.slice(-12)}` });
    for (const contribution of months) em.create(UnitContribution, { enterpriseId, ...contribution });
    for (const idNumber of employees)
      em.create(InsuredEmployee, { ...employee, enterpriseId, idNumber, insuredAs: idNumber, paidMonths: [...PAID] });
  });
}

const PAID = ['2025-07', '2025-08', '2025-09', '2025-10', '2025-11', '2025-12', '2026-01'];

const account = {
  status: 'ENROLLED',
  enrolledOn: '2025-01-10',
  startMonth: '2025-01',
  closedOn: null,
  name: '扎兰屯市雅鲁河食品有限公司',
  legalRepresentativeName: '白音',
  address: '扎兰屯市中央街1号',
  bankAccountNumber: '6222000000001234',
  unpaidFinesFen: 0,
} as const;

const employee = {
  name: '乌云',
  status: 'ACTIVE',
  enrolledFrom: '2025-01',
  suspendedOn: null,
  removalCause: null,
  contributionBaseFen: 600_000,
} as const;
