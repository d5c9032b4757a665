import { type AddedColumn, column, PortableMigration } from '../../kit/persistence/portable-migration.js';

const number = `${column.string(60)}?`;

/** The documents in which a promise was written down, and in which the applicant was reminded of it; promises of before have none. */
export class Window0021PromisePapers extends PortableMigration {
  override readonly columns: readonly AddedColumn[] = [
    { table: 'material_promise', name: 'document_number', type: number },
    { table: 'material_promise', name: 'reminder_number', type: number },
  ];
}
