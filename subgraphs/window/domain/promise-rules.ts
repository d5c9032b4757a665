import type { MergedMaterial } from '../../kit/domain/catalogue/checklist.js';
import type { Message } from '../../kit/domain/message.js';
import { operatingRules } from '../../kit/domain/operating-rules.js';
import type { Refusal, RefusalDetail } from '../../kit/domain/rule.js';

/** A promise to bring a material by a day (ISO date). */
export interface Promised {
  readonly code: string;
  readonly dueOn: string;
}

export interface PromiseSubject {
  readonly promises: readonly Promised[];
  readonly missing: readonly MergedMaterial[];
  readonly today: string;
  /** The last day that the centre allows. */
  readonly latest: string;
}

/** Whether a promise still holds on this day. */
export function holds({ dueOn }: Promised, today: string): boolean {
  return dueOn >= today;
}

/** What is missing and not promised, as acceptance and notice see it: a promise that has run out counts no more. Pure. */
export function unpromised(missing: readonly MergedMaterial[], promises: readonly Promised[], today: string): MergedMaterial[] {
  return missing.filter(
    ({ code, tolerable }) => !(tolerable && promises.some((promise) => promise.code === code && holds(promise, today))),
  );
}

/** Why these promises cannot be taken, everything at once (容缺受理 only where the item allows it); null when they can. Pure. */
export function promiseRefusal({ promises, missing, today, latest }: PromiseSubject): Refusal | null {
  if (promises.length === 0) return refusal([{ subject: '/', message: { zh: '没有写明承诺补交的材料', en: 'No material was named' } }]);
  const details = promises.flatMap(({ code, dueOn }, index): RefusalDetail[] => {
    const material = missing.find((one) => one.code === code);
    const message = faultOf(material, { code, dueOn }, { today, latest });
    if (message !== null) return [{ subject: code, message }];
    const twice = promises.findIndex((other) => other.code === code) !== index;
    return twice ? [{ subject: code, message: { zh: '同一材料承诺了两次', en: 'is promised twice' } }] : [];
  });
  return details.length === 0 ? null : refusal(details);
}

function faultOf(
  material: MergedMaterial | undefined,
  { dueOn }: Promised,
  { today, latest }: { today: string; latest: string },
): Message | null {
  if (material === undefined) return { zh: '该材料不缺少，不需要承诺', en: 'is not missing' };
  if (!material.tolerable)
    return { zh: `${material.name}不在容缺范围，应当提交后受理`, en: 'may not follow later: it is needed for acceptance' };
  if (dueOn < today) return { zh: '承诺的日期早于今天', en: 'is promised for a day that has passed' };
  return dueOn > latest ? { zh: `承诺的日期最迟为${latest}`, en: `must be promised for ${latest} at the latest` } : null;
}

function refusal(details: readonly RefusalDetail[]): Refusal {
  return {
    code: 'PROMISE_NOT_POSSIBLE',
    message: { zh: '不能按所承诺的内容容缺受理', en: 'These promises cannot be taken' },
    ruleRef: operatingRules('第八条（一）'),
    details,
  };
}
