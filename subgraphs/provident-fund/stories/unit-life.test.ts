import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testEngines } from '../../kit/testing/engines.js';
import { li, zhang } from '../domain/fund-subject.testing.js';
import { green, handler, type Office, openOffice, settle, unitItself } from '../testing/office.js';

const registration = {
  enterpriseName: green.name,
  creditCode: green.creditCode,
  registeredOn: '2026-03-02',
  contributionRatio: 8,
  contributionStartMonth: '2026-03',
  employeeCount: 2,
  handler,
  bankAccount: { bank: '测试银行', number: '9000000000000009' },
};
const line = (person: typeof zhang, base: number, share: number) => ({
  ...person,
  contributionBase: base,
  unitDeposit: share,
  employeeDeposit: share,
});

/** The life of a unit with the office, act by act: each chapter stands on the books that the one before it left. */
for (const engine of await testEngines()) {
  describe(`一个单位从登记到注销（${engine.name}）`, () => {
    let office: Office;
    let fundAccountNumber: string;
    beforeAll(async () => {
      office = await openOffice(engine);
    });
    afterAll(() => office.close());

    it('registers at the ratios as assessed, and the enterprise shows its account', async () => {
      const details = { assessment: { unitRatio: 8, employeeRatio: 6 }, remark: '按单位申请核定' };
      const task = await office.approve('unit-registration', registration, { answers: { EMPLOYS_STAFF: 'YES', AGENT: 'NO' }, details });
      expect(task.document).toMatchObject({ name: '住房公积金缴存登记回执', number: '呼公积金扎登〔2026〕1号' });
      expect(task.fundResult).toMatchObject({
        __typename: 'ProvidentFundRegistrationReceipt',
        ratios: { unit: 8, employee: 6 },
        registrationTerm: { daysLate: 0 },
      });
      fundAccountNumber = task.fundAccountNumber;
      expect(task.fundResult.fundAccountNumber).toBe(fundAccountNumber);
      const fields =
        'accountNumber unitName status startMonth remittedThrough accountsDueOn registeredRatios { unit employee } contact { handler handlerPhone bankAccountNumber }';
      expect(await office.account(fields)).toEqual({
        accountNumber: fundAccountNumber,
        unitName: green.name,
        status: 'OPEN',
        startMonth: '2026-03',
        remittedThrough: null,
        accountsDueOn: '2026-03-30',
        registeredRatios: { unit: 8, employee: 6 },
        contact: { handler: '赵*', handlerPhone: '139****0009', bankAccountNumber: '****0009' },
      });
    });

    it('does not register twice, and the refusal changes nothing', async () => {
      const refused = await office.decide(await office.take('unit-registration', registration));
      expect(refused).toMatchObject({ __typename: 'Refusal', code: 'UNIT_ALREADY_REGISTERED', ruleRef: { article: '第十四条' } });
      expect((await office.account('accountNumber'))?.accountNumber).toBe(fundAccountNumber);
    });

    it('sets up its employees’ accounts, each with a number, and shows them masked', async () => {
      const newFundEmployees = [
        { ...zhang, hiredOn: '2026-03-01', contributionBase: 5000 },
        { ...li, hiredOn: '2026-03-02', contributionBase: 6000 },
      ];
      const task = await office.approve(
        'employee-account',
        { fundAccountNumber, newFundEmployees },
        { answers: { FUND_ACCOUNT_ACT: 'SETUP' } },
      );
      expect(task.fundResult).toMatchObject({ act: 'SETUP', employees: 2, lateCount: 0 });
      expect(task.fundResult.movements[0]).toMatchObject({ idNumber: '150***********0016', contributionBase: 5000 });
      const fields =
        'contributingEmployees employeeAccounts(first: 1) { edges { node { name idNumber accountNumber status balance } } pageInfo { hasNextPage endCursor } }';
      const first = await office.account(fields, unitItself);
      expect(first).toMatchObject({ contributingEmployees: 2 });
      expect(first?.employeeAccounts.edges[0].node).toEqual({
        name: '张*',
        idNumber: '150***********0016',
        accountNumber: expect.stringMatching(/^\*{4}\d{4}$/),
        status: 'NORMAL',
        balance: null,
      });
      const after = first?.employeeAccounts.pageInfo.endCursor;
      const next = await office.account(`employeeAccounts(after: "${after}") { edges { node { name balance } } pageInfo { hasNextPage } }`);
      expect(next?.employeeAccounts).toEqual({ edges: [{ node: { name: '李*', balance: 0 } }], pageInfo: { hasNextPage: false } });
    });

    it('has a month assessed once, and is credited when the money has come', async () => {
      const depositLines = [
        { ...line(zhang, 5000, 400), employeeDeposit: 300 },
        { ...line(li, 6000, 480), employeeDeposit: 360 },
      ];
      const form = {
        fundAccountNumber,
        contributionRatio: 8,
        employeeContributionRatio: 6,
        depositMonth: '2026-03',
        depositLines,
        monthlyDepositTotal: 1540,
      };
      const given = { answers: { FUND_ASSESSMENT: 'MONTHLY' } };
      const task = await office.approve('remittance-assessment', form, given);
      expect(task.fundResult).toMatchObject({ assessmentKind: 'MONTHLY', amountDue: 1540, employees: 2 });
      const { number: documentNumber } = task.document;
      const again = await office.decide(await office.take('remittance-assessment', form, given));
      expect(again).toMatchObject({ code: 'MONTH_ALREADY_ASSESSED' });
      expect((await office.account('openAssessments { documentNumber amountDue }'))?.openAssessments).toEqual([
        { documentNumber, amountDue: 1540 },
      ]);

      expect(await settle(office, { documentNumber, amount: 1000, creditedOn: '2026-03-10' })).toMatchObject({
        code: 'SETTLEMENT_NOT_IN_FULL',
      });
      const payment = { documentNumber, amount: 1540, creditedOn: '2026-03-10', idempotencyKey: 'march' };
      const settled = await settle(office, payment);
      expect(settled).toEqual({ __typename: 'ProvidentFundAssessment', documentNumber, settledOn: '2026-03-10', amountDue: 1540 });
      expect(await settle(office, payment)).toEqual(settled);
      const account = await office.account(
        'remittedThrough openAssessments { documentNumber } employeeAccounts { edges { node { balance consecutiveMonths } } }',
      );
      expect(account).toEqual({
        remittedThrough: '2026-03',
        openAssessments: [],
        employeeAccounts: { edges: [{ node: { balance: 700, consecutiveMonths: 1 } }, { node: { balance: 840, consecutiveMonths: 1 } }] },
      });
    });

    it('adjusts the bases once a fund year', async () => {
      const depositLines = [{ ...line(zhang, 5500, 440), employeeDeposit: 330 }];
      const form = {
        fundAccountNumber,
        contributionRatio: 8,
        employeeContributionRatio: 6,
        fundYear: 2025,
        depositLines,
        monthlyDepositTotal: 770,
      };
      await office.approve('remittance-assessment', form, { answers: { FUND_ASSESSMENT: 'BASE_ADJUSTMENT' } });
      const account = await office.account(
        'baseAdjustedFor openAssessments { documentNumber } employeeAccounts { edges { node { contributionBase } } }',
      );
      expect(account).toMatchObject({ baseAdjustedFor: [2025], openAssessments: [] });
      expect(account?.employeeAccounts.edges.map((edge: any) => edge.node.contributionBase)).toEqual([5500, 6000]);
    });

    it('changes its name and its handler, and keeps its account', async () => {
      const enterpriseName = '扎兰屯市新绿食品有限公司';
      const rename = { enterpriseName, formerEnterpriseName: green.name, changedOn: '2026-03-05', fundAccountNumber, handler };
      const task = await office.approve('unit-change', rename, { answers: { FUND_CHANGE: 'NAME' } });
      expect(task.fundResult).toMatchObject({ change: 'NAME', formerName: green.name });
      const other = { ...rename, handler: { ...handler, name: '钱二' } };
      await office.approve('unit-change', other, { answers: { FUND_CHANGE: 'HANDLER' } });
      expect(await office.account('accountNumber unitName contact { handler }')).toEqual({
        accountNumber: fundAccountNumber,
        unitName: enterpriseName,
        contact: { handler: '钱*' },
      });
    });

    it('may not close while an employee’s account is active, and is told everything at once in the reader’s language', async () => {
      const form = { fundAccountNumber, fundArrearsDeclared: 100, fundAccountsStillOpen: 0, fundEndedOn: '2026-03-01' };
      const refused = await office.decide(await office.take('unit-account-closure', form, { answers: { FUND_CLOSURE_CAUSE: 'NO_STAFF' } }));
      expect(refused.details.map((detail: any) => detail.subject)).toEqual(['CONTRIBUTIONS_OUTSTANDING', 'EMPLOYEE_ACCOUNTS_OPEN']);
      expect((await office.account('status'))?.status).toBe('OPEN');
    });

    it('seals, unseals, transfers within the office with the balance, and closes', async () => {
      const leave = { ...li, leftOn: '2026-01-05' };
      const sealing = { fundAccountNumber, sealedFundEmployees: [{ ...leave, sealReason: 'EMPLOYMENT_ENDED' }] };
      const sealed = await office.approve('employee-account', sealing, { answers: { FUND_ACCOUNT_ACT: 'SEAL' } });
      expect(sealed.fundResult).toMatchObject({ lateCount: 1 });
      const unsealedFundEmployees = [{ ...li, resumedOn: '2026-03-09', contributionBase: 4000 }];
      await office.approve('employee-account', { fundAccountNumber, unsealedFundEmployees }, { answers: { FUND_ACCOUNT_ACT: 'UNSEAL' } });
      const held = await office.account('employeeAccounts { edges { node { status contributionBase consecutiveMonths } } }');
      expect(held?.employeeAccounts.edges[1].node).toEqual({ status: 'NORMAL', contributionBase: 4000, consecutiveMonths: 0 });

      const second = { id: '00000000-0000-4000-8000-0000000000aa', name: '扎兰屯市另一家有限公司', creditCode: '91150783MA0N2B025N' };
      const other = await office.approve('unit-registration', { ...registration, enterpriseName: second.name }, { enterprise: second });
      const receiving = { ...leave, leftOn: '2026-03-10', receivingUnit: second.name, receivingFundAccountNumber: other.fundAccountNumber };
      const transfer = { fundAccountNumber, transferredFundEmployees: [receiving] };
      await office.approve('employee-account', transfer, { answers: { FUND_ACCOUNT_ACT: 'TRANSFER' } });
      const there = await office.account('employeeAccounts { edges { node { idNumber status balance } } }', undefined, second.id);
      expect(there?.employeeAccounts.edges).toEqual([{ node: { idNumber: '150***********4520', status: 'NORMAL', balance: 840 } }]);
      const taken = { fundAccountNumber, newFundEmployees: [{ ...li, hiredOn: '2026-03-10', contributionBase: 5000 }] };
      const refused = await office.decide(await office.take('employee-account', taken, { answers: { FUND_ACCOUNT_ACT: 'SETUP' } }));
      expect(refused).toMatchObject({ code: 'EMPLOYEE_HAS_ACCOUNT', message: expect.stringContaining(second.name) });

      const rest = { fundAccountNumber, sealedFundEmployees: [{ ...zhang, leftOn: '2026-03-10', sealReason: 'EMPLOYMENT_ENDED' }] };
      await office.approve('employee-account', rest, { answers: { FUND_ACCOUNT_ACT: 'SEAL' } });
      const form = { fundAccountNumber, fundArrearsDeclared: 0, fundAccountsStillOpen: 0, fundEndedOn: '2026-01-15' };
      const closed = await office.approve('unit-account-closure', form, { answers: { FUND_CLOSURE_CAUSE: 'NO_STAFF' } });
      expect(closed.fundResult).toMatchObject({ sealedAccounts: 1, closureTerm: { daysLate: 24 } });
      const account = await office.account('status closedOn sealedAccounts lateDuties { duty daysLate cases }');
      expect(account).toMatchObject({ status: 'CLOSED', closedOn: '2026-03-10', sealedAccounts: 1 });
      expect(account?.lateDuties).toEqual([
        { duty: 'CLOSURE', daysLate: 24, cases: 1 },
        { duty: 'EMPLOYEE_ACCOUNTS', daysLate: 34, cases: 1 },
      ]);
    });

    it('opens one account when two applications of one enterprise are decided at the same moment', async () => {
      const enterprise = { id: '00000000-0000-4000-8000-0000000000bb', name: '扎兰屯市同时有限公司', creditCode: null };
      const tasks = [
        await office.take('unit-registration', registration, { enterprise }),
        await office.take('unit-registration', registration, { enterprise }),
      ];
      const decided = await Promise.all(tasks.map((taskId) => office.decide(taskId)));
      expect(decided.map(({ __typename, code }) => code ?? __typename).sort()).toEqual(['ProvidentFundTask', 'UNIT_ALREADY_REGISTERED']);
    });

    it('may come back with a new account after it was closed', async () => {
      const task = await office.approve('unit-registration', registration);
      expect(task.fundAccountNumber).not.toBe(fundAccountNumber);
      expect(await office.account('accountNumber status')).toEqual({ accountNumber: task.fundAccountNumber, status: 'OPEN' });
    });
  });
}
