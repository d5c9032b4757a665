import { randomUUID } from 'node:crypto';
import { write } from '../../kit/persistence/write.js';
import type { TestSubgraph } from '../../kit/testing/test-subgraph.js';
import { InsuredWorker } from '../persistence/insured-worker.entity.js';
import { SocialInsuranceAccount } from '../persistence/social-insurance-account.entity.js';

/** Enters an open account, so that a story can begin after registration. Returns its number. */
export async function withAccount({ subgraph }: TestSubgraph, enterpriseId: string): Promise<string> {
  const number = `2025${enterpriseId.slice(0, 8)}`;
  await write(subgraph.store, 'SYSTEM', async ({ em }) => {
    em.create(SocialInsuranceAccount, {
      number,
      enterpriseId,
      registeredOn: '2025-03-01',
      insuranceKinds: ['PENSION', 'UNEMPLOYMENT', 'WORK_INJURY'],
      workInjuryRiskClass: 4,
      closedOn: null,
      openFor: enterpriseId,
      rosterChanges: 0,
    });
  });
  return number;
}

/** Enters a person as insured with the enterprise since April 2025. */
export async function withInsured(
  { subgraph }: TestSubgraph,
  enterpriseId: string,
  person: { name: string; idNumber: string },
): Promise<void> {
  await write(subgraph.store, 'SYSTEM', async ({ em }) => {
    em.create(InsuredWorker, {
      id: randomUUID(),
      enterpriseId,
      personName: person.name,
      idNumber: person.idNumber,
      insuredFrom: '2025-04-01',
      contributionBaseFen: 480_000,
      baseProvisional: false,
      leftOn: null,
      leavingCause: null,
      insuredNow: person.idNumber,
    });
  });
}
