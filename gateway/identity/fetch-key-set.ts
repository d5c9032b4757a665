import type { JSONWebKeySet } from 'jose';

const TIMEOUT = 5_000;
/** Bytes of a key set. A large issuer has some dozens of keys of about a kilobyte. */
const MOST = 256 * 1024;

/** Fetches a published key set. Follows no redirect: whoever could send one could name keys of his own. @throws if there is none to be had. */
export async function fetchKeySet(url: string): Promise<JSONWebKeySet> {
  const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT), headers: { accept: 'application/json' } });
  if (response.status !== 200) {
    await response.body?.cancel();
    throw new Error(`The issuer's keys: HTTP ${response.status}`);
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > MOST) throw new Error(`The issuer's keys: more than ${MOST} bytes`);
    chunks.push(chunk);
  }
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}
