import { canonicalJson } from '../../kit/domain/canonical-json.js';
import type { ChecklistPart, ChecklistPoint } from '../../kit/domain/catalogue/checklist.js';
import type { RefusalDetail } from '../../kit/domain/rule.js';
import { enterpriseInForm } from './applicant-enterprise.js';
import { type GivenVerdict, pointKey } from './review.js';

type Form = Readonly<Record<string, unknown>>;

/** Fields of the form whose content is another one now. Pure. */
export function changedFields(before: Form, after: Form): string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.filter((name) => canonicalJson(before[name] ?? null) !== canonicalJson(after[name] ?? null));
}

/** A supplement corrects an application; it does not turn it into somebody else's. Pure. */
export function identityFaults(before: Form, after: Form): RefusalDetail[] {
  const was = enterpriseInForm(before);
  const is = enterpriseInForm(after);
  const same = was?.name === is?.name && was?.creditCode === is?.creditCode && was?.nameReservationNo === is?.nameReservationNo;
  if (same) return [];
  return [
    {
      subject: '/enterpriseName',
      message: { zh: '补正不能更换申请企业，请重新申请', en: 'A supplement may not change the applicant: submit a new application' },
    },
  ];
}

export interface Supplement {
  readonly points: readonly ChecklistPoint[];
  readonly verdicts: readonly (GivenVerdict & { readonly automatic: boolean })[];
  readonly parts: readonly ChecklistPart[];
  /** Fields of the form that were changed, and materials that were handed in again. */
  readonly changed: readonly string[];
  readonly replaced: readonly string[];
}

/**
 * Keys of the points whose verdict no longer stands: the automatic ones, which are judged again at once; those that
 * failed; those on a material that was handed in again; and every one of a part whose form has changed, for a point on a
 * material also says that the material agrees with the form. What passed on content that has not changed stays passed. Pure.
 */
export function pointsToReopen({ points, verdicts, parts, changed, replaced }: Supplement): Set<string> {
  const materialOf = new Map(points.map((point) => [pointKey(point), point.material]));
  const touched = new Set(
    parts.filter(({ item }) => changed.some((field) => Object.hasOwn(item.form.properties, field))).map(({ key }) => key),
  );
  const again = verdicts.filter((given) => {
    const material = materialOf.get(pointKey(given)) ?? null;
    return given.automatic || given.verdict === 'FAILED' || touched.has(given.part) || (material !== null && replaced.includes(material));
  });
  return new Set(again.map(pointKey));
}
