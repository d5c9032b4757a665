import { column, PortableMigration, type TableShape } from '../../kit/persistence/portable-migration.js';

const { string, integer, bigint, boolean, json } = column;
const day = string(10);
const enterprise = string(36);
const idNumber = string(18);
const documentNumber = string(60);
/** Fen: a capital or an arrear can exceed what 32 bits hold. */
const fen = bigint();
const optional = (type: string) => `${type}?`;

/** The bureau's books: accounts, insured people, arrears, open matters, decisions, licences, and the region's figures. */
export class HrSocialSecurity0001Books extends PortableMigration {
  override readonly tables: readonly TableShape[] = [...insuranceBooks, ...labourBooks, ...standardBooks];
}

const insuranceBooks: readonly TableShape[] = [
  {
    name: 'social_insurance_account',
    columns: {
      number: string(20),
      enterprise_id: enterprise,
      registered_on: day,
      insurance_kinds: json(),
      work_injury_risk_class: optional(integer()),
      closed_on: optional(day),
      open_for: optional(enterprise),
      roster_changes: integer(),
      revision: integer(),
    },
    primary: ['number'],
    unique: [['open_for']],
    indexes: [['enterprise_id']],
  },
  {
    name: 'insured_worker',
    columns: {
      id: string(36),
      enterprise_id: enterprise,
      person_name: string(60),
      id_number: idNumber,
      insured_from: day,
      contribution_base_fen: fen,
      base_provisional: boolean(),
      left_on: optional(day),
      leaving_cause: optional(string(20)),
      insured_now: optional(idNumber),
    },
    primary: ['id'],
    unique: [['insured_now']],
    indexes: [['enterprise_id', 'id_number']],
  },
  {
    name: 'insured_elsewhere',
    columns: { id_number: idNumber, unit_name: string(200), division: string(6) },
    primary: ['id_number', 'unit_name'],
  },
  {
    name: 'premium_arrear',
    columns: { enterprise_id: enterprise, kind: string(20), month: string(7), principal_fen: fen, due_on: day, settled_on: optional(day) },
    primary: ['enterprise_id', 'kind', 'month'],
  },
  {
    name: 'open_matter',
    columns: { reference: string(60), enterprise_id: enterprise, kind: string(20), opened_on: day, closed_on: optional(day) },
    primary: ['reference'],
    indexes: [['enterprise_id']],
  },
  {
    name: 'injury_decision',
    columns: {
      document_number: documentNumber,
      enterprise_id: enterprise,
      id_number: idNumber,
      injured_on: day,
      conclusion: string(30),
      ground: optional(string(60)),
      decided_on: day,
    },
    primary: ['document_number'],
    unique: [['id_number', 'injured_on']],
    indexes: [['enterprise_id']],
  },
];

const labourBooks: readonly TableShape[] = [
  {
    name: 'dispatch_licence',
    columns: { document_number: documentNumber, enterprise_id: enterprise, issued_on: day, valid_until: day, registered_capital_fen: fen },
    primary: ['document_number'],
    indexes: [['enterprise_id']],
  },
  {
    name: 'hr_service_licence',
    columns: {
      document_number: documentNumber,
      enterprise_id: enterprise,
      issued_on: day,
      activities: json(),
      by_promise: boolean(),
      telecom_licence_number: optional(string(60)),
    },
    primary: ['document_number'],
    indexes: [['enterprise_id']],
  },
  {
    name: 'special_hours_post',
    columns: {
      document_number: documentNumber,
      position: integer(),
      enterprise_id: enterprise,
      post: string(60),
      headcount: integer(),
      system: string(20),
      cycle: optional(string(10)),
      valid_from: day,
      valid_until: day,
    },
    primary: ['document_number', 'position'],
    indexes: [['enterprise_id']],
  },
  {
    name: 'collective_contract',
    columns: {
      document_number: documentNumber,
      enterprise_id: enterprise,
      contract_kind: string(30),
      signed_on: day,
      received_on: day,
      effective_on: day,
      contract_until: day,
      filing_days_late: integer(),
    },
    primary: ['document_number'],
    indexes: [['enterprise_id']],
  },
];

const standardBooks: readonly TableShape[] = [
  { name: 'contribution_base_standard', columns: { year: integer(), floor_fen: fen, ceiling_fen: fen }, primary: ['year'] },
  { name: 'minimum_wage_standard', columns: { effective_from: day, monthly_fen: fen }, primary: ['effective_from'] },
];
