import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Usage } from './meter.js';

/** A measured server in a process of its own. */
export interface Contender {
  readonly name: string;
  readonly url: string;
  usage(): Promise<Usage>;
  stop(): void;
}

/** Starts `<file>.process.js` and waits until it says where it listens, and whatever else it tells. @throws if it ends before. */
export async function startContender<Told extends { readonly url: string }>(
  name: string,
  file: string,
  environment: Record<string, string> = {},
): Promise<Contender & { readonly told: Told }> {
  const child = fork(join(import.meta.dirname, `${file}.process.js`), {
    env: { ...process.env, NODE_ENV: 'production', ...environment },
    execArgv: ['--no-warnings'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const told = await answerOf<Told>(child, name);
  return {
    name,
    url: told.url,
    told,
    usage: () => {
      child.send('usage');
      return answerOf<Usage>(child, name);
    },
    stop: () => void child.kill('SIGKILL'),
  };
}

async function answerOf<Answer>(child: ChildProcess, name: string): Promise<Answer> {
  const heard = new AbortController();
  const ended = once(child, 'exit', { signal: heard.signal }).then(() => Promise.reject(new Error(`${name} ended`)));
  ended.catch(() => undefined);
  try {
    const [answer] = await Promise.race([once(child, 'message', { signal: heard.signal }), ended]);
    return answer as Answer;
  } finally {
    heard.abort();
  }
}
