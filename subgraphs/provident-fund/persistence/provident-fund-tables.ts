import { column, PortableMigration, type TableShape } from '../../kit/persistence/portable-migration.js';
import { EmployeeAccountRow } from './employee-account.entity.js';
import { FundUnit } from './fund-unit.entity.js';
import { AssessmentRow, CertificateRow, WithdrawalRow } from './issued-papers.entity.js';
import { ArrearsMonthRow, LateDutyRow, ReliefRow } from './unit-duties.entity.js';

const { string, integer, bigint, boolean, json } = column;
const optional = (type: string) => `${type}?`;
const accountNumber = string(20);
const documentNumber = string(120);
const date = string(10);
const month = string(7);
/** Percent; both engines give back exactly the number that was put in. */
const ratio = 'double';

const unitTable: TableShape = {
  name: 'fund_unit',
  columns: {
    account_number: accountNumber,
    enterprise_id: string(36),
    open_key: optional(string(36)),
    unit_name: string(200),
    status: string(10),
    registered_on: date,
    closed_on: optional(date),
    unit_ratio: ratio,
    employee_ratio: ratio,
    start_month: month,
    remitted_through: optional(month),
    base_adjusted_for: json(),
    accounts_due_on: optional(date),
    address: optional(string(200)),
    legal_representative_name: optional(string(60)),
    legal_representative_id_number: optional(string(18)),
    handler_name: optional(string(60)),
    handler_id_number: optional(string(18)),
    handler_phone: optional(string(20)),
    bank: optional(string(100)),
    bank_account_number: optional(string(30)),
    revision: integer(),
  },
  primary: ['account_number'],
  unique: [['open_key']],
  indexes: [['enterprise_id']],
};

const employeeAccountTable: TableShape = {
  name: 'fund_employee_account',
  columns: {
    id: string(36),
    account_number: accountNumber,
    unit_account_number: accountNumber,
    name: string(60),
    id_number: string(18),
    live_key: optional(string(18)),
    status: string(12),
    contribution_base: integer(),
    balance_fen: bigint(),
    consecutive_months: integer(),
    frozen: boolean(),
    opened_on: date,
    sealed_on: optional(date),
    seal_reason: optional(string(30)),
    transferred_to: optional(accountNumber),
    closed_on: optional(date),
    revision: integer(),
  },
  primary: ['id'],
  unique: [['live_key'], ['unit_account_number', 'account_number']],
};

const dutyTables: readonly TableShape[] = [
  {
    name: 'fund_arrears',
    columns: { unit_account_number: accountNumber, month, amount: integer() },
    primary: ['unit_account_number', 'month'],
  },
  {
    name: 'fund_relief',
    columns: {
      document_number: documentNumber,
      unit_account_number: accountNumber,
      kind: string(10),
      ratio: optional(ratio),
      from_month: month,
      until_month: month,
      committee_reference: string(80),
      committee_approved_on: date,
    },
    primary: ['document_number'],
    indexes: [['unit_account_number']],
  },
  {
    name: 'fund_late_duty',
    columns: {
      document_number: documentNumber,
      unit_account_number: accountNumber,
      duty: string(20),
      due_on: date,
      days_late: integer(),
      cases: integer(),
    },
    primary: ['document_number'],
    indexes: [['unit_account_number']],
  },
];

const paperTables: readonly TableShape[] = [
  {
    name: 'fund_assessment',
    columns: {
      document_number: documentNumber,
      unit_account_number: accountNumber,
      kind: string(20),
      from_month: month,
      until_month: month,
      lines: json(),
      amount_due: bigint(),
      assessed_on: date,
      settled_on: optional(date),
      revision: integer(),
    },
    primary: ['document_number'],
    indexes: [['unit_account_number', 'until_month']],
  },
  {
    name: 'fund_withdrawal',
    columns: {
      document_number: documentNumber,
      unit_account_number: accountNumber,
      employee_account_number: accountNumber,
      ground: string(20),
      amount_fen: bigint(),
      approved_on: date,
    },
    primary: ['document_number'],
    indexes: [['employee_account_number']],
  },
  {
    name: 'fund_certificate',
    columns: {
      document_number: documentNumber,
      unit_account_number: accountNumber,
      kind: string(20),
      from_month: month,
      until_month: month,
      employee_account_number: optional(accountNumber),
      purpose: optional(string(200)),
      issued_on: date,
    },
    primary: ['document_number'],
    indexes: [['unit_account_number']],
  },
];

class ProvidentFund0001Books extends PortableMigration {
  override readonly tables: readonly TableShape[] = [unitTable, employeeAccountTable, ...dutyTables, ...paperTables];
}

export const providentFundEntities = [
  FundUnit,
  EmployeeAccountRow,
  ArrearsMonthRow,
  ReliefRow,
  LateDutyRow,
  AssessmentRow,
  WithdrawalRow,
  CertificateRow,
];
export const providentFundMigrations = [ProvidentFund0001Books];
