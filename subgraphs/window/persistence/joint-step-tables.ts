import { type AddedColumn, column, PortableMigration } from '../../kit/persistence/portable-migration.js';

/** What a step of a joint matter means to the others, pinned when the case was opened. */
export class Window0011JointSteps extends PortableMigration {
  override readonly columns: readonly AddedColumn[] = [
    { table: 'case_step', name: 'on_denial', type: column.string(20), initial: "'CANCEL_DEPENDANTS'" },
    // Of an older case nobody knows which of its steps the matter can do without: it is withdrawn as a whole.
    { table: 'case_step', name: 'mandatory', type: column.boolean(), initial: '1' },
  ];
}
