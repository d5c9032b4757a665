import { randomUUID } from 'node:crypto';
import { handOver } from '../../department/testing/hand-over.js';
import type { TestSubgraph } from '../../kit/testing/test-subgraph.js';
import { type Changes, lawful } from './lawful-application.js';

export interface HandedIn {
  readonly taskId: string;
  readonly enterpriseId: string;
  readonly details: object;
}

export const CREDIT_CODE = '91150783MA0N1A0193';

/** Hands the lawful application for an item in, with what a test changes in it. Instants are ten in the morning of the fixture's days. */
export async function handIn(
  at: TestSubgraph,
  item: string,
  changes: Changes = {},
  enterpriseId: string = randomUUID(),
): Promise<HandedIn> {
  const { form, answers, details, receivedOn, acceptedOn } = lawful(item, changes);
  const taskId = await handOver(at, {
    slug: item,
    form,
    answers,
    enterprise: { id: enterpriseId, name: String(form.enterpriseName), creditCode: CREDIT_CODE },
    receivedAt: `${receivedOn}T02:00:00.000Z`,
    acceptedAt: `${acceptedOn}T02:00:00.000Z`,
  });
  return { taskId, enterpriseId, details };
}
