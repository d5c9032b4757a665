import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testEngines } from '../../subgraphs/kit/testing/engines.js';
import { CaseAttachment } from '../../subgraphs/window/persistence/attachment.entity.js';
import { pdf } from '../../subgraphs/window/testing/files.js';
import { renamed, storyOf } from '../../subgraphs/window/testing/stories.js';
import { startTestHall, type TestHall } from '../support/test-hall.js';

const LIMIT = 20 * 1024 * 1024;
const [engine] = await testEngines();
if (engine === undefined) throw new Error('There is no engine');

let hall: TestHall;
beforeAll(async () => {
  hall = await startTestHall(engine);
});
afterAll(() => hall.close());

describe.each([
  ['in the gateway’s process', async () => undefined],
  ['behind HTTP', () => hall.overHttp('window')],
])('files through the gateway, the window %s', (way, arrange) => {
  beforeAll(async () => {
    await arrange();
  });

  const store = () => {
    const found = hall.hall.subgraphs.get('window');
    if (found === undefined) throw new Error('There is no window');
    return found.store;
  };
  const authorization = async (persona: string) => `Bearer ${await hall.issuer.tokenFor(persona)}`;
  const send = async (
    persona: string | null,
    name: string,
    body: Uint8Array | AsyncIterable<Uint8Array>,
    headers: Record<string, string> = {},
  ): Promise<any> => {
    const response = await fetch(`${hall.gateway.url}/files/window?name=${encodeURIComponent(name)}`, {
      method: 'POST',
      headers: { ...(persona === null ? {} : { authorization: await authorization(persona) }), 'accept-language': 'zh', ...headers },
      body: body as never,
      duplex: 'half',
    } as RequestInit);
    const answer = (await response.json()) as any;
    return { status: response.status, ...answer, code: answer.errors?.[0]?.extensions.code };
  };
  const get = async (persona: string | null, path: string) =>
    fetch(`${hall.gateway.url}${path}`, { headers: persona === null ? {} : { authorization: await authorization(persona) } });
  const rows = () => store().reader().count(CaseAttachment);
  const incoming = () => readdir(store().files.spool).catch(() => [] as string[]);
  const kept = async () => {
    let count = 0;
    for await (const _file of store().files.list()) count += 1;
    return count;
  };
  /** Looks again and again, at what really happens meanwhile. */
  const until = async (holds: () => Promise<boolean>) => {
    while (!(await holds())) await new Promise(setImmediate);
  };

  it('come back byte for byte, to be saved and not shown, and to nobody else', async () => {
    const body = Buffer.concat([pdf('大文件'), Buffer.alloc(3_000_000, 'x')]);
    const file = await send('founder', '租赁合同（正本）🏠.pdf', body, { 'content-type': 'application/pdf' });
    expect(file).toMatchObject({
      status: 201,
      fileName: '租赁合同（正本）🏠.pdf',
      size: body.length,
      sha256: createHash('sha256').update(body).digest('hex'),
    });
    const answer = await get('founder', file.url);
    expect(Buffer.from(await answer.arrayBuffer()).equals(body)).toBe(true);
    const header = (name: string) => answer.headers.get(name);
    expect(header('content-disposition')).toMatch(/^attachment; filename="[\w-]+\.pdf"; filename\*=UTF-8''%E7%A7%9F/);
    expect([header('x-content-type-options'), header('cache-control')]).toEqual(['nosniff', 'no-store']);
    expect(header('content-security-policy')).toContain('sandbox');
    expect(header('repr-digest')).toBe(`sha-256=:${createHash('sha256').update(body).digest('base64')}:`);
    expect((await get('restaurant', file.url)).status).toBe(404);
    expect((await get(null, file.url)).status).toBe(401);
    expect((await fetch(`${hall.gateway.url}${file.url}`, { headers: { authorization: 'Bearer a.b.c' } })).status).toBe(401);
  });

  it('are handed in with a material and opened by the window, which the timeline shows', async () => {
    const story = renamed(storyOf('single-shareholder'), way);
    const { id: attachment, url } = await send('founder', '扫描件.pdf', pdf('扫描'));
    const graph = async (persona: string, query: string, variables: object): Promise<any> => {
      const response = await fetch(`${hall.gateway.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: await authorization(persona) },
        body: JSON.stringify({ query, variables }),
      });
      return ((await response.json()) as any).data;
    };
    const { matterCode, channel, form } = story;
    const input = {
      matterCode,
      channel,
      form,
      answers: Object.entries(story.answers).map(([question, option]) => ({ question, option })),
      materials: story.materials.map((material, index) => (index === 0 ? { ...material, attachments: [attachment] } : material)),
      idempotencyKey: `with-a-file ${way}`,
    };
    const { submitCase } = await graph(
      'founder',
      'mutation ($input: SubmitCaseInput!) { submitCase(input: $input) { ... on Case { id } ... on Refusal { code details { subject } } } }',
      { input },
    );
    expect(submitCase).toEqual({ id: expect.any(String) });
    expect((await get('window-clerk', url)).status).toBe(200);
    expect((await get('tax-approver', url)).status).toBe(404);
    const { case: found } = await graph(
      'founder',
      'query ($id: ID!) { case(id: $id) { materials { attachments { id url } } timeline { type } } }',
      { id: submitCase.id },
    );
    expect(found.materials[0].attachments).toEqual([{ id: attachment, url }]);
    const types = found.timeline.map(({ type }: { type: string }) => type);
    expect(types).toEqual(expect.arrayContaining(['onewindow.case.filesAttached', 'onewindow.case.fileOpened']));
  });

  it('are refused with a sentence and leave nothing: not what they say, too large as announced, too large as it turns out', async () => {
    const before = [await rows(), await kept()];
    const page = await send('founder', '章程.pdf', Buffer.from('<html></html>'));
    expect([page.status, page.code]).toEqual([415, 'CONTENT_DIFFERS']);
    expect(page.errors[0].message).toContain('不要只改文件名');
    const announced = await send('founder', '大.pdf', Buffer.concat([pdf('大'), Buffer.alloc(LIMIT)]));
    expect([announced.status, announced.code]).toEqual([413, 'FILE_TOO_LARGE']);
    const chunks = (async function* () {
      yield pdf('大');
      for (let sent = 0; sent < LIMIT; sent += 65_536) yield Buffer.alloc(65_536);
    })();
    const chunked = await send('founder', '大.pdf', chunks);
    expect([chunked.status, chunked.code]).toEqual([413, 'FILE_TOO_LARGE']);
    expect([await rows(), await kept(), await incoming()]).toEqual([...before, []]);
  });

  it('that are cut off leave nothing, whether their length was told or not', async () => {
    const before = [await rows(), await kept()];
    const { hostname, port } = new URL(hall.gateway.url);
    for (const length of ['content-length: 5000000', 'transfer-encoding: chunked']) {
      const socket = connect(Number(port), hostname);
      const head = [
        'POST /files/window?name=a.pdf HTTP/1.1',
        `host: ${hostname}`,
        `authorization: ${await authorization('founder')}`,
        length,
      ];
      socket.write(`${head.join('\r\n')}\r\n\r\n${length.startsWith('t') ? '10000\r\n' : ''}%PDF-1.7 and then`);
      await until(async () => (await incoming()).length === 1);
      socket.destroy();
      await until(async () => (await incoming()).length === 0);
    }
    expect([await rows(), await kept()]).toEqual(before);
    expect((await send('founder', 'b.pdf', pdf('b'))).status).toBe(201);
  });

  it('are asked for at addresses that exist, by methods that are known, of subgraphs that keep some', async () => {
    for (const path of [
      '/files/tax',
      '/files/nobody/x',
      '/files/',
      '/files/window/../../etc/passwd',
      '/files/window/a%2fb',
      '/files/window/x',
    ])
      expect([path, (await get('founder', path)).status]).toEqual([path, 404]);
    const other = await fetch(`${hall.gateway.url}/files/window`, { method: 'DELETE' });
    expect([other.status, other.headers.get('allow')]).toEqual([405, 'GET, POST']);
    expect((await send(null, 'a.pdf', pdf('a'))).status).toBe(401);
    expect((await send('auditor', 'a.pdf', pdf('a'))).status).toBe(403);
  });
});
