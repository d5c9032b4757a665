import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { JournalEntry } from '../kit/journal/journal.entity.js';
import { testEngines } from '../kit/testing/engines.js';
import type { TestSubgraph } from '../kit/testing/test-subgraph.js';
import { bookOfItem, books } from './persistence/books.js';
import { PermitHolder } from './persistence/permit-holder.entity.js';
import { sampleApplications } from './testing/applications.js';
import {
  applicant,
  apply,
  approve,
  approver,
  claim,
  decide,
  entity,
  formerApprover,
  reviewer,
  startHousing,
  stranger,
  taxApprover,
} from './testing/housing-at-work.js';

/** Which list of `Enterprise.permits` and which type an approval of each item appears in. */
const shownAs: Readonly<Record<string, readonly [list: string, type: string]>> = {
  'construction-permit': ['construction', 'HousingConstructionPermit'],
  'presale-permit': ['presale', 'HousingPresalePermit'],
  'fire-design-review': ['fireDesign', 'HousingFireDesignOpinion'],
  'fire-acceptance': ['fireAcceptance', 'HousingFireAcceptance'],
  'completion-filing': ['completion', 'HousingCompletionFiling'],
  'drainage-permit': ['drainage', 'HousingDrainagePermit'],
  'crane-registration': ['cranes', 'HousingCrane'],
  'gas-business-licence': ['gas', 'HousingGasLicence'],
};
const ENTERED = `entered { __typename ${Object.values(shownAs)
  .map(([, type]) => `... on ${type} { number }`)
  .join(' ')} }`;

for (const engine of await testEngines()) {
  describe(`the housing bureau at work on ${engine.name}`, () => {
    let housing: TestSubgraph;
    beforeAll(async () => {
      housing = await startHousing(engine);
    });
    afterAll(() => housing.close());

    const lines = (slug: string, enterpriseId: string) =>
      housing.subgraph.store.reader().count(books[bookOfItem[slug] ?? 'cranes'] as typeof books.cranes, { enterpriseId });
    const task = (caller: typeof approver, id: string, fields: string) =>
      entity(housing, caller, { __typename: 'HousingTask', id }, fields);

    it.each(Object.keys(sampleApplications))('approves a sound application for %s, enters it and shows it', async (slug) => {
      const { taskId, enterpriseId, number } = await approve(housing, slug, { form: { propertyFilingNumber: `蒙EB-${slug}` } });
      const [list = '', type] = shownAs[slug] ?? [];
      const permits = await entity(housing, applicant, { __typename: 'Enterprise', id: enterpriseId }, `permits { ${list} { number } }`);
      expect(permits.permits[list]).toEqual([{ number }]);
      const shown = await task(applicant, taskId, `stage decision { outcome } document { number } ${ENTERED}`);
      expect(shown).toEqual({
        stage: 'APPROVED',
        decision: { outcome: 'APPROVED' },
        document: { number },
        entered: { __typename: type, number },
      });
    });

    it('denies with reasons, issues a document of it and enters nothing', async () => {
      const { taskId, enterpriseId } = await apply(housing, 'construction-permit');
      await claim(housing, taskId);
      expect(await decide(housing, taskId, { outcome: 'DENIED', opinion: '不行' })).toMatchObject({ code: 'REASONS_MISSING' });
      const denied = await decide(housing, taskId, { outcome: 'DENIED', opinion: '规划许可证载明的建设规模与申请不符' });
      expect(denied).toMatchObject({ stage: 'DENIED', document: { name: '不予行政许可决定书', issuedOn: '2026-09-10' } });
      expect(await lines('construction-permit', enterpriseId)).toBe(0);
      expect(await task(approver, taskId, ENTERED)).toEqual({ entered: null });
    });

    it('refuses to approve against the law, with the article and every violation, and changes nothing', async () => {
      const { taskId, enterpriseId } = await apply(housing, 'construction-permit', {
        form: { planningPermitHolderCreditCode: '91150783MA0N2B025N', contractorQualificationValidUntil: '2026-09-09' },
      });
      await claim(housing, taskId);
      const refusal = await decide(housing, taskId);
      expect(refusal).toMatchObject({
        __typename: 'Refusal',
        code: 'PLANNING_HOLDER_CODE_DIFFERS',
        message: '规划许可证建设单位的统一社会信用代码91150783MA0N2B025N与申请人91150783MA0N1A0193不一致',
        ruleRef: { document: '《中华人民共和国城乡规划法》', article: '第四十条' },
      });
      expect(refusal.details.map(({ subject }: { subject: string }) => subject)).toEqual([
        'PLANNING_HOLDER_CODE_DIFFERS',
        'CONTRACTOR_QUALIFICATION_EXPIRED',
      ]);
      expect(await task(approver, taskId, 'stage document { number }')).toEqual({ stage: 'CLAIMED', document: null });
      expect(await lines('construction-permit', enterpriseId)).toBe(0);
    });

    it('refuses details that the item does not ask for or that are not whole', async () => {
      const { taskId } = await apply(housing, 'drainage-permit');
      await claim(housing, taskId);
      const refusal = await decide(housing, taskId, {
        details: { siteVisit: { visitedOn: '2026-09-09', inspectors: ['王建国', '赵敏'], passed: true } },
      });
      expect(refusal).toMatchObject({
        code: 'DETAILS_INVALID',
        details: [{ subject: 'siteVisit', message: '本事项不填写现场核查情况' }],
      });
    });

    it('shows its own staff what stands against an approval before anybody decides, and nobody else', async () => {
      const { taskId } = await apply(housing, 'gas-business-licence', { form: { gasFieldStaff: 9 } });
      const findings = (await task(reviewer, taskId, 'findings { subject message }')).findings;
      expect(findings.map(({ subject }: { subject: string }) => subject)).toEqual([
        'SITE_VISIT_NOT_PASSED',
        'GAS_PLAN_NOT_CONFIRMED',
        'GAS_FIELD_STAFF_TOO_FEW',
        'GAS_EXPERT_REVIEW_NOT_PASSED',
      ]);
      expect(findings).toContainEqual({
        subject: 'GAS_FIELD_STAFF_TOO_FEW',
        message: '燃气用户25000户，运行、维护和抢修人员9人，不得少于10人',
      });
      expect(await task(applicant, taskId, 'findings { subject }')).toEqual({ findings: null });
    });

    it('shows a task to its applicant and its staff, and to a stranger nothing that tells it from none', async () => {
      const { taskId } = await apply(housing, 'construction-permit');
      const project = {
        project: { name: '岭东花园一期工程', planningPermitNumber: '建字第150783202600012号', constructionPermitNumber: null },
      };
      const fields = 'project { name planningPermitNumber constructionPermitNumber }';
      expect(await task(applicant, taskId, fields)).toEqual(project);
      expect(await task(reviewer, taskId, fields)).toEqual(project);
      expect(await task(stranger, taskId, fields)).toBeNull();
      expect(await task(taxApprover, taskId, fields)).toBeNull();
      expect(await task(stranger, '00000000-0000-4000-8000-00000000ffff', fields)).toBeNull();
    });

    it('lets no other department, no expired posting and not the acceptor decide', async () => {
      const { taskId } = await apply(housing, 'drainage-permit', { acceptedBy: 'approver' });
      expect(await claim(housing, taskId, taxApprover)).toMatchObject({ code: 'OTHER_DEPARTMENT' });
      expect(await decide(housing, taskId, {}, taxApprover)).toMatchObject({ code: 'OTHER_DEPARTMENT' });
      expect(await claim(housing, taskId, formerApprover)).toMatchObject({ code: 'POSTING_EXPIRED' });
      expect(await claim(housing, taskId)).toMatchObject({ code: 'ACCEPTOR_MAY_NOT_DECIDE' });
      expect(await task(reviewer, taskId, 'stage')).toEqual({ stage: 'ARRIVED' });
    });

    it('issues one document and gives the same answer when a decision is said twice', async () => {
      const { taskId, enterpriseId } = await apply(housing, 'drainage-permit');
      await claim(housing, taskId);
      const first = await decide(housing, taskId, { idempotencyKey: `twice-${engine.name}` });
      expect(await decide(housing, taskId, { idempotencyKey: `twice-${engine.name}` })).toEqual(first);
      expect(first.document.number).toMatch(/^扎住建排许〔2026〕\d+号$/);
      expect(await lines('drainage-permit', enterpriseId)).toBe(1);
    });

    it('permits a project once, however many decide about it in the same minute', async () => {
      const one = await apply(housing, 'construction-permit');
      const other = await apply(housing, 'construction-permit', { enterpriseId: one.enterpriseId });
      await claim(housing, one.taskId);
      await claim(housing, other.taskId);
      const answers = await Promise.all([decide(housing, one.taskId), decide(housing, other.taskId)]);
      expect(answers.map((answer) => answer.code ?? answer.stage).sort()).toEqual(['APPROVED', 'PROJECT_ALREADY_PERMITTED']);
      expect(await lines('construction-permit', one.enterpriseId)).toBe(1);
      expect(await housing.subgraph.store.reader().findOne(PermitHolder, { enterpriseId: one.enterpriseId })).toMatchObject({ entries: 1 });
    });

    it('registers a machine once, even for another user', async () => {
      const form = { propertyFilingNumber: '蒙EB-T00999' };
      const first = await approve(housing, 'crane-registration', { form });
      const second = await apply(housing, 'crane-registration', { form });
      await claim(housing, second.taskId);
      const refusal = await decide(housing, second.taskId);
      expect(refusal).toMatchObject({ code: 'CRANE_ALREADY_REGISTERED' });
      expect(refusal.message).toContain(first.number);
      const fields = 'permits { cranes { number } }';
      expect(await entity(housing, approver, { __typename: 'Enterprise', id: second.enterpriseId }, fields)).toEqual({
        permits: { cranes: [] },
      });
    });

    it('registers a machine once for two users in the same minute', async () => {
      const form = { propertyFilingNumber: '蒙EB-T01000' };
      const tasks = [await apply(housing, 'crane-registration', { form }), await apply(housing, 'crane-registration', { form })];
      for (const { taskId } of tasks) await claim(housing, taskId);
      const answers = await Promise.all(tasks.map(({ taskId }) => decide(housing, taskId)));
      expect(answers.map((answer) => answer.code ?? answer.stage).sort()).toEqual(['APPROVED', 'CRANE_ALREADY_REGISTERED']);
    });

    it('tells the window of each decision, in the transaction that entered it', async () => {
      const { taskId, number } = await approve(housing, 'drainage-permit');
      const entries = await housing.subgraph.store.reader().find(JournalEntry, { type: 'onewindow.task.decided' });
      const told = entries.map(({ data }) => JSON.parse(data)).filter((data) => data.taskId === taskId);
      expect(told).toMatchObject([{ outcome: 'APPROVED', document: { number }, produced: { drainagePermitNumber: number } }]);
    });
  });
}
