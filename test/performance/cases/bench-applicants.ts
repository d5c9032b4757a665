import type { Persona } from '../../../gateway/demo-issuer/demo-issuer.js';
import { KnownEnterprise } from '../../../subgraphs/department/persistence/department-tables.js';
import { creditCodeCheck, organisationCheck } from '../../../subgraphs/kit/domain/identifiers/index.js';
import type { Store } from '../../../subgraphs/kit/persistence/store.js';
import { write } from '../../../subgraphs/kit/persistence/write.js';
import { ordinaryTaxpayer } from '../../../subgraphs/tax/demo/demo-books.js';
import { PaymentRecord } from '../../../subgraphs/tax/persistence/ledger.entity.js';
import { TaxpayerRecord } from '../../../subgraphs/tax/persistence/taxpayer.entity.js';
import { Enterprise } from '../../../subgraphs/window/persistence/case.entity.js';

/** Somebody who applies for an enterprise of its own: an enterprise has one case of an item under way at a time. */
export interface Applicant {
  readonly persona: string;
  readonly enterpriseId: string;
  readonly enterpriseName: string;
  readonly creditCode: string;
}

/** The first are those whose cases are copied; the others apply while it is measured. */
export const TEMPLATES = 4;
export const AT_ONCE = 8;

export const applicants: readonly Applicant[] = Array.from({ length: TEMPLATES + AT_ONCE }, (_, index) => {
  const mark = String(index).padStart(2, '0');
  const organisation = `MA9Y00${mark}`;
  const first = `91150783${organisation}${organisationCheck(organisation)}`;
  return {
    persona: `bench-${mark}`,
    enterpriseId: `00000000-0000-4000-8000-0000000be0${mark}`,
    enterpriseName: `扎兰屯市测速第${index + 1}号商贸有限公司`,
    creditCode: `${first}${creditCodeCheck(first)}`,
  };
});

export const benchPersonas: readonly Persona[] = applicants.map(({ persona, creditCode }) => ({
  id: persona,
  title: '测速申请人',
  name: '测速',
  claims: { roles: ['ENTERPRISE_USER'], enterprises: [creditCode] },
}));

/** They are known at the window, and at the tax office as taxpayers who have paid something. */
export async function registerApplicants(window: Store, tax: Store): Promise<void> {
  await write(window, 'SYSTEM', async ({ em, now }) => {
    for (const { enterpriseId: id, enterpriseName: name, creditCode } of applicants)
      em.create(Enterprise, { id, name, creditCode, nameReservationNo: null, createdAt: now });
  });
  await write(tax, 'SYSTEM', async ({ em }) => {
    for (const { enterpriseId, enterpriseName: name, creditCode: number } of applicants) {
      em.create(KnownEnterprise, { id: enterpriseId, name, creditCode: number });
      em.create(TaxpayerRecord, {
        ...ordinaryTaxpayer,
        enterpriseId,
        number,
        name,
        confirmedOn: '2020-06-03',
        vatStatus: 'SMALL_SCALE',
        generalFrom: null,
        recognisedTaxes: ['VAT'],
        accountingSystem: 'SMALL_ENTERPRISE_STANDARDS',
        creditGrade: 'B',
        invoiceQuotaFen: 10_000_000,
        lastPeriodTaxFen: {},
        salesOfTwelveMonthsFen: 21_600_000,
      });
      em.create(PaymentRecord, {
        id: enterpriseId,
        enterpriseId,
        taxType: 'VAT',
        kind: 'PAID',
        bookedOn: '2025-07-10',
        amountFen: 216_000,
      });
    }
  });
}
