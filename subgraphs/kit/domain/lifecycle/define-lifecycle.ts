import type { Message } from '../message.js';
import { lifecycleFaults } from './lifecycle-faults.js';
import type { LifecycleTable, Stage } from './lifecycle-table.js';

export interface Lifecycle<StageName extends string, Act extends string> {
  readonly name: string;
  readonly initial: StageName;
  /** In the order of the table. */
  readonly stages: readonly StageName[];
  /** Where the act leads from this stage; null where it is not possible there. */
  readonly next: (stage: StageName, act: Act) => StageName | null;
  /** The acts that are possible in this stage, in the order of the table. */
  readonly acts: (stage: StageName) => readonly Act[];
  readonly isFinal: (stage: StageName) => boolean;
  readonly label: (stage: StageName) => Message;
  readonly table: LifecycleTable<StageName, Act>;
}

/**
 * Makes a lifecycle of a transition table; a target that is no stage does not compile. Throws with every fault of the table.
 *
 *     const door = defineLifecycle({ name: 'door', initial: 'OPEN', final: ['LOCKED'], stages: {
 *       OPEN: { label: { zh: '开启', en: 'Open' }, acts: { lock: 'LOCKED' } },
 *       LOCKED: { label: { zh: '锁闭', en: 'Locked' }, acts: {} },
 *     } });
 *     door.next('OPEN', 'lock'); // 'LOCKED'
 */
export function defineLifecycle<const StageName extends string, const Act extends string>(table: {
  readonly name: string;
  readonly initial: NoInfer<StageName>;
  readonly stages: Readonly<Record<StageName, Stage<NoInfer<StageName>, Act>>>;
  readonly final: readonly NoInfer<StageName>[];
}): Lifecycle<StageName, Act> {
  const faults = lifecycleFaults(table);
  if (faults.length > 0) throw new TypeError(`Lifecycle ${table.name}: ${faults.join('; ')}`);
  const stageOf = (stage: StageName): Stage<StageName, Act> => {
    if (!Object.hasOwn(table.stages, stage)) throw new RangeError(`Lifecycle ${table.name} has no stage ${stage}`);
    return table.stages[stage];
  };
  return {
    name: table.name,
    initial: table.initial,
    stages: Object.keys(table.stages) as StageName[],
    next: (stage, act) => (Object.hasOwn(stageOf(stage).acts, act) ? (stageOf(stage).acts[act] ?? null) : null),
    acts: (stage) => Object.keys(stageOf(stage).acts) as Act[],
    isFinal: (stage) => table.final.includes(stage),
    label: (stage) => stageOf(stage).label,
    table,
  };
}
