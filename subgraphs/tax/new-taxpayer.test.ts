import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { JournalEntry } from '../kit/journal/journal.entity.js';
import { testEngines } from '../kit/testing/engines.js';
import type { TestSubgraph } from '../kit/testing/test-subgraph.js';
import { newcomer, newTaxpayer, newTaxpayerDetails } from './testing/applications.js';
import { approver, claimed, codesOf, decide, founder, startTax, taskOf, taxpayerOf } from './testing/tax-under-test.js';

const TAXPAYER = `disclosure number standing vatStatus generalFrom recognisedTaxes invoiceQuota creditGrade
  accounts { bank maskedNumber accountKind } openMatters { arrears { count } }`;

for (const engine of await testEngines()) {
  describe(`an enterprise that the bureau meets for the first time (${engine.name})`, () => {
    let tax: TestSubgraph;
    let taskId: string;
    beforeAll(async () => {
      tax = await startTax(engine);
      taskId = await claimed(tax, newTaxpayer);
    });
    afterAll(() => tax.close());

    it('is no taxpayer yet', async () => {
      expect(await taxpayerOf(tax, approver, newcomer.id, 'number')).toBeNull();
    });

    it('tells the decider what must be entered, before and when it is missing', async () => {
      const shown = await taskOf(
        tax,
        approver,
        taskId,
        'detailsRequired { subject message } findings { subject } daysOverdue taxResult { __typename }',
      );
      expect(shown?.detailsRequired).toEqual([
        { subject: 'realNameVerified', message: '未填写“已完成实名验证的人员”' },
        { subject: 'recognisedTaxes', message: '未填写“认定的税种”' },
      ]);
      expect(codesOf({ details: shown?.findings })).toEqual([
        'REAL_NAME_NOT_VERIFIED',
        'TAX_TYPES_NOT_RECOGNISED',
        'ACCOUNTS_NOT_SOUND',
        'APPROVED_QUOTA_NOT_WITHIN_REQUEST',
      ]);
      expect(shown).toMatchObject({ daysOverdue: 0, taxResult: null });
      const refusal = await decide(tax, taskId);
      expect(refusal.code).toBe('DETAILS_INVALID');
      expect(codesOf(refusal)).toEqual(['realNameVerified', 'recognisedTaxes']);
    });

    it('is not confirmed against a rule, and a refusal leaves everything as it was', async () => {
      const refusal = await decide(tax, taskId, { details: { ...newTaxpayerDetails, approvedQuota: 100_000.01 } });
      expect(refusal.code).toBe('FIRST_QUOTA_OVER_CEILING');
      expect(await taskOf(tax, approver, taskId, 'stage')).toEqual({ stage: 'CLAIMED' });
      expect(await taxpayerOf(tax, approver, newcomer.id, 'number')).toBeNull();
    });

    it('becomes a taxpayer with status, taxes, quota and the account it named', async () => {
      const task = await decide(tax, taskId, { details: newTaxpayerDetails });
      expect(task).toMatchObject({
        stage: 'APPROVED',
        document: { name: '纳税人信息确认表', number: '扎税信〔2026〕1号', validUntil: null },
      });
      expect(await taxpayerOf(tax, approver, newcomer.id, TAXPAYER)).toEqual({
        disclosure: 'STAFF',
        number: newcomer.creditCode,
        standing: 'NORMAL',
        vatStatus: 'GENERAL',
        generalFrom: '2026-03-01',
        recognisedTaxes: ['VAT', 'ENTERPRISE_INCOME_TAX', 'STAMP_DUTY'],
        invoiceQuota: 80_000,
        creditGrade: null,
        accounts: [{ bank: '中国农业银行扎兰屯支行', maskedNumber: '****2345', accountKind: 'BASIC' }],
        openMatters: { arrears: { count: 0 } },
      });
    });

    it('shows its founder the confirmation and no later affairs', async () => {
      expect(await taxpayerOf(tax, founder, newcomer.id, TAXPAYER)).toMatchObject({
        disclosure: 'APPLICANT',
        vatStatus: 'GENERAL',
        invoiceQuota: 80_000,
        accounts: null,
        openMatters: null,
      });
      const result = 'taxResult { ... on TaxTaxpayerConfirmation { taxpayerNumber recognisedTaxes invoiceQuota daysOverdue } }';
      expect(await taskOf(tax, founder, taskId, result)).toEqual({
        taxResult: {
          taxpayerNumber: newcomer.creditCode,
          recognisedTaxes: ['VAT', 'ENTERPRISE_INCOME_TAX', 'STAMP_DUTY'],
          invoiceQuota: 80_000,
          daysOverdue: 0,
        },
      });
    });

    it('hands the taxpayer number on to the window, and nothing else of the taxpayer', async () => {
      const entry = await tax.subgraph.store.reader().findOneOrFail(JournalEntry, { type: 'onewindow.task.decided' });
      expect(JSON.parse(entry.data).produced).toEqual({ taxpayerNumber: newcomer.creditCode });
      expect(entry.data).not.toContain('80000');
    });

    it('is confirmed once', async () => {
      const again = await claimed(tax, newTaxpayer);
      expect((await decide(tax, again, { details: newTaxpayerDetails })).code).toBe('TAXPAYER_ALREADY_CONFIRMED');
    });
  });
}
