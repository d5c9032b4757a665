import { type AddedColumn, type AddedIndex, column, PortableMigration, type TableShape } from '../../kit/persistence/portable-migration.js';

const { string, text, integer, boolean, instant, json } = column;
const optional = (type: string) => `${type}?`;
const TASK = 'department_task';

/** What happens to a task between its arrival and its decision. */
export class Department0003BackOffice extends PortableMigration {
  override readonly columns: readonly AddedColumn[] = [
    { table: TASK, name: 'pauses', type: optional(json()) },
    { table: TASK, name: 'extension', type: optional(json()) },
    { table: TASK, name: 'second_reviewer', type: optional(string(120)) },
    { table: TASK, name: 'second_reviewer_name', type: optional(string(60)) },
    { table: TASK, name: 'second_review', type: optional(json()) },
    { table: TASK, name: 'moves', type: optional(json()) },
    { table: TASK, name: 'hearing', type: optional(json()) },
    { table: TASK, name: 'awaits_handover', type: boolean() },
    { table: TASK, name: 'handover', type: optional(json()) },
    { table: TASK, name: 'ended', type: optional(json()) },
    { table: TASK, name: 'corrections', type: optional(json()) },
    { table: TASK, name: 'remedies', type: optional(json()) },
    { table: TASK, name: 'due_on', type: optional(string(10)) },
  ];

  override readonly tables: readonly TableShape[] = [
    {
      name: 'task_consultation',
      columns: {
        id: string(36),
        task_id: string(36),
        question: text(),
        asked_by: string(120),
        asked_by_name: string(60),
        asked_at: instant(),
        asked: string(120),
        asked_name: string(60),
        answer: optional(text()),
        answered_at: optional(instant()),
        revision: integer(),
      },
      primary: ['id'],
      indexes: [
        ['task_id', 'asked_at'],
        ['asked', 'answered_at', 'asked_at', 'id'],
      ],
    },
  ];

  /** One for each list that a person works through, in the order in which it is worked through. */
  override readonly indexes: readonly AddedIndex[] = [
    { table: TASK, columns: ['claimed_by', 'stage', 'arrived_at', 'id'] },
    { table: TASK, columns: ['second_reviewer', 'stage', 'arrived_at', 'id'] },
    { table: TASK, columns: ['due_on', 'id'] },
  ];
}
