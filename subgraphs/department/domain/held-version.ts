import type { ContentFault } from '../../kit/domain/catalogue/content-fault.js';

/** A version that the window has not taken into use because it would break a joint matter. */
export interface HeldVersion {
  readonly number: number;
  readonly faults: readonly ContentFault[];
}
