import { fen } from '../money.js';

/** The amount up to which a quota needs no prior site verification and is granted at once to a new taxpayer. Yuan. */
export const SMALL_QUOTA = 100_000;

/** Whether a quota (yuan) is above one hundred thousand; one hundred thousand itself is not. Pure. */
export function isLargeQuota(quota: number): boolean {
  return fen(quota) > fen(SMALL_QUOTA);
}

/** Working days for a decision on a quota, and by how many the head of the bureau may extend them. */
export interface QuotaLimit {
  readonly workingDays: number;
  readonly extension: number;
}

/** The legal limit by amount (yuan): first quota up to 100,000 in 1, later ones in 2, larger ones in 10 + 5. Pure. */
export function quotaLimit(quota: number, kind: string | undefined): QuotaLimit {
  if (isLargeQuota(quota)) return { workingDays: 10, extension: 5 };
  return { workingDays: kind === 'FIRST' ? 1 : 2, extension: 0 };
}
