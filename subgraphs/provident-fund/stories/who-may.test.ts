import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { handOver, station } from '../../department/testing/hand-over.js';
import { testEngines } from '../../kit/testing/engines.js';
import { callerWith } from '../../kit/testing/test-subgraph.js';
import { demoUnits } from '../demo/demo-units.js';
import { seedDemo } from '../demo/seed-demo.js';
import { AssessmentRow, CertificateRow } from '../persistence/issued-papers.entity.js';
import { approver, decideAs, entity, type Office, openOffice, settle } from '../testing/office.js';

const [yaluhe] = demoUnits as [(typeof demoUnits)[0]];
const staff = (sub: string, department: string, ...roles: readonly ('DEPT_APPROVER' | 'CENTER_OPERATIONS' | 'DEPT_CATALOG_EDITOR')[]) =>
  callerWith({ sub, name: sub, roles, department });
const callers = {
  stranger: callerWith({ sub: 'stranger', roles: ['ENTERPRISE_USER'], enterprises: ['91150783MA0N2B025N'] }),
  applicant: callerWith({ sub: 'applicant', roles: ['ENTERPRISE_USER'] }),
  enterprise: callerWith({ sub: 'clerk', roles: ['ENTERPRISE_USER'], enterprises: [yaluhe.enterprise.creditCode] }),
  operations: staff('operations', 'service-centre', 'CENTER_OPERATIONS'),
  editor: staff('provident-fund-editor', 'provident-fund', 'DEPT_CATALOG_EDITOR'),
  taxApprover: staff('tax-approver', 'tax', 'DEPT_APPROVER'),
  former: staff('provident-fund-former', 'provident-fund', 'DEPT_APPROVER'),
  acceptor: staff('window-clerk', 'provident-fund', 'DEPT_APPROVER'),
};
const certificate = { fundAccountNumber: '', certifiedFrom: '2025-01', certifiedUntil: '2026-03', certificateUse: '投标' };
const unitCertificate = { enterprise: yaluhe.enterprise, answers: { FUND_CERTIFICATE: 'UNIT' } };

for (const engine of await testEngines()) {
  describe(`谁可以看、谁可以办（${engine.name}）`, () => {
    let office: Office;
    beforeAll(async () => {
      office = await openOffice(engine);
      await seedDemo(office.subgraph.store);
      await station(office, 'window-clerk');
    });
    afterAll(() => office.close());

    it('shows a task to the office, the hall and its applicant, and nothing to a stranger', async () => {
      const id = await handOver(office, { slug: 'deposit-certificate', form: certificate, ...unitCertificate });
      const seen = (caller: typeof approver) =>
        entity(
          office,
          caller,
          { __typename: 'ProvidentFundTask', id },
          '... on ProvidentFundTask { id fundAccountNumber fundResult { __typename } }',
        );
      for (const caller of [approver, callers.operations, callers.applicant, callers.enterprise]) expect((await seen(caller))?.id).toBe(id);
      for (const caller of [callers.stranger, callers.taxApprover]) expect(await seen(caller)).toBeNull();
    });

    it('tells what it holds to its own staff, the overseers and the enterprise, each as far as they need', async () => {
      const fields = 'accountNumber arrears { total } employeeAccounts(first: 2) { edges { node { name idNumber balance frozen } } }';
      const seen = (caller: typeof approver) => office.account(fields, caller, yaluhe.enterprise.id);
      const masked = { name: '孙*', idNumber: expect.stringMatching(/^150\*{11}\d{3}[\dX]$/) };
      expect((await seen(approver))?.employeeAccounts.edges[0].node).toEqual({ ...masked, balance: 98_600, frozen: false });
      expect((await seen(callers.enterprise))?.employeeAccounts.edges[0].node).toEqual({ ...masked, balance: null, frozen: null });
      for (const caller of [callers.operations, callers.editor]) {
        expect(await seen(caller)).toEqual({ accountNumber: expect.any(String), arrears: { total: 0 }, employeeAccounts: null });
      }
      for (const caller of [callers.stranger, callers.taxApprover, callerWith({})]) expect(await seen(caller)).toBeNull();
    });

    it('refuses a page after a cursor that this list never gave out', async () => {
      const query = `{ _entities(representations: [{ __typename: "Enterprise", id: "${yaluhe.enterprise.id}" }]) { ... on Enterprise {
        providentFundAccount { accountNumber employeeAccounts(after: "${Buffer.from('{"id":"x"}').toString('base64url')}") { edges { cursor } } } } } }`;
      const { data, errors } = await office.ask(approver, query);
      expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT' });
      expect(data?._entities[0].providentFundAccount).toMatchObject({ employeeAccounts: null });
    });

    it('lets neither another department, nor an expired posting, nor whoever accepted the case decide', async () => {
      const taskId = await office.take('deposit-certificate', certificate, unitCertificate);
      const code = async (caller: typeof approver) => (await decideAs(office, caller, taskId, {})).code;
      expect(await code(callers.taxApprover)).toBe('OTHER_DEPARTMENT');
      expect(await code(callers.former)).toBe('POSTING_EXPIRED');
      expect(await code(callers.acceptor)).toBe('ACCEPTOR_MAY_NOT_DECIDE');
      expect(await office.subgraph.store.reader().count(CertificateRow)).toBe(0);
    });

    it('issues one certificate for one decision, however often it is said, and registers it', async () => {
      const fundAccountNumber = (await office.account('accountNumber', approver, yaluhe.enterprise.id))?.accountNumber;
      const taskId = await office.take('deposit-certificate', { ...certificate, fundAccountNumber }, unitCertificate);
      const said = { idempotencyKey: randomUUID() };
      const first = await office.decide(taskId, said);
      expect(first.document.number).toBe('呼公积金扎证〔2026〕1号');
      expect(await office.decide(taskId, said)).toEqual(first);
      const registered = await office.subgraph.store.reader().find(CertificateRow, {});
      expect(registered).toMatchObject([{ documentNumber: first.document.number, purpose: '投标', issuedOn: '2026-03-10' }]);
    });

    it('takes payments from its own staff only, and for assessments that exist', async () => {
      const payment = { documentNumber: '呼公积金扎核〔2020〕1号', amount: 100, creditedOn: '2026-03-10' };
      expect(await settle(office, payment)).toMatchObject({ code: 'ASSESSMENT_NOT_FOUND' });
      expect(await settle(office, payment, callers.taxApprover)).toMatchObject({ code: 'OTHER_DEPARTMENT' });
      expect(await settle(office, payment, callers.former)).toMatchObject({ code: 'POSTING_EXPIRED' });
      await expect(settle(office, payment, callers.enterprise)).rejects.toThrow('FORBIDDEN');
      expect(await office.subgraph.store.reader().count(AssessmentRow)).toBe(0);
    });
  });
}
