import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** An uploaded file: first its uploader's own, from submission on the case's. Its bytes lie in the file storage under its key. */
export const CaseAttachment = defineEntity({
  name: 'CaseAttachment',
  tableName: 'case_attachment',
  properties: {
    id: p.string().length(36).primary(),
    /** Null until it is handed in. */
    caseId: p.string().length(36).strictNullable(),
    /** The draft that keeps it from being swept away before it is handed in. */
    draftId: p.string().length(36).strictNullable(),
    materialCode: p.string().length(80).strictNullable(),
    fileName: p.string().length(255),
    mediaType: p.string().length(120),
    size: p.integer(),
    sha256: p.string().length(64),
    storageKey: p.string().length(120),
    uploadedAt: p.datetime(3),
    uploadedBy: p.string().length(120),
    uploadedByName: p.string().length(60),
    revision: p.integer().version(),
  },
});
export type CaseAttachment = InferEntity<typeof CaseAttachment>;
