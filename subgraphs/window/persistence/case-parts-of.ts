import type { EntityManager } from '@mikro-orm/sql';
import type { ChecklistPart } from '../../kit/domain/catalogue/checklist.js';
import type { ItemDefinition } from '../../kit/domain/catalogue/item-definition.js';
import { CaseStep } from './case.entity.js';
import { keptVersions } from './kept-catalogue.js';

/** A case's steps in order, each with the part of the application that it decides on, in the versions the case is pinned to. */
export interface PinnedStep {
  readonly step: CaseStep;
  readonly part: ChecklistPart;
}

/** The part of the application that a step decides on. */
export function partOf(step: Pick<CaseStep, 'key' | 'takes' | 'waivedMaterials'>, item: ItemDefinition): ChecklistPart {
  return { key: step.key, item, supplied: Object.keys(step.takes), waivedMaterials: step.waivedMaterials };
}

export async function pinnedSteps(em: EntityManager, caseId: string): Promise<PinnedStep[]> {
  const steps = await em.find(CaseStep, { caseId }, { orderBy: { position: 'asc' } });
  const versions = await keptVersions(
    em,
    steps.map((step) => ({ itemId: step.itemId, number: step.versionNumber })),
  );
  return steps.map((step) => {
    const version = versions.find((one) => one.itemId === step.itemId && one.number === step.versionNumber);
    if (version === undefined) throw new Error(`The window has lost version ${step.versionNumber} of ${step.itemId}`);
    return { step, part: partOf(step, version.definition) };
  });
}
