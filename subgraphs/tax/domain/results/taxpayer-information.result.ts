import { normaliseCode } from '../../../kit/domain/identifiers/index.js';
import { firstOfMonth } from '../dates.js';
import { textOf } from '../form-reading.js';
import { daysOverdue } from '../reports/reporting-limit.js';
import type { TaxResultMaker } from '../tax-rule.js';
import { documentNumber } from './document-number.js';

/** 纳税人信息确认表: the credit code becomes the taxpayer number. */
export const taxpayerInformationResult: TaxResultMaker = (subject, serial) => {
  const { form, answers, details, today } = subject;
  const taxpayerNumber = normaliseCode(textOf(form, 'creditCode') ?? '');
  return {
    documentNumber: documentNumber('new-taxpayer-package', today, serial),
    validUntil: null,
    produced: { taxpayerNumber },
    content: {
      taxpayerNumber,
      taxpayerName: form.enterpriseName,
      confirmedOn: today,
      vatStatus: answers.GENERAL_VAT === 'YES' ? 'GENERAL' : 'SMALL_SCALE',
      generalFrom: answers.GENERAL_VAT === 'YES' ? firstOfMonth(today) : null,
      recognisedTaxes: details.recognisedTaxes ?? [],
      accountingSystem: form.accountingSystem,
      invoiceQuota: details.approvedQuota ?? null,
      daysOverdue: daysOverdue(subject),
      overdueHandling: details.overdueHandling ?? null,
    },
  };
};
