import { column, PortableMigration, type TableShape } from '../../kit/persistence/portable-migration.js';
import { CaseEnding } from './ending.entity.js';

const { string, instant, json } = column;
const optional = (type: string) => `${type}?`;

/** What the intake of a case knows beyond the application itself. */
export class Window0003Intake extends PortableMigration {
  override readonly tables: readonly TableShape[] = [
    {
      name: 'case_ending',
      columns: {
        case_id: string(36),
        kind: string(20),
        reach: string(10),
        reason_code: optional(string(60)),
        reason_name: optional(string(200)),
        explanation: string(500),
        competent_body: optional(string(200)),
        remedies: json(),
        rule_ref: json(),
        document_number: string(80),
        steps: json(),
        ended_at: instant(),
        ended_by: string(120),
        ended_by_name: string(60),
        on_behalf_of: optional(string(120)),
      },
      primary: ['case_id'],
      unique: [['document_number']],
    },
  ];
}

export const intakeEntities = [CaseEnding];
