const MINUTE = 60_000;

/** What came of asking a courier to take an order. */
export type OrderResult =
  | { readonly kind: 'TAKEN'; readonly trackingNumber: string }
  | { readonly kind: 'DECLINED'; readonly fault: string }
  /** Not known, or not now: the same order is sent again under its key. */
  | { readonly kind: 'POSTPONED'; readonly fault: string; readonly notBefore: Date | null };

/** For how long one process has an order to itself while it sends it; longer than any attempt may take. */
export const ORDER_LEASE = 2 * MINUTE;
const LONGEST = 120 * MINUTE;

/**
 * When an order is sent again after its `attempt`-th time, from 1: a minute later, then twice as long each time, two hours at
 * the most. It is never given up by itself: the courier may have taken it, and what is declined goes back on the shelf. Pure.
 */
export function orderAgainAt(now: Date, attempt: number, notBefore: Date | null): Date {
  const pause = Math.min(LONGEST, MINUTE * 2 ** Math.min(attempt - 1, 20));
  const wished = Math.min(notBefore?.getTime() ?? 0, now.getTime() + LONGEST);
  return new Date(Math.max(now.getTime() + pause, wished));
}
