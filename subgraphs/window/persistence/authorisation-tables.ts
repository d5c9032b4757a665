import { type AddedColumn, column, PortableMigration } from '../../kit/persistence/portable-migration.js';

/** The authorisation by which an agent handed a case in; cases of before, and of whoever needs none, have none. */
export class Window0022Authorisation extends PortableMigration {
  override readonly columns: readonly AddedColumn[] = [{ table: 'case_file', name: 'authorisation', type: `${column.json()}?` }];
}
