import type { Finding, Variant } from './fuzz.case.js';
import type { OpenWorld, PlannedOperation } from './gateway.world.js';

export interface Circumstances {
  readonly open: OpenWorld;
  readonly operation: PlannedOperation;
  readonly variant: Variant;
}

interface KnownDifference {
  readonly name: string;
  /** Who is wrong, and why. */
  readonly why: string;
  readonly right: 'monolith' | 'gateway';
  readonly applies: (finding: Finding, circumstances: Circumstances) => boolean;
}

/** Every difference that the fuzzer meets and that has an explanation. What is in no entry fails the test. */
export const knownDifferences: readonly KnownDifference[] = [
  {
    name: 'stock: order of keys',
    why: 'It writes fields of fragments in the order in which types are met, not in the order of the client.',
    right: 'monolith',
    applies: ({ executor, kind }) => executor === 'stock' && kind === 'order',
  },
];

export function knownDifference(finding: Finding, circumstances: Circumstances): string | undefined {
  return knownDifferences.find(({ applies }) => applies(finding, circumstances))?.name;
}
