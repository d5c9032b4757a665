import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller } from '../kit/domain/caller.js';
import { testEngines } from '../kit/testing/engines.js';
import type { TestSubgraph } from '../kit/testing/test-subgraph.js';
import { CrossRegionRecord } from './persistence/open-matter.entity.js';
import * as application from './testing/applications.js';
import * as who from './testing/tax-under-test.js';

const { claimed, codesOf, construction, decide, startTax, taskOf, taxpayerOf } = who;
const SECRETS =
  'disclosure standing name vatStatus invoiceQuota recognisedTaxes creditGrade openMatters { arrears { amount } } accounts { bank } deferrals { amount }';

for (const engine of await testEngines()) {
  describe(`who may see and do what at the tax bureau (${engine.name})`, () => {
    let tax: TestSubgraph;
    beforeAll(async () => {
      tax = await startTax(engine);
    });
    afterAll(() => tax.close());

    it('a stranger, another department, the window and analysts learn nothing about a taxpayer', async () => {
      const analyst = { ...who.stranger, sub: 'analyst', roles: ['ANALYST'] } as Caller;
      for (const caller of [who.stranger, who.otherDepartment, who.clerk, analyst]) {
        expect(await taxpayerOf(tax, caller, construction.id, SECRETS)).toBeNull();
      }
    });

    it('the centre’s overseers learn the standing and nothing that is counted or rated', async () => {
      expect(await taxpayerOf(tax, who.overseer, construction.id, SECRETS)).toEqual({
        disclosure: 'STANDING',
        standing: 'NORMAL',
        name: construction.name,
        vatStatus: null,
        invoiceQuota: null,
        recognisedTaxes: null,
        creditGrade: null,
        openMatters: null,
        accounts: null,
        deferrals: null,
      });
    });

    it('a clerk who entered the application for an enterprise is still not the taxpayer', async () => {
      const id = await claimed(tax, { ...application.certificate, applicant: who.clerk.sub ?? '' });
      await decide(tax, id);
      expect(await taskOf(tax, who.clerk, id, 'stage document { number } taxResult { __typename }')).toMatchObject({
        stage: 'APPROVED',
        taxResult: null,
      });
      expect(await taxpayerOf(tax, who.clerk, construction.id, SECRETS)).toBeNull();
    });

    it('a result with amounts is read by the bureau, the applicant and the taxpayer only', async () => {
      const id = await claimed(tax, application.certificate);
      await decide(tax, id);
      const read = async (caller: Caller) => (await taskOf(tax, caller, id, 'taxResult { __typename }'))?.taxResult ?? null;
      for (const caller of [who.approver, who.founder, who.actingFor(construction)])
        expect(await read(caller)).toEqual({ __typename: 'TaxPaymentCertificate' });
      for (const caller of [who.overseer, who.clerk]) expect(await read(caller)).toBeNull();
      for (const caller of [who.stranger, who.otherDepartment]) expect(await taskOf(tax, caller, id, 'id')).toBeNull();
      expect(await taskOf(tax, who.founder, id, 'detailsRequired { subject } siteVerification { finding }')).toEqual({
        detailsRequired: null,
        siteVerification: null,
      });
    });

    it('only the bureau’s own staff, stationed today, decides, and never who accepted', async () => {
      const id = await claimed(tax, { ...application.crossRegion, acceptedBy: who.head.sub ?? '' });
      expect((await decide(tax, id, { by: who.otherDepartment })).code).toBe('OTHER_DEPARTMENT');
      expect((await decide(tax, id, { by: who.former })).code).toBe('POSTING_EXPIRED');
      expect((await decide(tax, id, { by: who.head })).code).toBe('ACCEPTOR_MAY_NOT_DECIDE');
      expect(await taskOf(tax, who.approver, id, 'stage')).toEqual({ stage: 'CLAIMED' });
    });

    it('a decision said twice is made once and answered the same', async () => {
      const form = { ...application.crossRegion.form, contractNumber: 'YLH-2026-004' };
      const id = await claimed(tax, { ...application.crossRegion, form });
      const first = await decide(tax, id, { key: 'said-twice' });
      expect(first.stage).toBe('APPROVED');
      expect(await decide(tax, id, { key: 'said-twice' })).toEqual(first);
      expect((await decide(tax, id, { key: 'said-twice', opinion: '另一意见' })).code).toBe('IDEMPOTENCY_KEY_REUSED');
      expect(await tax.subgraph.store.reader().count(CrossRegionRecord, { contractNumber: 'YLH-2026-004' })).toBe(1);
    });

    it('of two approvals for one taxpayer at the same moment, the later judges on what the earlier left', async () => {
      const form = { ...application.crossRegion.form, contractNumber: 'YLH-2026-005' };
      const tasks = [
        await claimed(tax, { ...application.crossRegion, form }),
        await claimed(tax, { ...application.crossRegion, form }, who.head),
      ];
      const answers = await Promise.all([decide(tax, tasks[0] ?? '', {}), decide(tax, tasks[1] ?? '', { by: who.head })]);
      expect(answers.map(({ stage, code }) => stage ?? code).sort()).toEqual(['APPROVED', 'CONTRACT_ALREADY_REPORTED']);
      expect(await tax.subgraph.store.reader().count(CrossRegionRecord, { contractNumber: 'YLH-2026-005' })).toBe(1);
    });

    it('what is wrong with the details is told at once, in the reader’s language', async () => {
      const id = await claimed(tax, application.quotaRaise);
      const refusal = await decide(tax, id, { details: { approvedQuota: 1.005, courtRulingVerified: true } });
      expect(refusal.code).toBe('DETAILS_INVALID');
      expect(codesOf(refusal)).toEqual(['approvedQuota', 'courtRulingVerified']);
    });
  });
}
