import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { Channel } from '../domain/channel.js';
import type { DraftContent, DraftState } from '../domain/draft-rules.js';

/** An application that is not handed in yet (暂存): its owner's alone. */
export const CaseDraft = defineEntity({
  name: 'CaseDraft',
  tableName: 'case_draft',
  properties: {
    id: p.string().length(36).primary(),
    owner: p.string().length(120),
    ownerName: p.string().length(60),
    channel: p.string().length(20).$type<Channel>(),
    itemId: p.string().length(120).strictNullable(),
    matterCode: p.string().length(80).strictNullable(),
    title: p.string().length(200),
    content: p.json<DraftContent>(),
    previousCaseId: p.string().length(36).strictNullable(),
    state: p.string().length(20).$type<DraftState>(),
    caseId: p.string().length(36).strictNullable(),
    /** How often it was saved: whoever saves says which state of it was before them. */
    saved: p.integer(),
    createdAt: p.datetime(3),
    savedAt: p.datetime(3),
    /** Last day, ISO date. */
    expiresOn: p.string().length(10),
    revision: p.integer().version(),
  },
});
export type CaseDraft = InferEntity<typeof CaseDraft>;
