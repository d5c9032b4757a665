import { type AddedIndex, PortableMigration } from '../../kit/persistence/portable-migration.js';

/** Lists and counts that had to read a whole table, or sort it, for want of an index in their order. */
export class Window0020ListIndexes extends PortableMigration {
  override readonly indexes: readonly AddedIndex[] = [
    { table: 'case_file', columns: ['applicant', 'received_at', 'id'] },
    { table: 'case_file', columns: ['reviewer', 'stage', 'received_at', 'id'] },
    // What is open and late, with the case that it belongs to.
    { table: 'notice', columns: ['answered_at', 'due_on', 'case_id'] },
    { table: 'material_promise', columns: ['fulfilled_at', 'due_on', 'case_id'] },
    // The outbox is counted by channel and state; what was not delivered is read state by state, the latest first.
    { table: 'message_dispatch', columns: ['channel', 'state'] },
    { table: 'message_dispatch', columns: ['state', 'settled_at', 'id'] },
  ];
}
