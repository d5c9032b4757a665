import { column, PortableMigration, type TableShape } from '../../kit/persistence/portable-migration.js';

/** SQLite and MySQL both keep areas and amounts of money as 64-bit floating point; cents are exact far beyond any contract. */
const amount = 'double';
const date = column.string(10);
const nullable = (type: string): string => `${type}?`;

/** A book of documents: looked up by holder on every decision, by task when a case is shown. */
function book(name: string, columns: TableShape['columns'], more: Pick<TableShape, 'unique' | 'indexes'> = {}): TableShape {
  const entry = { number: column.string(80), enterprise_id: column.string(36), task_id: nullable(column.string(36)), issued_on: date };
  return {
    name,
    columns: { ...entry, ...columns },
    primary: ['number'],
    unique: [['task_id'], ...(more.unique ?? [])],
    indexes: [['enterprise_id', 'issued_on'], ...(more.indexes ?? [])],
  };
}

/** The register of the bureau as the hall opened it. */
export class Housing0001Register extends PortableMigration {
  override readonly tables: readonly TableShape[] = [
    book('construction_permit', {
      project_name: column.string(200),
      project_address: column.string(300),
      planning_permit_number: column.string(60),
      contractor_name: column.string(100),
      contractor_credit_code: column.string(18),
      floor_area: amount,
      contract_price: amount,
      contract_start_on: date,
      contract_end_on: date,
      start_extensions: column.json(),
      started_on: nullable(date),
      revoked_on: nullable(date),
      revision: column.integer(),
    }),
    book('presale_permit', {
      project_name: column.string(200),
      construction_permit_number: column.string(80),
      buildings: column.json(),
      floor_area: amount,
      units: column.integer(),
      delivery_planned_on: date,
    }),
    book('fire_design_opinion', {
      project_name: column.string(200),
      fire_use: column.string(40),
      building_floor_area: amount,
      designer: column.string(100),
      special_design: column.boolean(),
    }),
    book('fire_acceptance', { project_name: column.string(200), kind: column.string(20), construction_permit_number: column.string(80) }),
    book('completion_filing', {
      project_name: column.string(200),
      construction_permit_number: column.string(80),
      built_floor_area: amount,
      completion_accepted_on: date,
      correction_order_number: nullable(column.string(200)),
    }),
    book('drainage_permit', {
      address: column.string(300),
      trade: column.string(40),
      outfalls: column.integer(),
      daily_discharge: amount,
      valid_until: date,
    }),
    book(
      'crane',
      {
        project_name: column.string(200),
        property_filing_number: column.string(80),
        standing_filing_number: nullable(column.string(80)),
        kind: column.string(40),
        model: column.string(100),
        serial_number: column.string(100),
        removed_on: nullable(date),
        correction_order_number: nullable(column.string(200)),
      },
      { unique: [['standing_filing_number']], indexes: [['property_filing_number']] },
    ),
    book('gas_licence', {
      business: column.string(40),
      gas_kind: column.string(40),
      area: column.string(500),
      premises: column.string(300),
      valid_until: date,
    }),
    {
      name: 'correction_order',
      columns: {
        number: column.string(80),
        enterprise_id: column.string(36),
        project_name: column.string(200),
        kind: column.string(20),
        issued_on: date,
        lifted_on: nullable(date),
      },
      primary: ['number'],
      indexes: [['enterprise_id', 'issued_on']],
    },
    {
      name: 'permit_holder',
      columns: { enterprise_id: column.string(36), entries: column.integer(), revision: column.integer() },
      primary: ['enterprise_id'],
    },
  ];
}
