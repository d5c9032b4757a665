import { staffRefusal } from '../../department/actions/staff-at-work.js';
import { localDate } from '../../kit/domain/calendar/index.js';
import type { Caller } from '../../kit/domain/caller.js';
import { done, type Outcome, refused } from '../../kit/domain/outcome.js';
import { type Refusal, refusalOf } from '../../kit/domain/rule.js';
import { performAct } from '../../kit/persistence/act.js';
import type { Store } from '../../kit/persistence/store.js';
import { settlementRules } from '../domain/settlement.rules.js';
import { AssessmentRow } from '../persistence/issued-papers.entity.js';
import { creditPayment } from './credit-payment.js';

export interface SettleInput {
  /** 核定书文号 */
  readonly documentNumber: string;
  /** Yuan. */
  readonly amount: number;
  /** ISO date. */
  readonly creditedOn: string;
  readonly idempotencyKey: string;
}

const assessmentNotFound: Refusal = {
  code: 'ASSESSMENT_NOT_FOUND',
  message: { zh: '未找到该核定书，请核对文号', en: 'There is no such assessment: check its number' },
  ruleRef: null,
  details: [],
};

/** 到账登记: the money for an assessment has come; the employees' accounts are credited. Answers with the assessment's number. */
export async function settleAssessment(store: Store, department: string, caller: Caller, input: SettleInput): Promise<Outcome<string>> {
  const said = { name: 'settleAssessment', actor: caller.sub ?? '', key: input.idempotencyKey, input };
  return performAct(store, said, async (unit) => {
    const notStaff = await staffRefusal(unit, caller, department);
    if (notStaff !== null) return refused(notStaff);
    const assessment = await unit.em.findOne(AssessmentRow, { documentNumber: input.documentNumber });
    if (assessment === null) return refused(assessmentNotFound);
    const { amount, creditedOn } = input;
    const refusal = refusalOf(settlementRules, { assessment, amount, creditedOn, today: localDate(unit.now) });
    if (refusal !== null) return refused(refusal);
    assessment.settledOn = creditedOn;
    await creditPayment(unit.em, assessment);
    unit.record({
      type: 'onewindow.providentFund.assessmentSettled',
      subject: assessment.unitAccountNumber,
      audience: '-',
      data: { documentNumber: assessment.documentNumber, amount, creditedOn },
    });
    return done(assessment.documentNumber);
  });
}
