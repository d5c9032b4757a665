import { operatingRules } from '../../../kit/domain/operating-rules.js';
import type { Rule } from '../../../kit/domain/rule.js';
import { type CaseStage, caseLifecycle } from '../case-lifecycle.js';

export interface PostingSubject {
  readonly stage: CaseStage;
  readonly onShelf: number;
  /** Single results of a joint matter, named by the applicant, while the others are in work. */
  readonly early: boolean;
  readonly mode: 'PICKUP' | 'POST';
  readonly waybill: { readonly carrier: string; readonly trackingNumber: string } | null;
  /** Whether a courier takes orders from this hall: the one that works with it, or that of the training mode. */
  readonly courierAtHand: boolean;
  readonly numberInUse: boolean;
}

const stillOpen: Rule<PostingSubject> = {
  code: 'NOT_TO_BE_DELIVERED',
  ruleRef: operatingRules('第十条'),
  judge: ({ stage, early }) =>
    caseLifecycle.next(stage, 'registerDelivery') === null && !(early && stage === 'ACCEPTED')
      ? { zh: `该件当前为“${caseLifecycle.label(stage).zh}”，不能寄出`, en: `Nothing can be posted: ${caseLifecycle.label(stage).en}` }
      : null,
};

const somethingLiesHere: Rule<PostingSubject> = {
  code: 'NOTHING_ON_SHELF',
  ruleRef: operatingRules('第十条'),
  judge: ({ onShelf }) => (onShelf === 0 ? { zh: '该件没有在架的结果文书', en: 'Nothing of this case lies on the shelf' } : null),
};

const applicantWantsIt: Rule<PostingSubject> = {
  code: 'POST_NOT_CHOSEN',
  ruleRef: operatingRules('第十条'),
  judge: ({ mode }) =>
    mode === 'POST'
      ? null
      : { zh: '申请人没有选择邮寄，请先登记收件地址', en: 'The applicant has not chosen the post: enter the address first' },
};

const WAYBILL = /^[A-Z0-9-]{6,60}$/;

const courierIsKnown: Rule<PostingSubject> = {
  code: 'WAYBILL_MISSING',
  ruleRef: operatingRules('第十条'),
  judge: ({ waybill, courierAtHand }) => {
    if (waybill === null) return courierAtHand ? null : { zh: '请填写快递企业和运单号', en: 'Enter the courier and its tracking number' };
    const { length } = [...waybill.carrier];
    return length >= 2 && length <= 40 && WAYBILL.test(waybill.trackingNumber)
      ? null
      : { zh: '快递企业名称或者运单号填写有误', en: 'The courier or its tracking number is not right' };
  },
};

const numberIsNew: Rule<PostingSubject> = {
  code: 'WAYBILL_IN_USE',
  ruleRef: operatingRules('第十条'),
  judge: ({ numberInUse }) => (numberInUse ? { zh: '该运单号已经登记过，请核对', en: 'This tracking number is registered already' } : null),
};

/** Giving results to the courier. */
export const postRules: readonly Rule<PostingSubject>[] = [stillOpen, somethingLiesHere, applicantWantsIt, courierIsKnown, numberIsNew];
