import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { OfficialDocument } from '../../kit/domain/document/index.js';
import { column, PortableMigration, type TableShape } from '../../kit/persistence/portable-migration.js';
import type { DocumentKind } from '../domain/paperwork/document-kind.js';

/** A document that the window has issued (文书). Its content is frozen; only the number of copies grows. */
export const CaseDocument = defineEntity({
  name: 'CaseDocument',
  tableName: 'case_document',
  properties: {
    id: p.string().length(36).primary(),
    caseId: p.string().length(36),
    /** 1, 2, … within the case, as they were issued. */
    ordinal: p.integer(),
    kind: p.string().length(20).$type<DocumentKind>(),
    number: p.string().length(60),
    title: p.string().length(100),
    issuedAt: p.datetime(3),
    issuedBy: p.string().length(120),
    issuedByName: p.string().length(60),
    content: p.json<OfficialDocument>(),
    /** SHA-256 of the content; the journal bears it too, so that a change in the table shows. */
    contentHash: p.string().length(64),
    /** How often it was printed in full. */
    copies: p.integer(),
    revision: p.integer().version(),
  },
});
export type CaseDocument = InferEntity<typeof CaseDocument>;

/** Documents of the window. */
export class Window0005Documents extends PortableMigration {
  override readonly tables: readonly TableShape[] = [
    {
      name: 'case_document',
      columns: {
        id: column.string(36),
        case_id: column.string(36),
        ordinal: column.integer(),
        kind: column.string(20),
        number: column.string(60),
        title: column.string(100),
        issued_at: column.instant(),
        issued_by: column.string(120),
        issued_by_name: column.string(60),
        content: column.json(),
        content_hash: column.string(64),
        copies: column.integer(),
        revision: column.integer(),
      },
      primary: ['id'],
      unique: [['number'], ['case_id', 'ordinal']],
    },
  ];
}
