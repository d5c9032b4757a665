/** How many trained operating, maintenance and repair workers a number of users asks for: tiers as in a tax scale. */
export interface FieldStaffScale {
  readonly minimum: number;
  /** Ascending; the last tier has no upper bound. Each worker of a tier answers for so many users of that tier. */
  readonly base: readonly { readonly upToUsers: number | null; readonly usersPerWorker: number }[];
}

/** Least number of workers for so many users. A started tier share counts as a whole worker over all tiers. Pure. */
export function leastFieldStaff(users: number, { minimum, base }: FieldStaffScale): number {
  let from = 0;
  let workers = 0;
  for (const { upToUsers, usersPerWorker } of base) {
    const within = Math.min(users, upToUsers ?? users) - from;
    if (within <= 0) break;
    workers += Math.ceil(within / usersPerWorker);
    from += within;
  }
  return Math.max(minimum, workers);
}
