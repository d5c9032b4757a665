import { column, type TableShape } from '../../kit/persistence/portable-migration.js';

const { string, integer, bigint, boolean, json } = column;
const optional = (type: string) => `${type}?`;
const day = string(10);
const enterprise = { enterprise_id: string(36) };
const taxOfPeriod = { tax_type: string(30), period_from: day, period_until: day };
const byEnterprise = [['enterprise_id']];

/** The taxpayer itself, its accounts, what it paid, what it was granted, how it ended. */
export const taxpayerTables0001: readonly TableShape[] = [
  {
    name: 'taxpayer',
    columns: {
      ...enterprise,
      number: string(18),
      name: string(200),
      confirmed_on: day,
      applicant: optional(string(120)),
      standing: string(20),
      vat_status: string(20),
      general_from: optional(day),
      recognised_taxes: json(),
      accounting_system: optional(string(40)),
      credit_grade: optional(string(1)),
      parent_credit_grade: optional(string(1)),
      risk_level: string(10),
      has_tax_affairs: boolean(),
      ever_received_invoices: boolean(),
      fixed_quota_household: boolean(),
      below_vat_starting_point: boolean(),
      recognised_founder: boolean(),
      invoice_quota_fen: optional(bigint()),
      invoices_in_hand: integer(),
      devices_in_hand: integer(),
      supply_stop_document: optional(string(60)),
      last_period_tax_fen: json(),
      sales_of_twelve_months_fen: optional(bigint()),
      last_approval: optional(string(36)),
      revision: integer(),
    },
    primary: ['enterprise_id'],
    unique: [['number']],
  },
  {
    name: 'reported_account',
    columns: {
      id: string(36),
      ...enterprise,
      bank: string(100),
      number: string(30),
      kind: string(20),
      since: optional(day),
      closed_on: optional(day),
      revision: integer(),
    },
    primary: ['id'],
    indexes: byEnterprise,
  },
  {
    name: 'tax_payment',
    columns: { id: string(36), ...enterprise, tax_type: string(30), kind: string(10), booked_on: day, amount_fen: bigint() },
    primary: ['id'],
    indexes: [['enterprise_id', 'booked_on']],
  },
  {
    name: 'tax_deferral',
    columns: {
      id: string(36),
      ...enterprise,
      kind: string(10),
      ...taxOfPeriod,
      deferred_until: day,
      amount_fen: bigint(),
      document_number: string(60),
    },
    primary: ['id'],
    indexes: byEnterprise,
  },
  {
    name: 'tax_clearance',
    columns: {
      ...enterprise,
      document_number: string(60),
      cleared_on: day,
      cause: string(20),
      mode: string(20),
      written_off_fen: bigint(),
      cancelled_invoices: integer(),
      cancelled_devices: integer(),
    },
    primary: ['enterprise_id'],
  },
];
