import { partOf, textOf } from '../form-reading.js';
import { daysOverdue } from '../reports/reporting-limit.js';
import type { TaxResultMaker } from '../tax-rule.js';
import { documentNumber } from './document-number.js';

/** 存款账户账号报告回执. A receipt passes through many hands, so it shows the account's last four digits only. */
export const bankAccountResult: TaxResultMaker = (subject, serial) => {
  const { form, answers, details, today, receivedOn } = subject;
  const account = partOf(form, 'bankAccount');
  return {
    documentNumber: documentNumber('bank-account-report', today, serial),
    validUntil: null,
    produced: {},
    content: {
      taxpayerNumber: form.creditCode,
      accountEvent: answers.ACCOUNT_EVENT,
      bank: account.bank,
      accountEnding: textOf(account, 'number')?.slice(-4) ?? null,
      accountKind: form.accountKind,
      eventOn: form.accountEventOn,
      reportedOn: receivedOn,
      daysOverdue: daysOverdue(subject),
      overdueHandling: details.overdueHandling ?? null,
    },
  };
};
