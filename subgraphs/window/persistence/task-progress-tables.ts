import { type AddedColumn, column, PortableMigration } from '../../kit/persistence/portable-migration.js';

const json = `${column.json()}?`;

/** What the departments tell of a task on its way: time that does not count, an extension, a decision put right. */
export class Window0009TaskProgress extends PortableMigration {
  override readonly columns: readonly AddedColumn[] = [
    { table: 'case_step', name: 'pauses', type: json },
    { table: 'case_step', name: 'extension', type: json },
    { table: 'case_result', name: 'corrections', type: json },
  ];
}
