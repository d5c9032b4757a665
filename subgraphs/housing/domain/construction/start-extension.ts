import { done, type Outcome, refused } from '../../../kit/domain/outcome.js';
import { type Rule, refusalOf } from '../../../kit/domain/rule.js';
import { type ConstructionPermit, monthsOfExtension, mostExtensions, permitStanding, startDeadline } from './construction-permit.js';

/** Least number of characters of a reason that says something. */
const shortestReason = 5;

/** An application to start later (申请延期开工), granted or refused `today`. */
export interface StartExtensionRequest {
  readonly permit: ConstructionPermit;
  readonly months: number;
  readonly reason: string;
  /** Day on which the application came in: the term is kept or missed on it, whenever the department decides. */
  readonly appliedOn: string;
  readonly today: string;
}

const ruleRef = { document: '《中华人民共和国建筑法》', article: '第九条' };

const beforeTheDeadline: Rule<StartExtensionRequest> = {
  code: 'PERMIT_NOT_AWAITING_START',
  ruleRef,
  judge({ permit, appliedOn, today }) {
    switch (permitStanding(permit, today)) {
      case 'AWAITING_START':
        return null;
      case 'STARTED':
        return {
          zh: `施工许可证${permit.number}已于${permit.startedOn}开工，无须延期`,
          en: `Work under ${permit.number} began on ${permit.startedOn}`,
        };
      case 'REVOKED':
        return {
          zh: `施工许可证${permit.number}已于${permit.revokedOn}撤销`,
          en: `Permit ${permit.number} was revoked on ${permit.revokedOn}`,
        };
      case 'LAPSED': {
        const deadline = startDeadline(permit);
        if (permit.startedOn === null && appliedOn <= deadline) return null;
        return {
          zh: `施工许可证${permit.number}的开工期限至${deadline}，逾期未申请延期，已经自行废止`,
          en: `Permit ${permit.number} lapsed after ${deadline}`,
        };
      }
    }
  },
};

const twoAtMost: Rule<StartExtensionRequest> = {
  code: 'START_EXTENSIONS_EXHAUSTED',
  ruleRef,
  judge({ permit: { startExtensions } }) {
    if (startExtensions.length < mostExtensions) return null;
    return {
      zh: `已经延期${startExtensions.length}次，延期以${mostExtensions}次为限`,
      en: `Extended ${startExtensions.length} times; ${mostExtensions} is the most`,
    };
  },
};

const threeMonthsAtMost: Rule<StartExtensionRequest> = {
  code: 'START_EXTENSION_TOO_LONG',
  ruleRef,
  judge({ months }) {
    if (Number.isInteger(months) && months >= 1 && months <= monthsOfExtension) return null;
    return {
      zh: `申请延期${months}个月，每次延期不超过${monthsOfExtension}个月`,
      en: `An extension is 1 to ${monthsOfExtension} months, not ${months}`,
    };
  },
};

const appliedUnderThePermit: Rule<StartExtensionRequest> = {
  code: 'START_EXTENSION_APPLICATION_DATE',
  ruleRef,
  judge({ permit: { issuedOn }, appliedOn, today }) {
    if (issuedOn <= appliedOn && appliedOn <= today) return null;
    return {
      zh: `延期申请的收到日期${appliedOn}应当不早于发证日期${issuedOn}，不晚于今日${today}`,
      en: `The application of ${appliedOn} must lie between the permit of ${issuedOn} and ${today}`,
    };
  },
};

/** 因故不能按期开工: the law grants time for a cause, not for the asking. */
const causeStated: Rule<StartExtensionRequest> = {
  code: 'START_EXTENSION_WITHOUT_CAUSE',
  ruleRef,
  judge: ({ reason }) =>
    reason.trim().length >= shortestReason
      ? null
      : {
          zh: `应当写明不能按期开工的原因，不少于${shortestReason}个字`,
          en: `State why work cannot begin in time, ${shortestReason} characters at least`,
        },
};

const rules = [beforeTheDeadline, twoAtMost, threeMonthsAtMost, appliedUnderThePermit, causeStated];

/** Grants or refuses a later start of work; every broken rule is told at once. */
export function extendStart(request: StartExtensionRequest): Outcome<ConstructionPermit> {
  const refusal = refusalOf(rules, request);
  if (refusal !== null) return refused(refusal);
  const { permit, months, appliedOn, today } = request;
  const extension = { appliedOn, grantedOn: today, months, reason: request.reason.trim() };
  return done({ ...permit, startExtensions: [...permit.startExtensions, extension] });
}
