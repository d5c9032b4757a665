/** What the path through a case looks at. */
export interface PathStep {
  readonly key: string;
  readonly needs: readonly string[];
  readonly status: string;
  readonly decidedAt: Date | null;
}

/** When a step is expected to end. */
export interface ExpectedEnd {
  readonly at: Date;
  /** A counted day lies in a year whose holidays are not published yet. */
  readonly provisional: boolean;
}

export interface PathEnd<Step extends PathStep> extends ExpectedEnd {
  readonly step: Step;
}

/**
 * The longest way through the steps that are still to be taken, from the first to the one that ends last: whoever wants the
 * case to end sooner must hurry one of these. `finish` says when a step ends that begins at an instant, null for the beginning
 * of the case. Steps that have ended without a decision are on no path; null where there is none at all. Pure.
 */
export function criticalPath<Step extends PathStep>(
  steps: readonly Step[],
  finish: (step: Step, beginsAt: Date | null) => ExpectedEnd,
): PathEnd<Step>[] | null {
  const taken = steps.filter(({ status }) => status !== 'CANCELLED');
  const ends = new Map<string, Reached<Step>>();
  const endOf = (step: Step): Reached<Step> => {
    const known = ends.get(step.key);
    if (known !== undefined) return known;
    const before = latest(taken.filter(({ key }) => step.needs.includes(key)).map(endOf));
    const end = step.decidedAt === null ? finish(step, before?.at ?? null) : { at: step.decidedAt, provisional: false };
    const found = { ...end, provisional: end.provisional || (step.decidedAt === null && (before?.provisional ?? false)) };
    const entry = { ...found, step, before };
    ends.set(step.key, entry);
    return entry;
  };
  const last = latest(taken.map(endOf));
  if (last === null) return null;
  const path: PathEnd<Step>[] = [];
  for (let reached: Reached<Step> | null = last; reached !== null; reached = reached.before) {
    const { step, at, provisional } = reached;
    path.unshift({ step, at, provisional });
  }
  return path;
}

interface Reached<Step extends PathStep> extends PathEnd<Step> {
  /** The one that it had to wait for. */
  readonly before: Reached<Step> | null;
}

/** The one that ends last; of several that end together the one with the longest way to it, and of those the first. */
function latest<Step extends PathStep>(ends: readonly Reached<Step>[]): Reached<Step> | null {
  return ends.reduce<Reached<Step> | null>((last, end) => (last === null || isLater(end, last) ? end : last), null);
}

function isLater<Step extends PathStep>(one: Reached<Step>, other: Reached<Step>): boolean {
  return one.at > other.at || (one.at.getTime() === other.at.getTime() && wayTo(one) > wayTo(other));
}

function wayTo<Step extends PathStep>({ before }: Reached<Step>): number {
  return before === null ? 1 : 1 + wayTo(before);
}
