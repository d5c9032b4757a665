import { mask } from '../../kit/domain/privacy/index.js';
import type { SubgraphContext } from '../../kit/graphql/context.js';
import { yuanOf } from '../domain/money.js';
import type { CertificateContent } from '../domain/results/deposit-certificate.result.js';
import type { EmployeeAccountContent } from '../domain/results/employee-account.result.js';
import type { WithdrawalContent } from '../domain/results/employee-withdrawal.result.js';
import type { ReliefContent } from '../domain/results/reduction-or-deferral.result.js';
import type { RemittanceContent } from '../domain/results/remittance-assessment.result.js';
import type { UnitAccountClosureContent } from '../domain/results/unit-account-closure.result.js';
import type { UnitChangeContent } from '../domain/results/unit-change.result.js';
import type { UnitRegistrationContent } from '../domain/results/unit-registration.result.js';
import { AssessmentDocumentType, CertificateType, ReliefDecisionType } from './types/deposit-results.type.js';
import { AccountMovementListType, type AccountMovementType, WithdrawalOrderType } from './types/employee-results.type.js';
import { dutyTermView } from './types/shared.type.js';
import { ClosureReceiptType, RegistrationReceiptType, UnitChangeReceiptType } from './types/unit-results.type.js';
import { seesEmployees, worksOnAccounts } from './who-sees.js';

/** Shows what the document of one item says; null where it is about a person and the caller may not see persons. */
type ResultView<Content> = (content: Content, context: SubgraphContext) => object | null;

const registration: ResultView<UnitRegistrationContent> = (content, { language }) =>
  Object.assign(new RegistrationReceiptType(), { ...content, registrationTerm: dutyTermView(content.registrationTerm, language) });

const closure: ResultView<UnitAccountClosureContent> = (content, { language }) =>
  Object.assign(new ClosureReceiptType(), { ...content, closureTerm: dutyTermView(content.closureTerm, language) });

/** What is on record now stands with the account, masked; the receipt tells only what kind of change it was. */
const change: ResultView<UnitChangeContent> = ({ nowOnRecord: _, ...content }) => Object.assign(new UnitChangeReceiptType(), content);

const movements: ResultView<EmployeeAccountContent> = (content, { caller, language }) => {
  const { fundAccountNumber, act, lateCount, latestTerm } = content;
  const all = movementsOf(content);
  return Object.assign(new AccountMovementListType(), {
    ...{ fundAccountNumber, act, lateCount, employees: all.length },
    movements: seesEmployees(caller) ? all : null,
    latestTerm: dutyTermView(latestTerm, language),
  });
};

const assessment: ResultView<RemittanceContent> = ({ kind: assessmentKind, lines, ...content }) =>
  Object.assign(new AssessmentDocumentType(), { ...content, assessmentKind, employees: lines.length });

const relief: ResultView<ReliefContent> = ({ kind: reliefKind, ...content }) =>
  Object.assign(new ReliefDecisionType(), { ...content, reliefKind });

/** A withdrawal is one person's money throughout. */
const withdrawal: ResultView<WithdrawalContent> = (content, { caller }) => {
  if (!seesEmployees(caller)) return null;
  const { ground, accountClosed, approvedOn, payee } = content;
  const payeeNumber = (payee as { number?: unknown } | null)?.number;
  return Object.assign(new WithdrawalOrderType(), {
    ...{ ground, accountClosed, approvedOn },
    employeeAccountNumber: mask('BANK_ACCOUNT', content.employeeAccountNumber),
    amount: yuanOf(content.amountFen),
    balanceAfter: worksOnAccounts(caller) ? yuanOf(content.balanceAfterFen) : null,
    payeeAccountNumber: typeof payeeNumber === 'string' ? mask('BANK_ACCOUNT', payeeNumber) : null,
  });
};

const certificate: ResultView<CertificateContent> = ({ kind: certificateKind, employeeAccount: _, ...content }) =>
  Object.assign(new CertificateType(), { ...content, certificateKind });

const views: Readonly<Record<string, ResultView<never>>> = {
  'unit-registration': registration,
  'unit-change': change,
  'unit-account-closure': closure,
  'employee-account': movements,
  'remittance-assessment': assessment,
  'reduction-or-deferral': relief,
  'employee-withdrawal': withdrawal,
  'deposit-certificate': certificate,
};

/** What the document that ended a task says, in the office's terms. */
export function resultView(item: string, content: Readonly<Record<string, unknown>>, context: SubgraphContext): object | null {
  return views[item]?.(content as never, context) ?? null;
}

function movementsOf({ opened, sealed, unsealed, transferred }: EmployeeAccountContent): AccountMovementType[] {
  const none = { accountNumber: null, contributionBase: null, receivingFundAccountNumber: null };
  const lines = [
    ...opened.map(({ idNumber, accountNumber, contributionBase }) => ({ ...none, idNumber, accountNumber, contributionBase })),
    ...sealed.map((idNumber) => ({ ...none, idNumber })),
    ...unsealed.map((line) => ({ ...none, ...line })),
    ...transferred.map((line) => ({ ...none, ...line })),
  ];
  return lines.map((line) => ({
    ...line,
    idNumber: mask('ID_NUMBER', line.idNumber),
    accountNumber: line.accountNumber === null ? null : mask('BANK_ACCOUNT', line.accountNumber),
  }));
}
