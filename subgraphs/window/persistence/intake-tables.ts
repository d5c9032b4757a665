import { type AddedColumn, column, PortableMigration, type TableShape } from '../../kit/persistence/portable-migration.js';
import { CaseDraft } from './draft.entity.js';
import { CaseEnding } from './ending.entity.js';
import { AllowedIdentifier, CaseSubmission, LaterFinding, MaterialPromise } from './intake.entity.js';

const { string, integer, boolean, instant, json } = column;
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
    {
      name: 'case_submission',
      columns: {
        case_id: string(36),
        round: integer(),
        form: json(),
        materials: json(),
        handed_in: json(),
        submitted_at: instant(),
        submitted_by: string(120),
      },
      primary: ['case_id', 'round'],
    },
    {
      name: 'later_finding',
      columns: {
        id: string(36),
        case_id: string(36),
        notice_id: string(36),
        round: integer(),
        subject: string(170),
        what: string(500),
        cause: string(20),
        since_round: optional(integer()),
        fault_party: string(20),
        department: optional(string(40)),
        missed_by: optional(string(120)),
        missed_by_name: optional(string(60)),
        found_at: instant(),
        settled_party: optional(string(20)),
        settled_reason: optional(string(500)),
        settled_by: optional(string(120)),
        settled_by_name: optional(string(60)),
        settled_at: optional(instant()),
        revision: integer(),
      },
      primary: ['id'],
      unique: [['notice_id', 'subject']],
      indexes: [['cause', 'found_at', 'id'], ['case_id']],
    },
    {
      name: 'material_promise',
      columns: {
        case_id: string(36),
        code: string(80),
        name: string(200),
        due_on: string(10),
        promised_at: instant(),
        promised_by: string(120),
        promised_by_name: string(60),
        on_behalf_of: optional(string(120)),
        fulfilled_at: optional(instant()),
        overdue_at: optional(instant()),
      },
      primary: ['case_id', 'code'],
      indexes: [['due_on', 'case_id']],
    },
    {
      name: 'allowed_identifier',
      columns: {
        value: string(18),
        reason: string(500),
        allowed_at: instant(),
        allowed_by: string(120),
        allowed_by_name: string(60),
      },
      primary: ['value'],
    },
    {
      name: 'case_draft',
      columns: {
        id: string(36),
        owner: string(120),
        owner_name: string(60),
        channel: string(20),
        item_id: optional(string(120)),
        matter_code: optional(string(80)),
        title: string(200),
        content: json(),
        previous_case_id: optional(string(36)),
        state: string(20),
        case_id: optional(string(36)),
        saved: integer(),
        created_at: instant(),
        saved_at: instant(),
        expires_on: string(10),
        revision: integer(),
      },
      primary: ['id'],
      indexes: [
        ['owner', 'state', 'saved_at', 'id'],
        ['state', 'expires_on'],
      ],
    },
  ];

  override readonly columns: readonly AddedColumn[] = [
    { table: 'case_file', name: 'national_number', type: optional(string(43)), indexed: true },
    { table: 'case_file', name: 'previous_case_id', type: optional(string(36)) },
    { table: 'case_file', name: 'entered_for', type: optional(string(200)) },
    { table: 'case_file', name: 'reviewer', type: optional(string(120)), indexed: true },
    { table: 'case_file', name: 'reviewer_name', type: optional(string(60)) },
    { table: 'case_file', name: 'notice_due_at', type: optional(instant()), indexed: true },
    { table: 'case_file', name: 'deemed_accepted', type: boolean() },
    { table: 'notice', name: 'due_on', type: optional(string(10)), indexed: true },
    { table: 'notice', name: 'acknowledged_at', type: optional(instant()) },
    { table: 'notice', name: 'acknowledged_by_name', type: optional(string(60)) },
    { table: 'notice', name: 'overdue_at', type: optional(instant()) },
  ];
}

export const intakeEntities = [CaseEnding, CaseSubmission, LaterFinding, MaterialPromise, CaseDraft, AllowedIdentifier];
