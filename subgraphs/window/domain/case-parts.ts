import type { ChecklistPart } from '../../kit/domain/catalogue/checklist.js';
import { type Answers, applies } from '../../kit/domain/catalogue/condition.js';
import type { ItemDefinition } from '../../kit/domain/catalogue/item-definition.js';
import type { DenialEffect, JointMatter, JointStep } from './joint-matter.js';

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
  /** Form field → key of the step that produces it. */
  readonly takes: Readonly<Record<string, string>>;
  readonly onDenial: DenialEffect;
  readonly mandatory: boolean;
}

/** The step of a case about a single item. */
export function stepOfItem(version: KeptVersion): PlannedStep {
  return {
    version,
    needs: [],
    takes: {},
    onDenial: 'CANCEL_DEPENDANTS',
    mandatory: true,
    part: { key: version.slug, item: version.definition, supplied: [], waivedMaterials: [] },
  };
}

/** The steps of a joint matter that are taken under these answers. */
export function stepsTaken(matter: JointMatter, answers: Answers): JointStep[] {
  return matter.steps.filter((step) => applies(step.when, answers));
}

/**
 * The steps of a joint matter under these answers; `versionOf` gives the version in force of an item. What a step that is
 * not taken would have produced or replaced is asked of the applicant again.
 */
export function stepsOfMatter(
  matter: JointMatter,
  answers: Answers,
  versionOf: (itemId: string) => KeptVersion | undefined,
): PlannedStep[] {
  const taken = stepsTaken(matter, answers);
  const keys = new Set(taken.map((step) => step.key));
  const fromTaken = (sources: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(sources).filter(([, from]) => keys.has(from)));
  return taken.flatMap((step) => {
    const version = versionOf(step.item);
    if (version === undefined) return [];
    const takes = fromTaken(step.takes);
    const waivedMaterials = Object.keys(fromTaken(step.replaces));
    return [
      {
        version,
        takes,
        needs: needsAmong(matter, step, keys),
        onDenial: step.onDenial,
        mandatory: step.mandatory,
        part: { key: step.key, item: version.definition, supplied: Object.keys(takes), waivedMaterials },
      },
    ];
  });
}

/** What a step waits for: in place of a step that is not taken stands whatever that one would have waited for. */
function needsAmong(matter: JointMatter, step: JointStep, taken: ReadonlySet<string>): string[] {
  const found = step.needs.flatMap((need) => {
    if (taken.has(need)) return [need];
    const skipped = matter.steps.find((other) => other.key === need);
    return skipped === undefined ? [] : needsAmong(matter, skipped, taken);
  });
  return [...new Set(found)];
}
