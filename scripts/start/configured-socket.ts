import { isAbsolute } from 'node:path';
import type { SocketFile } from '../../subgraphs/kit/server/socket-file.js';
import { Complaint } from './complaint.js';

/**
 * The socket on which a subgraph answers beside its port: `--socket PATH`, else `SOCKET`; its permissions are `SOCKET_MODE` in octal
 * digits, 660 unless given. Undefined where none is wanted.
 * @throws Complaint
 */
export function configuredSocket(
  option: string | undefined,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): SocketFile | undefined {
  const path = option ?? environment.SOCKET?.trim();
  if (!path) return undefined;
  if (!isAbsolute(path)) throw new Complaint(`SOCKET must be an absolute path, such as /run/onewindow/tax.sock, not ${path}`);
  const mode = environment.SOCKET_MODE?.trim() || '660';
  if (!/^[0-7]{3}$/.test(mode)) throw new Complaint(`SOCKET_MODE must be three octal digits, such as 660, not ${mode}`);
  return { path, mode: Number.parseInt(mode, 8) };
}
