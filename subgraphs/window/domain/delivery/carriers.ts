interface CourierPosting {
  readonly personName: string;
  readonly fromDay: string;
  readonly toDay: string | null;
}

/** For which couriers somebody reports today: a courier is stationed as the firm that it is, under its firm's name (art. 2). Pure. */
export function carriersOf(postings: readonly CourierPosting[], today: string): string[] {
  return postings.flatMap(({ personName, fromDay, toDay }) => (fromDay <= today && (toDay === null || today <= toDay) ? [personName] : []));
}
