import type { ItemDefinition } from '../catalogue/item-definition.js';
import { procedureLabels } from '../catalogue/labels.js';
import type { Pause } from './pauses.js';

/** A special procedure as it is kept with a task. */
export interface KeptPause {
  /** As the item's limits name it; a name that the item does not know is shown as it stands. */
  readonly procedure: string;
  readonly startedAt: string | Date;
  readonly endedAt: string | Date | null;
}

/** What the clock leaves out, with the article by which the item leaves it out. Pure. */
export function pausesOf(kept: readonly KeptPause[], { excluded }: Pick<ItemDefinition['limits'], 'excluded'>): Pause[] {
  return kept.map(({ procedure, startedAt, endedAt }) => ({
    startedAt: new Date(startedAt),
    endedAt: endedAt === null ? null : new Date(endedAt),
    reason: (procedureLabels as Readonly<Record<string, Pause['reason']>>)[procedure] ?? { zh: procedure, en: procedure },
    ruleRef: excluded.find((one) => one.procedure === procedure)?.basis ?? null,
  }));
}
