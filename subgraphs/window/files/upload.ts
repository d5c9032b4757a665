import { fileTypeFromFile } from 'file-type';
import { hasRole } from '../../kit/domain/caller.js';
import { type Refusal, refusalOf } from '../../kit/domain/rule.js';
import type { SubgraphContext } from '../../kit/graphql/context.js';
import { type FileAnswer, type FileRequest, jsonAnswer, plainRefusal, refusalAnswer } from '../../kit/server/file-route.js';
import { discard, FileTooLarge, receive, type SpooledFile } from '../../kit/storage/spool.js';
import { zipNames } from '../../kit/storage/zip-names.js';
import { keepUpload, uploadRefusal } from '../actions/keep-upload.js';
import { keptFileName } from '../domain/file-name.js';
import { type FileKind, kindOf, type UploadPolicy } from '../domain/upload-policy.js';
import { announcedRules, contentRules, tooLarge } from '../domain/upload-rules.js';
import { attachmentView } from '../graphql/types/attachment.type.js';
import type { UploadPlaces } from './upload-places.js';

const notForYou = plainRefusal('FORBIDDEN', { zh: '当前身份不能上传文件', en: 'Your roles do not allow you to upload files' });
const noPlace = plainRefusal('UPLOADS_AT_ONCE', {
  zh: '同时上传的文件过多，请待前面的文件传完后再传',
  en: 'Too many files are being uploaded at once: wait until the others have arrived',
});

const STATUS: Readonly<Record<string, number>> = {
  FORBIDDEN: 403,
  POSTING_EXPIRED: 403,
  FILE_NAME_MISSING: 400,
  FILE_EMPTY: 400,
  FILE_TOO_LARGE: 413,
  FILE_TYPE_NOT_ALLOWED: 415,
  MEDIA_TYPE_DIFFERS: 415,
  CONTENT_DIFFERS: 415,
  TOO_MUCH_OUTSTANDING: 429,
  UPLOADS_AT_ONCE: 429,
};

/**
 * `POST /files/window?name=…`: the body is the file. Who may, and what the file says that it is, is looked at before a
 * byte is read; what it is, when it has been received whole. A refused or broken upload leaves nothing.
 */
export async function upload(
  context: SubgraphContext,
  request: FileRequest,
  policy: UploadPolicy,
  places: UploadPlaces,
): Promise<FileAnswer> {
  const { caller, language } = context;
  const refuse = (refusal: Refusal) => refusalAnswer(STATUS[refusal.code] ?? 409, refusal, language);
  if (!hasRole(caller, 'ENTERPRISE_USER', 'AGENT', 'GUIDE', 'WINDOW_CLERK', 'OUTPUT_CLERK')) return refuse(notForYou);
  const announced = announcedFile(request, policy);
  const wrong = refusalOf(announcedRules, announced) ?? (await early(context, policy, announced.size ?? 0));
  const { fileName } = announced;
  const kind = fileName === null ? null : kindOf(policy, fileName);
  if (wrong !== null || fileName === null || kind === null) return refuse(wrong ?? notForYou);
  const subject = caller.sub ?? '';
  if (!places.take(subject)) return refuse(noPlace);
  try {
    const kept = await receiveAndKeep(context, request, { fileName, kind, policy });
    return 'code' in kept ? refuse(kept) : jsonAnswer(201, attachmentView(kept), { location: attachmentView(kept).url });
  } finally {
    places.giveBack(subject);
  }
}

function announcedFile({ query, headers }: FileRequest, policy: UploadPolicy) {
  const said = headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? '';
  const length = headers['content-length'];
  return {
    policy,
    fileName: keptFileName(query.get('name') ?? ''),
    // A browser that does not know a file's type says nothing, curl and some libraries say one of these.
    mediaType: ['', 'application/octet-stream', 'application/x-www-form-urlencoded'].includes(said) ? null : said,
    size: length === undefined ? null : Number(length),
  };
}

function early({ em, caller, now }: SubgraphContext, policy: UploadPolicy, size: number): Promise<Refusal | null> {
  return uploadRefusal(em, { policy, caller, now, size });
}

interface Expected {
  readonly fileName: string;
  readonly kind: FileKind;
  readonly policy: UploadPolicy;
}

async function receiveAndKeep({ store, caller }: SubgraphContext, { body }: FileRequest, { fileName, kind, policy }: Expected) {
  let file: SpooledFile;
  try {
    file = await receive(body, store.files.spool, policy.maxBytes);
  } catch (error) {
    if (error instanceof FileTooLarge) return tooLarge(policy);
    throw error;
  }
  try {
    const wrong = await contentRefusal(file, kind);
    return wrong ?? (await keepUpload(store, policy, caller, { fileName, mediaType: kind.mediaType, file }));
  } finally {
    await discard(file);
  }
}

async function contentRefusal(file: SpooledFile, kind: FileKind): Promise<Refusal | null> {
  const recognised = (await fileTypeFromFile(file.path))?.mime ?? null;
  const names = kind.contains === undefined ? null : await zipNames(file.path);
  return refusalOf(contentRules, { kind, size: file.size, recognised, names });
}
