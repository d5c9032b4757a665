import { type AddedColumn, column, PortableMigration } from '../../kit/persistence/portable-migration.js';

/** When a step ended without a decision: there its clock stopped. */
export class Window0010Clock extends PortableMigration {
  override readonly columns: readonly AddedColumn[] = [{ table: 'case_step', name: 'ended_at', type: `${column.instant()}?` }];
}
