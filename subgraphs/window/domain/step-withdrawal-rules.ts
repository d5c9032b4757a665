import { operatingRules } from '../../kit/domain/operating-rules.js';
import type { Rule } from '../../kit/domain/rule.js';
import { type CaseStage, caseLifecycle } from './case-lifecycle.js';
import { type OrderedStep, stepsToCancel } from './released-steps.js';
import { stepLifecycle } from './step-lifecycle.js';

interface WithdrawableStep extends OrderedStep {
  readonly mandatory: boolean;
}

/** One step of a joint matter that its applicant does not want any more. */
export interface StepWithdrawal {
  readonly stage: CaseStage;
  readonly joint: boolean;
  readonly steps: readonly WithdrawableStep[];
  readonly key: string;
  readonly reason: string;
}

const SHORTEST = 4;
const LONGEST = 500;
const ruleRef = operatingRules('第九条');
const stepOf = ({ steps, key }: StepWithdrawal) => steps.find((step) => step.key === key);

const accepted: Rule<StepWithdrawal> = {
  code: 'STEP_NOT_TO_BE_WITHDRAWN_NOW',
  ruleRef,
  judge: ({ stage }) =>
    stage === 'ACCEPTED'
      ? null
      : {
          zh: `该件当前为“${caseLifecycle.label(stage).zh}”，只有办理中的联办件可以撤回其中的环节`,
          en: `Only a joint case in work can do without a step: ${caseLifecycle.label(stage).en}`,
        },
};

const stepKnown: Rule<StepWithdrawal> = {
  code: 'STEP_UNKNOWN',
  ruleRef,
  judge: (subject) =>
    subject.joint && stepOf(subject) !== undefined
      ? null
      : { zh: '该件不是联办件，或者没有这一环节', en: 'It is no joint case, or it has no such step' },
};

const undecided: Rule<StepWithdrawal> = {
  code: 'STEP_ALREADY_ENDED',
  ruleRef,
  judge: (subject) => {
    const step = stepOf(subject);
    if (step === undefined || stepLifecycle.next(step.status, 'end') !== null) return null;
    const { zh, en } = stepLifecycle.label(step.status);
    return { zh: `该环节当前为“${zh}”，不能撤回`, en: `The step cannot be withdrawn any more: ${en}` };
  },
};

/** Also what the matter cannot do without ends with a step that it waits for. */
const dispensable: Rule<StepWithdrawal> = {
  code: 'STEP_MANDATORY',
  ruleRef,
  judge: (subject) => {
    const lost = lostWith(subject).filter(({ mandatory }) => mandatory);
    return lost.length === 0
      ? null
      : {
          zh: '撤回该环节，本联办事项必办的环节就不能办理；不再办理本事项的，请撤回整件申请',
          en: 'The matter cannot do without it: withdraw the whole case',
        };
  },
};

const somethingLeft: Rule<StepWithdrawal> = {
  code: 'NOTHING_LEFT_OF_CASE',
  ruleRef,
  judge: (subject) => {
    const lost = new Set(lostWith(subject).map(({ key }) => key));
    return subject.steps.some(({ key, status }) => !lost.has(key) && status !== 'CANCELLED')
      ? null
      : { zh: '撤回该环节后没有其他环节可办，请撤回整件申请', en: 'Nothing would be left: withdraw the whole case' };
  },
};

const reasonGiven: Rule<StepWithdrawal> = {
  code: 'REASON_MISSING',
  ruleRef,
  judge: ({ reason }) => {
    const length = [...reason].length;
    return length >= SHORTEST && length <= LONGEST
      ? null
      : { zh: `撤回应当写明理由（${SHORTEST}至${LONGEST}字）`, en: `Give the reason in ${SHORTEST} to ${LONGEST} characters` };
  },
};

/** The step itself and those that can never begin without it. Pure. */
export function lostWith({ steps, key }: Pick<StepWithdrawal, 'steps' | 'key'>): WithdrawableStep[] {
  const without = steps.map((step) => (step.key === key ? { ...step, status: 'CANCELLED' as const } : step));
  const cancelled = new Set(stepsToCancel(without).map((step) => step.key));
  return steps.filter((step) => step.key === key || cancelled.has(step.key));
}

export const stepWithdrawalRules: readonly Rule<StepWithdrawal>[] = [
  accepted,
  stepKnown,
  undecided,
  dispensable,
  somethingLeft,
  reasonGiven,
];
