import type { ChecklistPart } from '../../kit/domain/catalogue/checklist.js';
import { applies, type Answers } from '../../kit/domain/catalogue/condition.js';
import type { ItemDefinition } from '../../kit/domain/catalogue/item-definition.js';
import type { JointMatter } from './joint-matter.js';

/** A version of an item as the window keeps it. */
export interface KeptVersion {
  readonly itemId: string;
  readonly department: string;
  readonly slug: string;
  readonly number: number;
  readonly definition: ItemDefinition;
}

/** One step of a case before it has an id: what is decided, by whom, after what. */
export interface PlannedStep {
  readonly part: ChecklistPart;
  readonly version: KeptVersion;
  readonly needs: readonly string[];
}

/** The step of a case about a single item. */
export function stepOfItem(version: KeptVersion): PlannedStep {
  return { version, needs: [], part: { key: version.slug, item: version.definition, supplied: [], waivedMaterials: [] } };
}

/** The steps of a joint matter under these answers; `versionOf` gives the version in force of an item. */
export function stepsOfMatter(matter: JointMatter, answers: Answers, versionOf: (itemId: string) => KeptVersion | undefined): PlannedStep[] {
  const taken = matter.steps.filter((step) => applies(step.when, answers));
  const keys = new Set(taken.map((step) => step.key));
  return taken.flatMap((step) => {
    const version = versionOf(step.item);
    if (version === undefined) return [];
    const supplied = Object.entries(step.takes).filter(([, from]) => keys.has(from)).map(([field]) => field);
    return [{
      version,
      needs: step.needs.filter((need) => keys.has(need)),
      part: { key: step.key, item: version.definition, supplied, waivedMaterials: step.replaces },
    }];
  });
}
