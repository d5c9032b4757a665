import { createServer } from 'node:net';
import { Complaint } from './complaint.js';

/** Complains when the port cannot be opened, so that this is known before anything is written or removed. */
export async function refuseBusyPort(port: number, host: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      const why = error.code === 'EADDRINUSE' ? 'is in use' : `cannot be opened (${error.code})`;
      reject(new Complaint(`Port ${port} ${why}: choose another with --port N`));
    });
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}
