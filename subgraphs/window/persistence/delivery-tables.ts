import { type AddedColumn, column, PortableMigration, type TableShape } from '../../kit/persistence/portable-migration.js';
import { ContactAttempt, DeliveryFile, Parcel } from './delivery.entity.js';

const { string, integer, boolean, instant, json } = column;
const optional = (type: string) => `${type}?`;

/** The shelf, contacts, parcels, and by what a recipient was known. */
export class Window0007Delivery extends PortableMigration {
  override readonly tables: readonly TableShape[] = [
    {
      name: 'delivery_file',
      columns: {
        case_id: string(36),
        state: string(20),
        waiting_since: optional(instant()),
        mode: string(20),
        post_name: optional(string(60)),
        post_phone: optional(string(30)),
        post_address: optional(string(300)),
        contacts: integer(),
        last_contact_at: optional(instant()),
        reminders: integer(),
        next_reminder_on: optional(string(10)),
        revision: integer(),
      },
      primary: ['case_id'],
      indexes: [
        ['state', 'waiting_since', 'case_id'],
        ['state', 'next_reminder_on', 'case_id'],
      ],
    },
    {
      name: 'contact_attempt',
      columns: {
        id: string(36),
        case_id: string(36),
        channel: string(20),
        outcome: string(20),
        note: optional(string(500)),
        contacted_at: instant(),
        contacted_by: string(120),
        contacted_by_name: string(60),
      },
      primary: ['id'],
      indexes: [['case_id', 'contacted_at']],
    },
    {
      name: 'parcel',
      columns: {
        id: string(36),
        case_id: string(36),
        carrier: string(40),
        tracking_number: string(60),
        simulated: boolean(),
        stage: string(20),
        recipient_name: string(60),
        phone: string(30),
        address: string(300),
        events: json(),
        fee: integer(),
        ordered_at: instant(),
        ordered_by_name: string(60),
        next_move_at: optional(instant()),
        step_ids: json(),
        revision: integer(),
      },
      primary: ['id'],
      unique: [['carrier', 'tracking_number']],
      indexes: [['case_id'], ['next_move_at', 'id']],
    },
  ];

  override readonly columns: readonly AddedColumn[] = [
    {
      table: 'case_result',
      name: 'stage',
      type: string(20),
      initial: "case when delivery_id is null then 'ON_SHELF' else 'HANDED_OUT' end",
    },
    { table: 'delivery', name: 'kind', type: string(20), initial: "'PICKUP'" },
    { table: 'delivery', name: 'recipient_id_kind', type: optional(string(30)) },
    { table: 'delivery', name: 'authorisation', type: optional(json()) },
    { table: 'delivery', name: 'parcel_id', type: optional(string(36)) },
  ];

  /** What lies in the result window already is put on the shelf. */
  override async up(): Promise<void> {
    await super.up();
    this.addSql(
      `insert into delivery_file (case_id, state, waiting_since, mode, contacts, reminders, next_reminder_on)
       select result.case_id, 'WAITING', min(result.arrived_at), 'PICKUP', 0, 0, min(result.issued_on)
       from case_result result join case_file file on file.id = result.case_id
       where result.delivery_id is null and file.stage = 'TO_BE_DELIVERED'
         and not exists (select 1 from delivery_file known where known.case_id = result.case_id)
       group by result.case_id`,
    );
  }
}

export const deliveryEntities = [DeliveryFile, ContactAttempt, Parcel];
