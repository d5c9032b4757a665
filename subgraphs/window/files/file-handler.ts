import { type FileHandler, plainRefusal, refusalAnswer } from '../../kit/server/file-route.js';
import type { UploadPolicy } from '../domain/upload-policy.js';
import { download } from './download.js';
import { upload } from './upload.js';
import { UploadPlaces } from './upload-places.js';

const unknown = plainRefusal('UNAUTHENTICATED', { zh: '请先登录后再办理', en: 'Sign in first' });
const nothingHere = plainRefusal('NOT_FOUND', {
  zh: '地址不存在：上传用 POST /files/window?name=文件名，下载用 GET /files/window/标识',
  en: 'Nothing is here: POST /files/window?name=… uploads, GET /files/window/<id> downloads',
});

/** The window's files over HTTP. */
export function fileHandler(policy: UploadPolicy): FileHandler {
  const places = new UploadPlaces(policy.atOnce);
  return async (context, request) => {
    const { method, path } = request;
    if (context.caller.sub === null) return refusalAnswer(401, unknown, context.language);
    if (method === 'POST' && (path === '' || path === '/')) return upload(context, request, policy, places);
    const [, id] = /^\/([\w-]{36})$/.exec(path) ?? [];
    if (method === 'GET' && id !== undefined) return download(context, id);
    return refusalAnswer(404, nothingHere, context.language);
  };
}
