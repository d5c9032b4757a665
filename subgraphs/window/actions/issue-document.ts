import { createHash, randomUUID } from 'node:crypto';
import { localDate } from '../../kit/domain/calendar/index.js';
import { canonicalJson } from '../../kit/domain/canonical-json.js';
import { type DocumentContent, documentNumber, type OfficialDocument } from '../../kit/domain/document/index.js';
import { nextSerial } from '../../kit/persistence/serial.js';
import type { Write } from '../../kit/persistence/write.js';
import type { DocumentKind } from '../domain/paperwork/document-kind.js';
import { paperwork } from '../paperwork/load-paperwork.js';
import type { CaseFile } from '../persistence/case.entity.js';
import { CaseDocument } from '../persistence/document-tables.js';

export interface DocumentToIssue {
  readonly caseFile: Pick<CaseFile, 'id' | 'number'> & { readonly nationalNumber?: string | null };
  readonly kind: DocumentKind;
  /** To whom it speaks, and its body: blocks made with `kit/domain/document`. Personal values stand in it as `personal(…)`. */
  readonly content: DocumentContent;
  /** Its number, where it was taken before (`takeDocumentNumber`). */
  readonly number?: string;
  /** Who issues it; the system where a timer or a message does. */
  readonly by: { readonly sub: string | null; readonly name: string };
}

/** The next number of this kind and year; the series stays locked until the transaction ends. */
export async function takeDocumentNumber({ em, now }: Pick<Write, 'em' | 'now'>, kind: DocumentKind): Promise<string> {
  const year = localDate(now).slice(0, 4);
  return documentNumber(paperwork.word, paperwork.kinds[kind].word, year, await nextSerial(em, `document/${kind}/${year}`));
}

/**
 * Issues a document within an act's own transaction: numbered in its kind's series of the year without a gap, its content
 * stored as it is and never made anew. Take it as late in the act as can be, for the series is locked until the act ends.
 */
export async function issueDocument(
  unit: Write,
  { caseFile, kind, content, by, number: taken }: DocumentToIssue,
): Promise<{ id: string; number: string }> {
  const { title, seal, signLines } = paperwork.kinds[kind];
  const issuedOn = localDate(unit.now);
  const number = taken ?? (await takeDocumentNumber(unit, kind));
  const document: OfficialDocument = {
    title,
    issuer: paperwork.issuer,
    number,
    issuedOn,
    addressee: content.addressee,
    body: content.body,
    signatures: [{ body: paperwork.issuer, seal }],
    signLines: content.signLines ?? signLines,
    footer: [`办件编号：${caseFile.number}`, ...(caseFile.nationalNumber == null ? [] : [`办件流水号：${caseFile.nationalNumber}`])],
  };
  const id = randomUUID();
  await unit.em.flush();
  const ordinal = 1 + (await unit.em.count(CaseDocument, { caseId: caseFile.id }));
  const contentHash = createHash('sha256').update(canonicalJson(document)).digest('hex');
  unit.em.create(CaseDocument, {
    id,
    caseId: caseFile.id,
    ordinal,
    kind,
    number,
    title,
    issuedAt: unit.now,
    issuedBy: by.sub ?? '',
    issuedByName: by.name,
    content: document,
    contentHash,
    copies: 0,
  });
  unit.record({
    type: 'onewindow.case.documentIssued',
    subject: caseFile.id,
    audience: '-',
    data: { documentId: id, kind, title, number, contentHash },
  });
  return { id, number };
}
