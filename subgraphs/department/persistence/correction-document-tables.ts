import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { OfficialDocument } from '../../kit/domain/document/index.js';
import { column, PortableMigration, type TableShape } from '../../kit/persistence/portable-migration.js';

/** A notice that puts a written decision right (更正通知书), as it was issued; a decision may have several. */
export const CorrectionDocument = defineEntity({
  name: 'CorrectionDocument',
  tableName: 'correction_document',
  properties: {
    number: p.string().length(120).primary(),
    taskId: p.string().length(36),
    issuedAt: p.datetime(3),
    content: p.json<OfficialDocument>(),
    /** SHA-256 of the content; the journal bears it too. */
    contentHash: p.string().length(64),
  },
});
export type CorrectionDocument = InferEntity<typeof CorrectionDocument>;

/** Notices of corrections. */
export class Department0020Corrections extends PortableMigration {
  override readonly tables: readonly TableShape[] = [
    {
      name: 'correction_document',
      columns: {
        number: column.string(120),
        task_id: column.string(36),
        issued_at: column.instant(),
        content: column.json(),
        content_hash: column.string(64),
      },
      primary: ['number'],
      indexes: [['task_id']],
    },
  ];
}
