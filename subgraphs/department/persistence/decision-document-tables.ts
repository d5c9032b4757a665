import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { OfficialDocument } from '../../kit/domain/document/index.js';
import { column, PortableMigration, type TableShape } from '../../kit/persistence/portable-migration.js';

/** The written decision of a task (决定书), as it was issued. */
export const DecisionDocument = defineEntity({
  name: 'DecisionDocument',
  tableName: 'decision_document',
  properties: {
    taskId: p.string().length(36).primary(),
    number: p.string().length(120),
    issuedAt: p.datetime(3),
    content: p.json<OfficialDocument>(),
    /** SHA-256 of the content; the journal bears it too. */
    contentHash: p.string().length(64),
  },
});
export type DecisionDocument = InferEntity<typeof DecisionDocument>;

/** Written decisions. */
export class Department0004Documents extends PortableMigration {
  override readonly tables: readonly TableShape[] = [
    {
      name: 'decision_document',
      columns: {
        task_id: column.string(36),
        number: column.string(120),
        issued_at: column.instant(),
        content: column.json(),
        content_hash: column.string(64),
      },
      primary: ['task_id'],
      unique: [['number']],
    },
  ];
}
