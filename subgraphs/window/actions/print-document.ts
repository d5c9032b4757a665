import { LockMode } from '@mikro-orm/core';
import { localDate } from '../../kit/domain/calendar/index.js';
import type { Caller } from '../../kit/domain/caller.js';
import { done, type Outcome, refused } from '../../kit/domain/outcome.js';
import type { Refusal } from '../../kit/domain/rule.js';
import { performAct } from '../../kit/persistence/act.js';
import type { Store } from '../../kit/persistence/store.js';
import { caseScope } from '../domain/case-access.js';
import { CaseFile } from '../persistence/case.entity.js';
import { CaseDocument } from '../persistence/document-tables.js';
import { scopeCondition } from '../persistence/scoped-cases.js';
import { staffAtPost } from './staff-at-post.js';

export interface PrintInput {
  readonly documentId: string;
  readonly idempotencyKey: string;
}

export const documentNotFound: Refusal = {
  code: 'DOCUMENT_NOT_FOUND',
  message: { zh: '未找到该文书，请核对文号', en: 'There is no such document: check its number' },
  ruleRef: null,
  details: [],
};

/**
 * Prints a document in full, for the applicant to take along. Who printed it is written down, and how often: full names
 * leave the system here (个人信息保护法 art. 51). The key is good for the day only, or a posting that has ended would print on.
 * The content stays as it was issued.
 */
export async function printDocument(store: Store, caller: Caller, input: PrintInput): Promise<Outcome<string>> {
  const said = { ...input, day: localDate(store.clock()) };
  return performAct(store, { name: 'printCaseDocument', actor: caller.sub ?? '', key: input.idempotencyKey, input: said }, async (unit) => {
    const notStationed = await staffAtPost(unit.em, caller, unit.now);
    if (notStationed !== null) return refused(notStationed);
    const document = await unit.em.findOne(CaseDocument, { id: input.documentId });
    const scope = scopeCondition(caseScope(caller));
    if (document === null || scope === null) return refused(documentNotFound);
    const file = await unit.em.findOne(CaseFile, { $and: [{ id: document.caseId }, scope] } as never, {
      lockMode: LockMode.PESSIMISTIC_WRITE,
    });
    if (file === null) return refused(documentNotFound);
    await unit.em.refresh(document);
    document.copies += 1;
    const { caseId, title, number, copies } = document;
    unit.record({
      type: 'onewindow.case.documentPrinted',
      subject: caseId,
      audience: '-',
      data: { documentId: document.id, title, number, copies },
    });
    return done(document.id);
  });
}
