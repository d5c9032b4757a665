import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { write } from '../kit/persistence/write.js';
import { testEngines } from '../kit/testing/engines.js';
import type { TestSubgraph } from '../kit/testing/test-subgraph.js';
import { ArrearRecord } from './persistence/debt.entity.js';
import { PaymentRecord } from './persistence/ledger.entity.js';
import * as application from './testing/applications.js';
import { approver, claimed, codesOf, construction, decide, restaurant, startTax, taskOf, taxpayerOf } from './testing/tax-under-test.js';

for (const engine of await testEngines()) {
  describe(`matters of a known taxpayer (${engine.name})`, () => {
    let tax: TestSubgraph;
    beforeAll(async () => {
      tax = await startTax(engine);
    });
    afterAll(() => tax.close());

    it('a small-scale taxpayer with sound accounts is registered as a general one', async () => {
      const id = await claimed(tax, application.generalRegistration);
      expect((await decide(tax, id)).code).toBe('ACCOUNTS_NOT_SOUND');
      expect((await decide(tax, id, { details: { accountsSound: true } })).document.number).toBe('扎税通〔2026〕1号');
      expect(await taxpayerOf(tax, approver, restaurant.id, 'vatStatus generalFrom')).toEqual({
        vatStatus: 'GENERAL',
        generalFrom: '2026-04-01',
      });
      const { taxResult } =
        (await taskOf(tax, approver, id, 'taxResult { ... on TaxVatRegistration { vatGround effectiveFrom annualSales } }')) ?? {};
      expect(taxResult).toEqual({ vatGround: 'VOLUNTARY', effectiveFrom: '2026-04-01', annualSales: 3_184_600 });
    });

    it('a quota above one hundred thousand has ten working days and needs two officers on site', async () => {
      const id = await claimed(tax, application.quotaRaise);
      const limit = await taskOf(tax, approver, id, 'handlingLimit { workingDays extension clearanceGround }');
      expect(limit).toEqual({ handlingLimit: { workingDays: 10, extension: 5, clearanceGround: null } });
      expect((await decide(tax, id, { details: { approvedQuota: 250_000 } })).code).toBe('SITE_VERIFICATION_MISSING');
      expect(await taxpayerOf(tax, approver, restaurant.id, 'invoiceQuota')).toEqual({ invoiceQuota: 100_000 });
      const siteVerification = { verifiedOn: '2026-03-09', officers: ['孙志远', '乌云其其格'], finding: '经营场所与申报相符' };
      expect((await decide(tax, id, { details: { approvedQuota: 250_000, siteVerification } })).stage).toBe('APPROVED');
      expect(await taxpayerOf(tax, approver, restaurant.id, 'invoiceQuota')).toEqual({ invoiceQuota: 250_000 });
      const shown = await taskOf(
        tax,
        approver,
        id,
        'siteVerification { officers } taxResult { ... on TaxQuotaDecision { previousQuota approvedQuota legalLimit { workingDays extension } } }',
      );
      expect(shown).toEqual({
        siteVerification: { officers: ['孙志远', '乌云其其格'] },
        taxResult: { previousQuota: 100_000, approvedQuota: 250_000, legalLimit: { workingDays: 10, extension: 5 } },
      });
    });

    it('a contract elsewhere is reported once, and stays open until it has been settled there', async () => {
      const [first, second] = [await claimed(tax, application.crossRegion), await claimed(tax, application.crossRegion)];
      expect(await decide(tax, first)).toMatchObject({ document: { number: '扎税跨报〔2026〕1号', validUntil: '2026-09-30' } });
      expect((await decide(tax, second)).code).toBe('CONTRACT_ALREADY_REPORTED');
      expect(await taxpayerOf(tax, approver, construction.id, 'openMatters { crossRegionReports }')).toEqual({
        openMatters: { crossRegionReports: 1 },
      });
    });

    it('filing is deferred against a prepayment of what was paid last period', async () => {
      const id = await claimed(tax, application.filingDeferral);
      const details = (amount: number) => ({ deferredUntil: '2026-04-10', prepayment: { basis: 'LAST_PERIOD', amount } });
      expect(codesOf(await decide(tax, id))).toEqual(['deferredUntil', 'prepayment']);
      expect((await decide(tax, id, { details: details(186_543.19) })).code).toBe('PREPAYMENT_NOT_FIXED');
      expect((await decide(tax, id, { details: details(186_543.2) })).document.validUntil).toBe('2026-04-10');
      const { deferrals } = await taxpayerOf(tax, approver, construction.id, 'deferrals { deferralKind taxType deferredUntil amount }');
      expect(deferrals).toEqual([{ deferralKind: 'FILING', taxType: 'VAT', deferredUntil: '2026-04-10', amount: 186_543.2 }]);
    });

    it('an approved deferral of payment moves the due date of the debt, as far as the approved amount goes', async () => {
      const { store } = tax.subgraph;
      const due = { taxType: 'VAT', periodFrom: '2026-02-01', periodUntil: '2026-02-28', endedOn: null, endedBy: null } as const;
      await write(store, 'SYSTEM', async ({ em }) => {
        em.create(ArrearRecord, {
          id: '00000000-0000-4000-8000-0000000000e1',
          enterpriseId: construction.id,
          ...due,
          amountFen: 5_000_000,
          dueOn: '2026-03-16',
        });
      });
      const id = await claimed(tax, application.paymentDeferral);
      const provincialDecision = {
        documentNumber: '内税延缴〔2026〕8号',
        decidedOn: '2026-03-10',
        approvedUntil: '2026-06-16',
        approvedAmount: 30_000,
      };
      expect((await decide(tax, id, { details: { provincialDecision } })).stage).toBe('APPROVED');
      const arrears = await store.reader().find(ArrearRecord, { enterpriseId: construction.id }, { orderBy: { dueOn: 'asc' } });
      expect(arrears.map(({ dueOn, amountFen }) => [dueOn, amountFen])).toEqual([
        ['2026-03-16', 2_000_000],
        ['2026-06-16', 3_000_000],
      ]);
      const again = await claimed(tax, application.paymentDeferral);
      expect((await decide(tax, again, { details: { provincialDecision } })).code).toBe('TAX_DEFERRED_ALREADY');
    });

    it('a certificate adds up what was paid in the period and changes nothing', async () => {
      const id = await claimed(tax, application.certificate);
      expect((await decide(tax, id)).document).toMatchObject({ name: '税收完税证明', number: '扎税完证〔2026〕1号' });
      const { taxResult } =
        (await taskOf(tax, approver, id, 'taxResult { ... on TaxPaymentCertificate { lines { taxType paid refunded net } net } }')) ?? {};
      expect(taxResult).toEqual({ lines: [{ taxType: 'VAT', paid: 348_843.7, refunded: 0, net: 348_843.7 }], net: 348_843.7 });
      expect(await tax.subgraph.store.reader().count(PaymentRecord, { enterpriseId: construction.id })).toBe(3);
    });

    it('an account is opened, changed and closed in the ledger, and a late report needs a word on its lateness', async () => {
      const accounts = async () => (await taxpayerOf(tax, approver, construction.id, 'accounts { maskedNumber accountKind }')).accounts;
      const known = { maskedNumber: '****0137', accountKind: 'BASIC' };
      const late = await claimed(tax, application.accountReport('OPENED', 'GENERAL', '2026-02-22'));
      expect(await taskOf(tax, approver, late, 'daysOverdue')).toEqual({ daysOverdue: 1 });
      expect((await decide(tax, late)).code).toBe('OVERDUE_REPORT_NOT_HANDLED');
      await decide(tax, late, { details: { overdueHandling: { kind: 'NO_PENALTY' } } });
      expect(await accounts()).toEqual([known, { maskedNumber: '****6543', accountKind: 'GENERAL' }]);
      await decide(tax, await claimed(tax, application.accountReport('CHANGED', 'SPECIAL', '2026-03-09')));
      expect(await accounts()).toEqual([known, { maskedNumber: '****6543', accountKind: 'SPECIAL' }]);
      await decide(tax, await claimed(tax, application.accountReport('CLOSED', 'SPECIAL', '2026-03-10')));
      expect(await accounts()).toEqual([known]);
    });
  });
}
