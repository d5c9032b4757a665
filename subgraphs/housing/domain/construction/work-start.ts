import { done, type Outcome, refused } from '../../../kit/domain/outcome.js';
import { type Rule, refusalOf } from '../../../kit/domain/rule.js';
import { type ConstructionPermit, startDeadline } from './construction-permit.js';

/** A report that work began (开工报告). */
export interface WorkStart {
  readonly permit: ConstructionPermit;
  readonly startedOn: string;
  readonly today: string;
}

const ruleRef = { document: '《中华人民共和国建筑法》', article: '第九条' };

const startedOnce: Rule<WorkStart> = {
  code: 'WORK_ALREADY_STARTED',
  ruleRef,
  judge: ({ permit }) =>
    permit.startedOn === null
      ? null
      : {
          zh: `施工许可证${permit.number}已经登记于${permit.startedOn}开工`,
          en: `Permit ${permit.number} is on record as started on ${permit.startedOn}`,
        },
};

const startedWithinTerm: Rule<WorkStart> = {
  code: 'WORK_START_OUT_OF_TERM',
  ruleRef,
  judge({ permit, startedOn, today }) {
    const deadline = startDeadline(permit);
    if (permit.issuedOn <= startedOn && startedOn <= deadline && startedOn <= today) return null;
    return {
      zh: `开工日期${startedOn}应当不早于领证日期${permit.issuedOn}，不晚于开工期限${deadline}和报告当日${today}`,
      en: `Work started on ${startedOn}; it must lie between the permit of ${permit.issuedOn} and ${deadline}, and not after ${today}`,
    };
  },
};

const notRevoked: Rule<WorkStart> = {
  code: 'PERMIT_REVOKED',
  ruleRef: { document: '《建筑工程施工许可管理办法》', article: '第十三条' },
  judge: ({ permit }) =>
    permit.revokedOn === null
      ? null
      : { zh: `施工许可证${permit.number}已于${permit.revokedOn}撤销`, en: `Permit ${permit.number} was revoked on ${permit.revokedOn}` },
};

/** Records that work began; refused when it began before the permit, after its deadline or in the future, and under a revoked permit. */
export function recordWorkStart(start: WorkStart): Outcome<ConstructionPermit> {
  const refusal = refusalOf([notRevoked, startedOnce, startedWithinTerm], start);
  return refusal === null ? done({ ...start.permit, startedOn: start.startedOn }) : refused(refusal);
}
