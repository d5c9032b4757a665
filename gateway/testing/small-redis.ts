import { type AddressInfo, createServer, type Socket } from 'node:net';

/** As much of Redis as a cache of texts asks for, over its own protocol, and able to fall silent as a real one cannot be made to. */
export interface SmallRedis {
  readonly url: string;
  /** Commands that have come, by name in capitals. */
  readonly came: string[];
  /** While it is set, connections are accepted, commands are read, and nothing is answered; those that came meanwhile never are. */
  silent: boolean;
  close(): Promise<void>;
}

export async function startSmallRedis(): Promise<SmallRedis> {
  const values = new Map<string, { readonly value: Buffer; readonly until: number }>();
  const sockets = new Set<Socket>();
  const came: string[] = [];
  const server = createServer((socket) => {
    sockets.add(socket);
    let rest: Buffer = Buffer.alloc(0);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
    socket.on('data', (chunk) => {
      rest = Buffer.concat([rest, chunk]);
      for (let read = commandIn(rest); read !== undefined; read = commandIn(rest)) {
        rest = rest.subarray(read.length);
        const [name = '', ...words] = read.words;
        came.push(String(name).toUpperCase());
        if (!redis.silent) socket.write(replyTo(String(name).toUpperCase(), words, values));
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const redis: SmallRedis = {
    url: `redis://127.0.0.1:${(server.address() as AddressInfo).port}`,
    came,
    silent: false,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
  return redis;
}

/** The first whole command: `*2\r\n$3\r\nGET\r\n$1\r\nk\r\n`. */
function commandIn(bytes: Buffer): { readonly words: Buffer[]; readonly length: number } | undefined {
  const lineAt = (from: number) => {
    const end = bytes.indexOf('\r\n', from);
    return end < 0 ? undefined : { value: Number(bytes.subarray(from + 1, end)), next: end + 2 };
  };
  const head = lineAt(0);
  if (head === undefined) return undefined;
  const words: Buffer[] = [];
  let at = head.next;
  for (let word = 0; word < head.value; word += 1) {
    const size = lineAt(at);
    if (size === undefined || bytes.length < size.next + size.value + 2) return undefined;
    words.push(bytes.subarray(size.next, size.next + size.value));
    at = size.next + size.value + 2;
  }
  return { words, length: at };
}

function replyTo(name: string, words: readonly Buffer[], values: Map<string, { value: Buffer; until: number }>): Buffer {
  const [key = Buffer.alloc(0), value, unit, milliseconds] = words;
  if (name === 'SET' && value !== undefined && String(unit) === 'PX') {
    values.set(String(key), { value: Buffer.from(value), until: Date.now() + Number(milliseconds) });
    return Buffer.from('+OK\r\n');
  }
  if (name === 'GET') {
    const kept = values.get(String(key));
    return kept === undefined || kept.until <= Date.now() ? Buffer.from('$-1\r\n') : bulk(kept.value);
  }
  if (name === 'INFO') return bulk(Buffer.from('loading:0\r\n'));
  return Buffer.from(name === 'CLIENT' ? '+OK\r\n' : `-ERR unknown command '${name}'\r\n`);
}

function bulk(value: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`$${value.length}\r\n`), value, Buffer.from('\r\n')]);
}
