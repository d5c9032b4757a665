import { loaderOf, type SubgraphContext } from '../../kit/graphql/context.js';
import { type FileAnswer, refusalAnswer } from '../../kit/server/file-route.js';
import { lookAtFile } from '../actions/look-at-file.js';
import { attachmentNotFound } from '../actions/refusals.js';
import { attachmentsSeenBy } from '../graphql/attachments-seen.js';
import { loadAttachments, loadCases } from '../graphql/loaders.js';
import type { CaseAttachment } from '../persistence/attachment.entity.js';
import { savedAs } from './content-disposition.js';

/** `GET /files/window/<id>`: the file, to be saved and never shown. What may not be seen and what is not there answer the same. */
export async function download(context: SubgraphContext, id: string): Promise<FileAnswer> {
  const row = await loaderOf(context, loadAttachments).load(id);
  if (row === null || !(await mayOpen(context, row))) return refusalAnswer(404, attachmentNotFound, context.language);
  const stream = await context.store.files.open(row.storageKey);
  const refusal = await lookAtFile(context.store, context.caller, row);
  if (refusal !== null) {
    stream.destroy();
    return refusalAnswer(403, refusal, context.language);
  }
  return {
    status: 200,
    headers: {
      'content-type': row.mediaType,
      'content-length': String(row.size),
      'content-disposition': savedAs(row.fileName, row.id),
      'repr-digest': `sha-256=:${Buffer.from(row.sha256, 'hex').toString('base64')}:`,
    },
    body: stream,
  };
}

/** Before it is handed in a file is its uploader's alone; afterwards whoever sees the case sees what of it concerns them. */
async function mayOpen(context: SubgraphContext, row: CaseAttachment): Promise<boolean> {
  if (row.caseId === null) return row.uploadedBy === context.caller.sub;
  const file = await loaderOf(context, loadCases).load(row.caseId);
  return file !== null && (await attachmentsSeenBy(context, file, [row])).length > 0;
}
