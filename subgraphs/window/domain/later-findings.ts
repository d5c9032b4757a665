import { canonicalJson } from '../../kit/domain/canonical-json.js';
import type { ChecklistPart, ChecklistPoint, MergedMaterial, NoticeLine } from '../../kit/domain/catalogue/checklist.js';
import { fieldsRead } from '../../kit/domain/catalogue/merged-points.js';
import { missingMaterials, type SuppliedMaterial } from './material-supply.js';
import { pointKey, type Review } from './review.js';

/** `MISSED`: the content was there and nobody said it (a breach of 一次性告知). `NEW_CONTENT`: the applicant's supplement brought it. */
export type FindingCause = 'MISSED' | 'NEW_CONTENT';

/** Whose fault a breach is: the window's clerk, the department's reviewer or its point, or nobody's. */
export type FaultParty = 'WINDOW' | 'DEPARTMENT' | 'NONE';

/** What lay before the reviewer in a round, and what the round's notice said of it; `told` is null where none was issued. */
export interface ReviewedRound {
  readonly round: number;
  readonly form: Readonly<Record<string, unknown>>;
  readonly materials: readonly SuppliedMaterial[];
  /** Materials that came with this round. */
  readonly handedIn: readonly string[];
  readonly told: ReadonlySet<string> | null;
}

export interface Finding {
  /** `part/code` of a point, or code of a material. */
  readonly subject: string;
  readonly what: string;
  /** Parts concerned. */
  readonly parts: readonly string[];
  readonly cause: FindingCause;
  /** The first round whose notice should have said it. */
  readonly sinceRound: number | null;
}

export interface LaterNotice {
  /** What the notice that is going out says. */
  readonly review: Pick<Review, 'failed' | 'missing'>;
  readonly parts: readonly ChecklistPart[];
  readonly materials: readonly MergedMaterial[];
  /** Every round from the first to the present one, which comes last. */
  readonly rounds: readonly ReviewedRound[];
}

/** Keys of what a notice says, as `Finding.subject` names it. Pure. */
export function toldBy(lines: readonly NoticeLine[]): Set<string> {
  return new Set(
    lines.flatMap(({ subject, code, parts }) => (subject === 'MATERIAL' ? [code] : parts.map((part) => pointKey({ part, code })))),
  );
}

/**
 * What this notice says and no earlier one did (制度第八条、行政许可法 art. 32: once, and all). Each is held against the
 * rounds in which a notice went out: where the content that it rests on was the same there, it was missed. Pure.
 */
export function laterFindings({ review, parts, materials, rounds }: LaterNotice): Finding[] {
  const present = rounds.at(-1);
  const notified = rounds.slice(0, -1).filter((round) => round.told !== null);
  if (present === undefined || notified.length === 0) return [];
  const unsaid = (subject: string) => !notified.some(({ told }) => told?.has(subject) === true);
  const found = (subject: string, what: string, concerned: readonly string[], sameIn: (round: ReviewedRound) => boolean): Finding => {
    const since = notified.find(sameIn)?.round ?? null;
    return { subject, what, parts: concerned, cause: since === null ? 'NEW_CONTENT' : 'MISSED', sinceRound: since };
  };
  return [
    ...review.missing
      .filter(({ code }) => unsaid(code))
      .map(({ code, name, neededBy }) =>
        found(code, `未提交${name}`, neededBy, (round) => missingMaterials(materials, round.materials).some((one) => one.code === code)),
      ),
    ...review.failed
      .filter((point) => unsaid(pointKey(point)))
      .map((point) => {
        const content = (round: ReviewedRound) => contentOf(point, parts, rounds, round);
        const now = content(present);
        return found(pointKey(point), point.fails, [point.part], (round) => content(round) === now);
      }),
  ];
}

/**
 * What a point rests on in a round, comparable: the fields that its check reads; else all fields of its item, for a point
 * judged by a person may compare any of them. With a material, when that was last handed in: a corrected sheet counts as
 * another one though its number of copies is the same.
 */
function contentOf(point: ChecklistPoint, parts: readonly ChecklistPart[], rounds: readonly ReviewedRound[], at: ReviewedRound): string {
  const item = parts.find(({ key }) => key === point.part)?.item;
  const fields = point.check === null ? Object.keys(item?.form.properties ?? {}) : fieldsRead(point.check);
  const { material } = point;
  const handedIn =
    material === null ? null : (rounds.filter((one) => one.round <= at.round && one.handedIn.includes(material)).at(-1)?.round ?? null);
  return canonicalJson({ handedIn, fields: fields.sort().map((field) => at.form[field] ?? null) });
}

/** Who answers for what was missed until the centre has settled it: on site the window's clerk, online the department's reviewer. Pure. */
export function presumedParty(cause: FindingCause, online: boolean): FaultParty {
  if (cause === 'NEW_CONTENT') return 'NONE';
  return online ? 'DEPARTMENT' : 'WINDOW';
}
