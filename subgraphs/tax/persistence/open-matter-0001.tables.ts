import { column, type TableShape } from '../../kit/persistence/portable-migration.js';

const { string, integer, bigint } = column;
const optional = (type: string) => `${type}?`;
const day = string(10);
const enterprise = { enterprise_id: string(36) };
const taxOfPeriod = { tax_type: string(30), period_from: day, period_until: day };
const byEnterprise = [['enterprise_id']];

/** What is open between the bureau and an enterprise. */
export const openMatterTables0001: readonly TableShape[] = [
  {
    name: 'tax_arrear',
    columns: {
      id: string(36),
      ...enterprise,
      ...taxOfPeriod,
      amount_fen: bigint(),
      due_on: day,
      ended_on: optional(day),
      ended_by: optional(string(60)),
      revision: integer(),
    },
    primary: ['id'],
    indexes: byEnterprise,
  },
  {
    name: 'outstanding_charge',
    columns: {
      id: string(36),
      ...enterprise,
      kind: string(20),
      document_number: string(60),
      amount_fen: bigint(),
      ended_on: optional(day),
      ended_by: optional(string(60)),
      revision: integer(),
    },
    primary: ['id'],
    indexes: byEnterprise,
  },
  {
    name: 'unfiled_return',
    columns: { id: string(36), ...enterprise, ...taxOfPeriod, due_on: day },
    primary: ['id'],
    indexes: byEnterprise,
  },
  {
    name: 'investigation',
    columns: { number: string(60), ...enterprise, kind: string(20), opened_on: day, closed_on: optional(day) },
    primary: ['number'],
    indexes: byEnterprise,
  },
  {
    name: 'cross_region_report',
    columns: {
      number: string(60),
      ...enterprise,
      contract_number: string(60),
      destination_division_code: string(6),
      valid_from: day,
      valid_until: day,
      settled_on: optional(day),
    },
    primary: ['number'],
    indexes: byEnterprise,
  },
];
