import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testEngines } from '../kit/testing/engines.js';
import type { TestSubgraph } from '../kit/testing/test-subgraph.js';
import { ArrearRecord, ChargeRecord } from './persistence/debt.entity.js';
import { clearance, newcomer } from './testing/applications.js';
import { actingFor, approver, claimed, codesOf, decide, restaurant, startTax, taskOf, taxpayerOf } from './testing/tax-under-test.js';

const barred = [
  'RETURNS_UNFILED',
  'TAX_IN_ARREARS',
  'LATE_FEES_UNPAID',
  'FINES_UNPAID',
  'UNDER_INVESTIGATION',
  'LIQUIDATION_TAX_NOT_SETTLED',
  'INVOICES_NOT_RETURNED',
];
const OPEN = `standing openMatters { unfiledReturns arrears { count amount } lateFees { count amount } fines { count amount }
  excessRefunds { count } crossRegionReports invoicesInHand devicesInHand investigations }`;

for (const engine of await testEngines()) {
  describe(`tax clearance (${engine.name})`, () => {
    let tax: TestSubgraph;
    beforeAll(async () => {
      tax = await startTax(engine);
    });
    afterAll(() => tax.close());

    it('shows the taxpayer what is open, late fees grown until today, and keeps investigations within the bureau', async () => {
      const shown = await taxpayerOf(tax, actingFor(restaurant), restaurant.id, OPEN);
      expect(shown).toEqual({
        standing: 'NORMAL',
        openMatters: {
          unfiledReturns: 1,
          arrears: { count: 1, amount: 12_460.8 },
          // 134 days from 2025-10-27 to 2026-03-10 at 0.05 %
          lateFees: { count: 1, amount: 834.87 },
          fines: { count: 1, amount: 200 },
          excessRefunds: { count: 0 },
          crossRegionReports: 0,
          invoicesInHand: 18,
          devicesInHand: 1,
          investigations: null,
        },
      });
      expect((await taxpayerOf(tax, approver, restaurant.id, OPEN)).openMatters.investigations).toBe(1);
    });

    it('is barred by everything that is open, told at once, and denied with reasons and a number', async () => {
      const id = await claimed(tax, clearance);
      const shown = await taskOf(tax, approver, id, 'findings { subject } handlingLimit { workingDays clearanceGround }');
      expect(codesOf({ details: shown?.findings })).toEqual(barred);
      expect(shown?.handlingLimit).toEqual({ workingDays: 5, clearanceGround: 'OTHER_TAXPAYER' });
      expect(codesOf(await decide(tax, id))).toEqual(barred);
      expect((await decide(tax, id, { outcome: 'DENIED', opinion: '不' })).code).toBe('REASONS_MISSING');
      const denied = await decide(tax, id, { outcome: 'DENIED', opinion: '尚有未办结事项，见一次性告知' });
      expect(denied).toMatchObject({ stage: 'DENIED', document: { name: '不予办理通知书', number: '扎税不准字〔2026〕第000001号' } });
      const written = await taskOf(tax, approver, id, 'decisionDocument { title number html pdf sections { text } }');
      expect(written?.decisionDocument).toMatchObject({ title: '不予办理通知书', number: '扎税不准字〔2026〕第000001号' });
      expect(written?.decisionDocument.html).toContain('向国家税务总局呼伦贝尔市税务局申请行政复议');
      expect(Buffer.from(written?.decisionDocument.pdf, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
      expect(await taskOf(tax, approver, id, 'taxResult { __typename } handlingLimit { workingDays }')).toEqual({
        taxResult: null,
        handlingLimit: null,
      });
      expect(await taxpayerOf(tax, approver, restaurant.id, 'standing')).toEqual({ standing: 'NORMAL' });
    });

    it('is given before a verified ruling: debts are written off and kept on record', async () => {
      const { liquidationFrom: _from, liquidationUntil: _until, ...form } = clearance.form;
      const bankrupt = {
        ...clearance,
        answers: { CLEARANCE_CAUSE: 'BANKRUPTCY' },
        form: { ...form, courtRulingNumber: '（2026）内0783破1号之三' },
      };
      const id = await claimed(tax, bankrupt);
      const details = { courtRulingVerified: true, handedIn: { invoices: 18, devices: 1 } };
      expect((await decide(tax, id, { details })).document.number).toBe('扎税企清〔2026〕1号');
      const { taxResult } =
        (await taskOf(
          tax,
          approver,
          id,
          'taxResult { ... on TaxClearanceCertificate { clearanceMode clearanceGround writtenOff cancelledInvoices } }',
        )) ?? {};
      expect(taxResult).toEqual({ clearanceMode: 'INSTANT', clearanceGround: 'COURT_RULING', writtenOff: 12_660.8, cancelledInvoices: 18 });
      const { standing, openMatters } = await taxpayerOf(tax, approver, restaurant.id, OPEN);
      expect(standing).toBe('CLEARED');
      expect(openMatters).toMatchObject({
        arrears: { count: 0, amount: 0 },
        lateFees: { count: 0 },
        fines: { count: 0 },
        invoicesInHand: 0,
      });
      const em = tax.subgraph.store.reader();
      const ended = [
        ...(await em.find(ArrearRecord, { enterpriseId: restaurant.id })),
        ...(await em.find(ChargeRecord, { enterpriseId: restaurant.id })),
      ];
      expect(ended.map(({ endedOn, endedBy }) => [endedOn, endedBy])).toEqual([
        ['2026-03-10', '扎税企清〔2026〕1号'],
        ['2026-03-10', '扎税企清〔2026〕1号'],
      ]);
    });

    it('is given once, also to an enterprise that never had tax affairs', async () => {
      const never = {
        ...clearance,
        enterprise: newcomer,
        form: { enterpriseName: newcomer.name, creditCode: newcomer.creditCode },
        answers: { CLEARANCE_CAUSE: 'DISSOLUTION', TAX_AFFAIRS: 'NO' },
      };
      expect((await decide(tax, await claimed(tax, never))).stage).toBe('APPROVED');
      expect((await decide(tax, await claimed(tax, never))).code).toBe('ALREADY_CLEARED');
      expect((await decide(tax, await claimed(tax, clearance))).code).toBe('ALREADY_CLEARED');
    });
  });
}
