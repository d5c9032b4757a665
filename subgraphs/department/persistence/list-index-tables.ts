import { type AddedIndex, PortableMigration } from '../../kit/persistence/portable-migration.js';

/** All tasks of the office in the order in which they arrived. */
export class Department0021ListIndexes extends PortableMigration {
  override readonly indexes: readonly AddedIndex[] = [{ table: 'department_task', columns: ['arrived_at', 'id'] }];
}
