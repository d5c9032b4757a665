import { column, PortableMigration, type TableShape } from '../../kit/persistence/portable-migration.js';

const { string, integer, bigint, text, json } = column;
const optional = (type: string) => `${type}?`;
const id = string(36);
const day = string(10);
/** Identity number or credit code */
const certificate = string(18);
const address = string(500);
const fen = bigint();

const registers: readonly TableShape[] = [
  {
    name: 'registered_company',
    columns: {
      enterprise_id: id,
      credit_code: certificate,
      enterprise_name: string(200),
      enterprise_type: string(40),
      capital_fen: fen,
      business_scope: text(),
      address,
      division_code: string(6),
      legal_representative_name: string(100),
      legal_representative_id: certificate,
      established_on: day,
      deregistered_on: optional(day),
      status: string(20),
    },
    primary: ['enterprise_id'],
    unique: [['credit_code']],
  },
  {
    name: 'company_shareholder',
    columns: {
      enterprise_id: id,
      certificate_number: certificate,
      position: integer(),
      kind: string(10),
      name: string(200),
      subscribed_fen: fen,
      pay_in_by: optional(day),
    },
    primary: ['enterprise_id', 'certificate_number'],
    indexes: [['certificate_number']],
  },
  {
    name: 'registration_change',
    columns: { document_number: string(60), enterprise_id: id, changed_on: day, matters: json() },
    primary: ['document_number'],
    indexes: [['enterprise_id']],
  },
  {
    name: 'reserved_name',
    columns: { number: string(60), enterprise_name: string(200), reserved_until: day, used_on: optional(day) },
    primary: ['number'],
  },
];

const securities: readonly TableShape[] = [
  {
    name: 'frozen_equity',
    columns: {
      document_number: string(60),
      enterprise_id: id,
      court: string(100),
      holder_certificate: certificate,
      frozen_fen: fen,
      until_day: day,
      lifted_on: optional(day),
    },
    primary: ['document_number'],
    indexes: [['enterprise_id']],
  },
  {
    name: 'pledged_equity',
    columns: {
      registration_number: string(60),
      enterprise_id: id,
      pledgor_name: string(200),
      pledgor_certificate: certificate,
      pledgee_name: string(200),
      pledgee_certificate: certificate,
      pledged_fen: fen,
      registered_on: day,
      cancelled_on: optional(day),
    },
    primary: ['registration_number'],
    indexes: [['enterprise_id']],
  },
];

const supervision: readonly TableShape[] = [
  {
    name: 'person_office_bar',
    columns: { id, id_number: certificate, ground: string(30), runs_from: optional(day), lifted_on: optional(day) },
    primary: ['id'],
    indexes: [['id_number']],
  },
  {
    name: 'food_business_bar',
    columns: { id, certificate_number: certificate, ground: string(30), decided_on: day },
    primary: ['id'],
    indexes: [['certificate_number']],
  },
  {
    name: 'company_branch',
    columns: { credit_code: certificate, enterprise_id: id, name: string(200), deregistered_on: optional(day) },
    primary: ['credit_code'],
    indexes: [['enterprise_id']],
  },
  {
    name: 'published_notice',
    columns: { enterprise_id: id, kind: string(10), published_on: day, objections: json() },
    primary: ['enterprise_id', 'kind', 'published_on'],
  },
  {
    name: 'credit_file',
    columns: {
      enterprise_id: id,
      abnormal_reason: optional(string(200)),
      abnormal_since: optional(day),
      serious_violator_since: optional(day),
      open_investigations: json(),
      unpaid_penalties: json(),
      investments_elsewhere: json(),
      chattel_mortgages: json(),
    },
    primary: ['enterprise_id'],
  },
  {
    name: 'licensing_bar',
    columns: { id, enterprise_id: id, item: string(80), ground: string(30), decided_on: day },
    primary: ['id'],
    indexes: [['enterprise_id']],
  },
];

const permits: readonly TableShape[] = [
  {
    name: 'food_permit',
    columns: {
      number: string(20),
      enterprise_id: id,
      kind: string(20),
      address,
      items: json(),
      issued_on: day,
      valid_until: optional(day),
      ended_on: optional(day),
    },
    primary: ['number'],
    indexes: [['enterprise_id']],
  },
  {
    name: 'equipment_in_use',
    columns: {
      registration_number: string(40),
      enterprise_id: id,
      equipment_name: string(100),
      catalogue_code: string(10),
      manufacturer: string(200),
      product_number: string(100),
      used_at: address,
      registered_on: day,
      next_inspection_due_on: day,
      status: string(20),
    },
    primary: ['registration_number'],
    indexes: [['enterprise_id'], ['product_number']],
  },
];

/** The department's books as they were first shipped. */
export class MarketSupervision0001Registers extends PortableMigration {
  override readonly tables: readonly TableShape[] = [...registers, ...securities, ...supervision, ...permits];
}
