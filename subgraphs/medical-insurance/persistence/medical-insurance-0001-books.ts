import { column, PortableMigration, type TableShape } from '../../kit/persistence/portable-migration.js';

const { string, integer, bigint, boolean, json } = column;
const day = string(10);
const month = string(7);
const enterprise = { enterprise_id: string(36) };

/** The books of the medical insurance agency: units and their contributions, insured persons, benefits, pharmacies. */
export class MedicalInsurance0001Books extends PortableMigration {
  override readonly tables: readonly TableShape[] = [...unitTables, ...personTables, ...pharmacyTables, policyTable];
}

const unitTables: readonly TableShape[] = [
  {
    name: 'unit_account',
    columns: {
      ...enterprise,
      medical_insurance_number: string(20),
      status: string(20),
      enrolled_on: day,
      start_month: `${month}?`,
      closed_on: `${day}?`,
      name: string(200),
      legal_representative_name: string(60),
      address: string(200),
      bank_account_number: `${string(30)}?`,
      unpaid_fines_fen: bigint(),
      revision: integer(),
    },
    primary: ['enterprise_id'],
    unique: [['medical_insurance_number']],
  },
  {
    name: 'unit_contribution',
    columns: {
      ...enterprise,
      month,
      wage_total_fen: bigint(),
      insured_count: integer(),
      payable_fen: bigint(),
      paid_fen: bigint(),
      due_on: day,
    },
    primary: ['enterprise_id', 'month'],
  },
  {
    name: 'unit_elsewhere',
    columns: { ...enterprise, pooling_area: string(6), agency: string(100), status: string(20) },
    primary: ['enterprise_id', 'pooling_area'],
  },
];

const personTables: readonly TableShape[] = [
  {
    name: 'insured_employee',
    columns: {
      ...enterprise,
      id_number: string(18),
      name: string(60),
      status: string(20),
      insured_as: `${string(18)}?`,
      enrolled_from: month,
      suspended_on: `${day}?`,
      removal_cause: `${string(20)}?`,
      contribution_base_fen: bigint(),
      paid_months: json(),
      revision: integer(),
    },
    primary: ['enterprise_id', 'id_number'],
    unique: [['insured_as']],
    indexes: [['id_number'], ['enterprise_id', 'status']],
  },
  {
    name: 'person_elsewhere',
    columns: { id_number: string(18), pooling_area: string(6), unit_name: string(200), status: string(20) },
    primary: ['id_number', 'pooling_area'],
  },
  {
    name: 'maternity_claim',
    columns: { id_number: string(18), event_on: day, ...enterprise, status: string(20), document_number: `${string(60)}?` },
    primary: ['id_number', 'event_on'],
    indexes: [['enterprise_id']],
  },
  {
    name: 'relation_transfer',
    columns: {
      id: string(36),
      ...enterprise,
      id_number: string(18),
      direction: string(5),
      other_area: string(6),
      other_agency: string(100),
      status: string(20),
      contribution_months: `${integer()}?`,
      account_balance_fen: `${bigint()}?`,
      document_number: `${string(60)}?`,
    },
    primary: ['id'],
    indexes: [['enterprise_id', 'status']],
  },
];

const pharmacyTables: readonly TableShape[] = [
  {
    name: 'pharmacy_agreement',
    columns: {
      ...enterprise,
      document_number: string(60),
      pharmacy_name: string(200),
      address: string(200),
      valid_from: day,
      valid_until: day,
      drug_licence_number: string(40),
      drug_licence_until: day,
      revision: integer(),
    },
    primary: ['enterprise_id'],
    unique: [['document_number']],
  },
  {
    name: 'pharmacy_bar',
    columns: { ...enterprise, kind: string(40), found_on: day, discharged: boolean() },
    primary: ['enterprise_id', 'kind', 'found_on'],
  },
];

const policyTable: TableShape = {
  name: 'area_policy',
  columns: {
    pooling_area: string(6),
    maternity_months: integer(),
    four_months_in_weeks: integer(),
    regional_days: json(),
    transfer_waiting_months: integer(),
    base_year: `${integer()}?`,
    base_floor_fen: `${bigint()}?`,
    base_ceiling_fen: `${bigint()}?`,
  },
  primary: ['pooling_area'],
};
