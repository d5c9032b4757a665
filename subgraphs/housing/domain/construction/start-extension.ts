import { done, type Outcome, refused } from '../../../kit/domain/outcome.js';
import { type Rule, refusalOf } from '../../../kit/domain/rule.js';
import { type ConstructionPermit, monthsOfExtension, mostExtensions, permitStanding, startDeadline } from './construction-permit.js';

/** An application to start later (申请延期开工). `today` is the day of application. */
export interface StartExtensionRequest {
  readonly permit: ConstructionPermit;
  readonly months: number;
  readonly today: string;
}

const ruleRef = { document: '《中华人民共和国建筑法》', article: '第九条' };

const beforeTheDeadline: Rule<StartExtensionRequest> = {
  code: 'PERMIT_NOT_AWAITING_START',
  ruleRef,
  judge({ permit, today }) {
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

/** Grants or refuses a later start of work; every broken rule is told at once. */
export function extendStart(request: StartExtensionRequest): Outcome<ConstructionPermit> {
  const refusal = refusalOf([beforeTheDeadline, twoAtMost, threeMonthsAtMost], request);
  if (refusal !== null) return refused(refusal);
  const { permit, months, today } = request;
  return done({ ...permit, startExtensions: [...permit.startExtensions, { grantedOn: today, months }] });
}
