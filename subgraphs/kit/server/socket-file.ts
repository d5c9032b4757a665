import { lstatSync, unlinkSync } from 'node:fs';
import type { Server } from 'node:http';
import { connect } from 'node:net';

export interface SocketFile {
  /** Absolute; of at most 100 bytes, which is what systems take. */
  readonly path: string;
  /** Permissions, such as `0o660`: whoever may write to it may send calls. */
  readonly mode: number;
}

const LONGEST = 100;

/** Why a socket cannot be opened, in a sentence for whoever starts the process. */
export class SocketFault extends Error {}

/**
 * Listens on a Unix domain socket. A socket that a process has left behind is taken away; one on which somebody answers is not, and
 * nothing else that stands there is.
 * @throws SocketFault
 */
export async function listenOnSocket(server: Server, file: SocketFile): Promise<void> {
  try {
    await clear(file.path);
    await listen(server, file);
  } catch (error) {
    throw error instanceof SocketFault
      ? error
      : new SocketFault(`The socket cannot be opened: ${(error as Error).message}`, { cause: error });
  }
}

function listen(server: Server, { path, mode }: SocketFile): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    // It is bound before `listen` returns, and nobody must find it open to more than it is meant for, however shortly.
    const before = process.umask(0o777 & ~mode);
    try {
      server.listen({ path }, resolve);
    } finally {
      process.umask(before);
    }
  });
}

async function clear(path: string): Promise<void> {
  if (Buffer.byteLength(path) > LONGEST) throw new SocketFault(`The path of a socket has ${LONGEST} bytes at most: ${path}`);
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found === undefined) return;
  if (!found.isSocket()) throw new SocketFault(`There is something at ${path} that is no socket`);
  if (await answers(path)) throw new SocketFault(`Another process answers at ${path}`);
  unlinkSync(path);
}

function answers(path: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const socket = connect(path, () => {
      socket.destroy();
      resolve(true);
    });
    // Who may not connect does not know whether anybody listens.
    socket.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ECONNREFUSED' || error.code === 'ENOENT' ? resolve(false) : reject(error),
    );
  });
}
