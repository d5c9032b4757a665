import { textIn } from '../../domain/form-reading.js';
import type { CertificateContent } from '../../domain/results/deposit-certificate.result.js';
import { CertificateRow } from '../../persistence/issued-papers.entity.js';
import { contentOf, type Recorder } from './approved.js';

/** 出证登记. */
export const registerCertificate: Recorder = async ({ em }, approved) => {
  const content = contentOf<CertificateContent>(approved);
  em.create(CertificateRow, {
    documentNumber: approved.issued.documentNumber,
    unitAccountNumber: content.fundAccountNumber,
    kind: content.kind ?? '',
    fromMonth: content.from,
    untilMonth: content.until,
    employeeAccountNumber: content.employeeAccount?.accountNumber ?? null,
    purpose: textIn(approved.subject.form, 'certificateUse'),
    issuedOn: content.asOf,
  });
};
