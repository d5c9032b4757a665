import { LockMode } from '@mikro-orm/core';
import type { FeedEntry } from '../../kit/journal/feed.js';
import type { Write } from '../../kit/persistence/write.js';
import { CaseFile, CaseStep } from '../persistence/case.entity.js';
import { type PinnedStep, pinnedSteps } from '../persistence/case-parts-of.js';

/**
 * The case that the entry speaks of, its row locked first: of two departments that decide at the same moment, the later
 * must see the earlier's decision, or neither would find that all is decided. A department may speak of its own steps only.
 */
export async function lockedCase(
  { em }: Write,
  { source }: FeedEntry,
  taskId: string,
): Promise<{ file: CaseFile; steps: PinnedStep[]; own: PinnedStep }> {
  const { caseId, department } = await em.findOneOrFail(CaseStep, { id: taskId }, { disableIdentityMap: true });
  if (department !== source) throw new Error(`${source} spoke of a step of ${department}`);
  const file = await em.findOneOrFail(CaseFile, { id: caseId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const steps = await pinnedSteps(em, caseId);
  const own = steps.find(({ step }) => step.id === taskId);
  if (own === undefined) throw new Error(`Case ${caseId} has lost its step ${taskId}`);
  return { file, steps, own };
}
