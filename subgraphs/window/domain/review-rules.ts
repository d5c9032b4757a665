import { operatingRules } from '../../kit/domain/operating-rules.js';
import type { Refusal, Rule } from '../../kit/domain/rule.js';
import { type CaseStage, caseLifecycle } from './case-lifecycle.js';
import { pointKey, type Review } from './review.js';

export interface ReviewSubject {
  readonly stage: CaseStage;
  readonly review: Review;
}

export const inReview: Rule<ReviewSubject> = {
  code: 'CASE_NOT_IN_REVIEW',
  ruleRef: operatingRules('第八条'),
  judge: ({ stage }) =>
    stage === 'RECEIVED'
      ? null
      : {
          zh: `该件当前为“${caseLifecycle.label(stage).zh}”，不在审查环节`,
          en: `This case is not in review: ${caseLifecycle.label(stage).en}`,
        },
};

/** A notice tells everything at once, so it may go out only when everything has been looked at. */
const everyPointJudged: Rule<ReviewSubject> = {
  code: 'POINTS_NOT_JUDGED',
  ruleRef: operatingRules('第八条（一）'),
  judge: ({ review }) =>
    review.open.length === 0
      ? null
      : { zh: `还有${review.open.length}个审查要点未判定，请逐项判定`, en: `${review.open.length} review points have no verdict yet` },
};

const somethingToCorrect: Rule<ReviewSubject> = {
  code: 'NOTHING_TO_CORRECT',
  ruleRef: operatingRules('第八条（一）'),
  judge: ({ review }) =>
    review.open.length > 0 || review.failed.length + review.missing.length > 0
      ? null
      : { zh: '材料齐全、要点全部通过，应当受理，不应出具补正告知', en: 'Nothing is wrong: accept the case instead' },
};

const nothingFailed: Rule<ReviewSubject> = {
  code: 'POINTS_FAILED',
  ruleRef: operatingRules('第八条（一）'),
  judge: ({ review }) =>
    review.failed.length === 0
      ? null
      : {
          zh: `有${review.failed.length}个审查要点未通过，不能受理，请一次性告知补正`,
          en: `${review.failed.length} review points failed: issue the one-time notice`,
        },
};

const nothingMissing: Rule<ReviewSubject> = {
  code: 'MATERIALS_MISSING',
  ruleRef: operatingRules('第八条（一）'),
  judge: ({ review }) =>
    review.missing.length === 0
      ? null
      : {
          zh: `缺少${review.missing.length}项必要材料，不能受理，请一次性告知补正`,
          en: `${review.missing.length} required materials are missing: issue the one-time notice`,
        },
};

export const noticeRules: readonly Rule<ReviewSubject>[] = [inReview, everyPointJudged, somethingToCorrect];
export const acceptRules: readonly Rule<ReviewSubject>[] = [inReview, everyPointJudged, nothingFailed, nothingMissing];

/** Names every point and material behind a refusal of the review, after the rules that were broken. */
export function withReviewDetails(refusal: Refusal, review: Review): Refusal {
  return {
    ...refusal,
    details: [
      ...refusal.details,
      ...review.open.map((point) => ({
        subject: pointKey(point),
        message: { zh: `未判定：${point.title}`, en: `No verdict: ${point.code}` },
      })),
      ...review.failed.map((point) => ({
        subject: pointKey(point),
        message: { zh: `未通过：${point.fails}`, en: `Failed: ${point.code}` },
      })),
      ...review.missing.map((material) => ({
        subject: material.code,
        message: { zh: `缺少：${material.name}`, en: `Missing: ${material.code}` },
      })),
    ],
  };
}
