import { column, PortableMigration, type TableShape } from '../../kit/persistence/portable-migration.js';

const { string, integer, instant, text } = column;
const optional = (type: string) => `${type}?`;

/** What applicants are told, and the outbox by which it leaves the house. */
export class Window0008Notifications extends PortableMigration {
  override readonly tables: readonly TableShape[] = [
    {
      name: 'applicant_message',
      columns: {
        id: string(36),
        case_id: string(36),
        template: string(40),
        template_version: integer(),
        title: string(100),
        text: text(),
        written_at: instant(),
        read_at: optional(instant()),
        read_by: optional(string(120)),
      },
      primary: ['id'],
      indexes: [['case_id', 'written_at', 'id']],
    },
    {
      name: 'message_dispatch',
      columns: {
        id: string(36),
        message_id: string(36),
        case_id: string(36),
        channel: string(10),
        address: string(254),
        state: string(12),
        attempts: integer(),
        due_at: instant(),
        expires_at: instant(),
        claim: optional(string(36)),
        fault: optional(string(40)),
        reference: optional(string(100)),
        settled_at: optional(instant()),
      },
      primary: ['id'],
      unique: [['message_id', 'channel']],
      indexes: [['state', 'due_at', 'id'], ['case_id']],
    },
  ];
}
