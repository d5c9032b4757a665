import { textIn } from './form-reading.js';
import { type FundRule, regulation } from './fund-rule.js';
import type { Month } from './month.js';
import type { AssessedMonths } from './provident-fund-facts.js';
import { depositLinesOf } from './rosters.js';
import type { ProvidentFundSubject } from './subject.js';

function monthsAsked({ answers, form }: ProvidentFundSubject): { from: Month; until: Month } | null {
  const fields = { MONTHLY: ['depositMonth', 'depositMonth'], ARREARS: ['arrearsFrom', 'arrearsUntil'] }[answers.FUND_ASSESSMENT ?? ''];
  const [from, until] = (fields ?? []).map((field) => textIn(form, field));
  return from === null || from === undefined || until === null || until === undefined ? null : { from, until };
}

/** Nobody's month is assessed twice: otherwise the unit would pay it twice. */
export const assessedOnce: FundRule = {
  code: 'MONTH_ALREADY_ASSESSED',
  ruleRef: regulation('第二十条'),
  items: ['remittance-assessment'],
  judge: (subject) => {
    const asked = monthsAsked(subject);
    if (asked === null) return null;
    const overlaps = ({ from, until }: AssessedMonths) => from <= asked.until && asked.from <= until;
    const twice = subject.facts.assessments.filter(overlaps).flatMap(({ documentNumber, idNumbers }) => {
      const names = depositLinesOf(subject.form).flatMap(({ name, idNumber }) => (idNumbers.includes(idNumber) ? [name] : []));
      return names.length === 0 ? [] : [{ documentNumber, names: names.join('、') }];
    });
    if (twice.length === 0) return null;
    return {
      zh: `所报月份已经核定：${twice.map(({ documentNumber, names }) => `${names}（${documentNumber}）`).join('；')}`,
      en: `These months are assessed already: ${twice.map(({ documentNumber, names }) => `${names} (${documentNumber})`).join('; ')}`,
    };
  },
};
