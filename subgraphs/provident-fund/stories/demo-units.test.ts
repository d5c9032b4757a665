import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isIdNumber } from '../../kit/domain/identifiers/index.js';
import { Posting } from '../../kit/posting/posting.entity.js';
import { testEngines } from '../../kit/testing/engines.js';
import { callerWith } from '../../kit/testing/test-subgraph.js';
import { accountNumberOf, demoUnits } from '../demo/demo-units.js';
import { seedDemo } from '../demo/seed-demo.js';
import { EmployeeAccountRow } from '../persistence/employee-account.entity.js';
import { approver, entity, type Office, openOffice, settle } from '../testing/office.js';

const [yaluhe, xiushui] = demoUnits as [(typeof demoUnits)[0], (typeof demoUnits)[0]];
const analyst = callerWith({ sub: 'analyst', roles: ['ANALYST'], department: 'service-centre' });

describe('演示单位', () => {
  it('has employees whose ID numbers check and belong to a region that does not exist', () => {
    const numbers = demoUnits.flatMap(({ employees }) => employees.map(({ idNumber }) => idNumber));
    expect(numbers.filter((number) => !isIdNumber(number, '2025-12-31') || !number.startsWith('150799'))).toEqual([]);
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});

for (const engine of await testEngines()) {
  describe(`演示单位办事（${engine.name}）`, () => {
    let office: Office;
    beforeAll(async () => {
      office = await openOffice(engine);
      await seedDemo(office.subgraph.store);
    });
    afterAll(() => office.close());
    const at = (unit: typeof yaluhe, answers: Record<string, string>, details?: object) => ({
      enterprise: unit.enterprise,
      answers,
      ...(details === undefined ? {} : { details }),
    });
    const employee = (unit: typeof yaluhe, index: number) => unit.employees[index] as (typeof unit.employees)[0];

    it('is put in once, however often the demo starts', async () => {
      const em = office.subgraph.store.reader();
      const before = [await em.count(Posting), await em.count(EmployeeAccountRow)];
      await seedDemo(office.subgraph.store);
      expect([await em.count(Posting), await em.count(EmployeeAccountRow)]).toEqual(before);
      expect(await office.account('contributingEmployees sealedAccounts arrears { total }', undefined, yaluhe.enterprise.id)).toEqual({
        contributingEmployees: 4,
        sealedAccounts: 1,
        arrears: { total: 0 },
      });
    });

    it('is told why no certificate of compliance is given, and what a plain one says', async () => {
      const form = {
        fundAccountNumber: accountNumberOf(xiushui),
        certifiedFrom: '2025-11',
        certifiedUntil: '2026-03',
        certificateUse: '贷款',
      };
      const taskId = await office.take('deposit-certificate', form, at(xiushui, { FUND_CERTIFICATE: 'COMPLIANCE' }));
      const findings = await entity(
        office,
        approver,
        { __typename: 'ProvidentFundTask', id: taskId },
        '... on ProvidentFundTask { findings { subject message } }',
      );
      expect(findings?.findings).toEqual([{ subject: 'COMPLIANCE_NOT_GIVEN', message: expect.stringContaining('3240元') }]);
      expect(await office.decide(taskId)).toMatchObject({ code: 'COMPLIANCE_NOT_GIVEN' });
      const denied = await office.decide(taskId, { outcome: 'DENIED', opinion: '单位欠缴三个月，不符合出具条件' });
      expect(denied).toMatchObject({ stage: 'DENIED', fundResult: null, document: { name: '不予办理通知书' } });
      const plain = await office.approve('deposit-certificate', form, at(xiushui, { FUND_CERTIFICATE: 'UNIT' }));
      expect(plain.fundResult).toMatchObject({ unpaidMonths: ['2025-11', '2025-12'], unpaidAmount: 2160, contributingEmployees: 3 });
    });

    it('makes its arrears up: assessed, paid, and gone from the books', async () => {
      const active = xiushui.employees.slice(0, 3);
      const depositLines = active.map(({ name, idNumber, base }) => {
        return { name, idNumber, contributionBase: base, unitDeposit: base * 0.05, employeeDeposit: base * 0.05 };
      });
      const months = { arrearsFrom: '2025-10', arrearsUntil: '2025-12', contributionRatio: 5, monthlyDepositTotal: 1080 };
      const form = { fundAccountNumber: accountNumberOf(xiushui), depositLines, ...months };
      const task = await office.approve('remittance-assessment', form, at(xiushui, { FUND_ASSESSMENT: 'ARREARS' }));
      expect(task.fundResult).toMatchObject({ months: 3, amountDue: 3240 });
      await settle(office, { documentNumber: task.document.number, amount: 3240, creditedOn: '2026-03-10' });
      const account = await office.account(
        'arrears { total months { month } } employeeAccounts(first: 1) { edges { node { balance } } }',
        undefined,
        xiushui.enterprise.id,
      );
      expect(account).toEqual({ arrears: { total: 0, months: [] }, employeeAccounts: { edges: [{ node: { balance: 12_980 } }] } });
    });

    it('has its ratio reduced by the committee, for the months granted', async () => {
      const congress = { congressDelegates: 30, congressPresent: 25, congressInFavour: 20 };
      const form = {
        fundAccountNumber: accountNumberOf(yaluhe),
        contributionRatio: 5.5,
        reliefFrom: '2026-03',
        reliefUntil: '2026-12',
        ...congress,
      };
      const approval = { reference: '呼公积金委〔2026〕3号', approvedOn: '2026-03-09', ratio: 6, from: '2026-03', until: '2026-08' };
      const taskId = await office.take('reduction-or-deferral', form, at(yaluhe, { FUND_RELIEF: 'REDUCE' }));
      expect(await office.decide(taskId)).toMatchObject({ code: 'COMMITTEE_APPROVAL_MISSING' });
      const faulty = await office.decide(taskId, {
        details: { committeeApproval: { ...approval, from: '三月', reference: ' ' }, withdrawal: { approvedAmount: 1 } },
      });
      expect(faulty.code).toBe('DETAILS_INVALID');
      expect(faulty.details.map((detail: any) => detail.subject)).toEqual([
        'withdrawal',
        'committeeApproval.reference',
        'committeeApproval.from',
      ]);
      const decided = await office.decide(taskId, { details: { committeeApproval: approval } });
      expect(decided).toMatchObject({
        document: { validUntil: '2026-08-31' },
        fundResult: { reliefKind: 'REDUCE', ratio: 6, makeUpOwed: false },
      });
      const selection = '... on ProvidentFundTask { committeeApproval { reference ratio } }';
      const shown = await entity(office, approver, { __typename: 'ProvidentFundTask', id: taskId }, selection);
      expect(shown?.committeeApproval).toEqual({ reference: '呼公积金委〔2026〕3号', ratio: 6 });
      const account = await office.account(
        'registeredRatios { unit } currentRatios { unit employee } reliefs { kind ratio untilMonth }',
        undefined,
        yaluhe.enterprise.id,
      );
      expect(account).toEqual({
        registeredRatios: { unit: 8 },
        currentRatios: { unit: 6, employee: 6 },
        reliefs: [{ kind: 'REDUCE', ratio: 6, untilMonth: '2026-08' }],
      });
    });

    it('pays a withdrawal to the fen, shows it masked, and not at all to an analyst', async () => {
      const { name, idNumber } = employee(yaluhe, 0);
      const payeeBankAccount = { holder: name, bank: '测试银行', number: '6222000000007890' };
      const expense = { withdrawalGroundOn: '2026-02-01', withdrawalAmount: 50_000, housingExpense: 300_000, payeeBankAccount };
      const form = { fundAccountNumber: accountNumberOf(yaluhe), fundEmployee: { name, idNumber, phone: '13900000008' }, ...expense };
      const details = { withdrawal: { approvedAmount: 40_000.29 } };
      const task = await office.approve('employee-withdrawal', form, at(yaluhe, { FUND_WITHDRAWAL: 'PURCHASE' }, details));
      expect(task.fundResult).toMatchObject({
        amount: 40_000.29,
        balanceAfter: 58_599.71,
        accountClosed: false,
        payeeAccountNumber: '****7890',
      });
      const selection = '... on ProvidentFundTask { stage fundResult { __typename } }';
      expect(await entity(office, analyst, { __typename: 'ProvidentFundTask', id: task.id }, selection)).toEqual({
        stage: 'APPROVED',
        fundResult: null,
      });
      const held = await office.account('employeeAccounts(first: 1) { edges { node { balance } } }', undefined, yaluhe.enterprise.id);
      expect(held?.employeeAccounts.edges[0].node.balance).toBe(58_599.71);
    });

    it('closes the account of whoever retires, and refuses a frozen one', async () => {
      const form = (unit: typeof yaluhe, { name, idNumber }: { name: string; idNumber: string }) => {
        return { fundAccountNumber: accountNumberOf(unit), fundEmployee: { name, idNumber }, withdrawalGroundOn: '2026-03-01' };
      };
      const retired = await office.approve(
        'employee-withdrawal',
        form(yaluhe, employee(yaluhe, 4)),
        at(yaluhe, { FUND_WITHDRAWAL: 'RETIREMENT' }),
      );
      expect(retired.fundResult).toMatchObject({ amount: 15_760, balanceAfter: 0, accountClosed: true });
      const counts = await office.account('sealedAccounts', undefined, yaluhe.enterprise.id);
      expect(counts).toEqual({ sealedAccounts: 0 });
      const frozen = await office.take(
        'employee-withdrawal',
        form(xiushui, employee(xiushui, 1)),
        at(xiushui, { FUND_WITHDRAWAL: 'RETIREMENT' }),
      );
      expect(await office.decide(frozen)).toMatchObject({ code: 'WITHDRAWAL_ACCOUNT_NOT_FREE' });
    });
  });
}
