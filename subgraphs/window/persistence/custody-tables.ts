import { column, PortableMigration, type TableShape } from '../../kit/persistence/portable-migration.js';
import { HandoverSheet, OriginalsReturn } from './custody.entity.js';

const { string, integer, instant, json } = column;
const optional = (type: string) => `${type}?`;

/** Handover of paper to the departments and home again. */
export class Window0006Custody extends PortableMigration {
  override readonly tables: readonly TableShape[] = [
    {
      name: 'handover_sheet',
      columns: {
        id: string(36),
        case_id: string(36),
        step_id: string(36),
        department: string(40),
        number: string(40),
        stage: string(20),
        lines: json(),
        drawn_up_at: instant(),
        handed_over_at: optional(instant()),
        handed_over_by: optional(string(120)),
        handed_over_by_name: optional(string(60)),
        received_at: optional(instant()),
        received_by: optional(string(120)),
        received_by_name: optional(string(60)),
        remark: optional(string(500)),
        sent_back_at: optional(instant()),
        sent_back_by_name: optional(string(60)),
        retention_reason: optional(string(500)),
        retention_basis: optional(string(300)),
        home_at: optional(instant()),
        home_by_name: optional(string(60)),
        revision: integer(),
      },
      primary: ['id'],
      unique: [['number']],
      indexes: [['case_id'], ['stage', 'drawn_up_at', 'id'], ['department', 'stage', 'drawn_up_at', 'id']],
    },
    {
      name: 'originals_return',
      columns: {
        id: string(36),
        case_id: string(36),
        originals: json(),
        recipient_name: string(60),
        recipient_id_number: string(40),
        returned_at: instant(),
        returned_by: string(120),
        returned_by_name: string(60),
      },
      primary: ['id'],
      indexes: [['case_id']],
    },
  ];
}

export const custodyEntities = [HandoverSheet, OriginalsReturn];
