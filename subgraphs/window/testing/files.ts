import { Readable } from 'node:stream';
import { PASSPORT_HEADER } from '../../../schema/passport.js';
import type { Caller } from '../../kit/domain/caller.js';
import type { FileAnswer, FileHandler } from '../../kit/server/file-route.js';
import type { Row } from './acts.js';
import type { OpenWindow } from './open-window.js';

/** A small file that is what it says. */
export function pdf(mark: string): Buffer {
  return Buffer.from(`%PDF-1.7\n% ${mark}\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n`);
}

export interface Upload {
  readonly name: string;
  readonly body: Buffer | Readable;
  readonly headers?: Readonly<Record<string, string>>;
  /** Another handler than the window's own, with other rules. */
  readonly handler?: FileHandler;
}

/** Uploads as this caller, without a gateway; the status and the parsed answer. */
export async function upload(window: OpenWindow, caller: Caller, { name, body, headers = {}, handler }: Upload): Promise<Row> {
  const request = {
    method: 'POST',
    path: '',
    query: new URLSearchParams({ name }),
    headers: { ...headers, [PASSPORT_HEADER]: await window.passport(caller) },
    body: Buffer.isBuffer(body) ? Readable.from([body]) : body,
  };
  const context = await window.subgraph.contextOf(request.headers);
  if (context === null) throw new Error('The passport is not good');
  return told(await (handler === undefined ? window.subgraph.answerFile(request) : handler(context, request)));
}

/** Fetches a file as this caller: status, headers, and its bytes or the parsed answer. */
export async function fetchFile(window: OpenWindow, caller: Caller, id: string): Promise<Row> {
  const headers = { [PASSPORT_HEADER]: await window.passport(caller) };
  return told(
    await window.subgraph.answerFile({ method: 'GET', path: `/${id}`, query: new URLSearchParams(), headers, body: Readable.from([]) }),
  );
}

async function told({ status, headers, body }: FileAnswer): Promise<Row> {
  if (typeof body !== 'string') return { status, headers, bytes: Buffer.concat((await body.toArray()) as Buffer[]) };
  const parsed = JSON.parse(body) as Row;
  return { status, headers, ...parsed, code: parsed.errors?.[0]?.extensions?.code };
}
