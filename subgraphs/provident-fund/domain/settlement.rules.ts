import type { Rule } from '../../kit/domain/rule.js';
import { regulation } from './fund-rule.js';

/** A payment that has come in for an assessment. */
export interface SettlementSubject {
  readonly assessment: {
    readonly documentNumber: string;
    readonly kind: 'MONTHLY' | 'ARREARS' | 'BASE_ADJUSTMENT';
    readonly amountDue: number;
    readonly assessedOn: string;
    readonly settledOn: string | null;
  };
  /** Yuan that came in. */
  readonly amount: number;
  /** Day on which the bank credited it, ISO date. */
  readonly creditedOn: string;
  readonly today: string;
}

const asksForPayment: Rule<SettlementSubject> = {
  code: 'ASSESSMENT_ASKS_NO_PAYMENT',
  ruleRef: regulation('第十六条'),
  judge: ({ assessment }) =>
    assessment.kind === 'BASE_ADJUSTMENT'
      ? { zh: '缴存基数年度调整不涉及缴款，不登记到账', en: 'An adjustment of bases asks for no payment, so none is entered' }
      : null,
};

const settledOnce: Rule<SettlementSubject> = {
  code: 'ASSESSMENT_ALREADY_SETTLED',
  ruleRef: regulation('第十九条'),
  judge: ({ assessment: { documentNumber, settledOn } }) =>
    settledOn === null
      ? null
      : { zh: `${documentNumber}已于${settledOn}到账，不得重复登记`, en: `${documentNumber} was settled on ${settledOn} already` },
};

/** 按时、足额: a part payment is not divided among the employees by the office; it goes back to the unit. */
const paidInFull: Rule<SettlementSubject> = {
  code: 'SETTLEMENT_NOT_IN_FULL',
  ruleRef: regulation('第二十条'),
  judge: ({ assessment: { amountDue }, amount }) =>
    amount === amountDue
      ? null
      : { zh: `到账${amount}元与核定应缴${amountDue}元不一致`, en: `${amount} yuan came in, ${amountDue} were assessed` },
};

const creditedInTime: Rule<SettlementSubject> = {
  code: 'SETTLEMENT_DAY_WRONG',
  ruleRef: regulation('第十九条'),
  judge: ({ assessment: { assessedOn }, creditedOn, today }) =>
    assessedOn <= creditedOn && creditedOn <= today
      ? null
      : {
          zh: `到账日${creditedOn}应当不早于核定日${assessedOn}、不晚于登记当日${today}`,
          en: `The day of credit, ${creditedOn}, lies before the assessment of ${assessedOn} or after today, ${today}`,
        },
};

export const settlementRules: readonly Rule<SettlementSubject>[] = [asksForPayment, settledOnce, paidInFull, creditedInTime];
