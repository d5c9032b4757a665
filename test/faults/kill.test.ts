import { mkdtempSync, rmSync, watch } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Stage } from '../../scripts/demo/play-story.js';
import { essence, play, stageAt, wholeCase } from '../support/play.js';
import { type RunningCommand, runCommand } from '../support/process.js';

const STORY = 'with-defects';
/** The process is killed after so many more requests have been sent, each time at another step of the story. */
const KILL_AFTER = [3, 11, 14, 6];

describe('a hall that is killed while a story is played', () => {
  let folder: string;
  let undisturbed: unknown;
  const commands: RunningCommand[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'onewindow-kill-'));
    const server = await started('calm', await freePort());
    undisturbed = essence(await told(server.stage));
    await server.command.kill('SIGINT');
  });
  afterAll(async () => {
    await Promise.all(commands.map((command) => command.kill('SIGKILL')));
    rmSync(folder, { recursive: true, force: true });
  });

  it('ends in the same case as one that was left in peace, and every journal is sound', async () => {
    const port = await freePort();
    let current = await started('killed', port);
    let left = [...KILL_AFTER];
    let sent = 0;
    let restarting = Promise.resolve();
    const stage = stageAt(
      current.url,
      async (persona) => {
        // The token is asked for at every request: a place between any two of them.
        sent += 1;
        const [next] = left;
        if (next !== undefined && sent >= next) {
          left = left.slice(1);
          sent = 0;
          restarting = current.command.kill('SIGKILL').then(async () => {
            current = await started('killed', port);
          });
        }
        await restarting;
        return tokenPatiently(port, persona);
      },
      '1',
      60_000,
    );
    const found = essence(await told(stage));
    expect(left).toEqual([]);
    expect(found).toEqual(undisturbed);
    await current.command.kill('SIGINT');
    const verify = runCommand(['journal', 'verify', '--data', join(folder, 'killed')]);
    expect(await verify.ended).toBe(0);
  });

  it('ends in the same case when it is killed while the departments and the window exchange what they know', async () => {
    const port = await freePort();
    let current = await started('raced', port);
    const kills = killWhileWriting(join(folder, 'raced'), async () => {
      await current.command.kill('SIGKILL');
      current = await started('raced', port);
    });
    const stage = stageAt(`http://127.0.0.1:${port}`, (persona) => tokenPatiently(port, persona), '1', 60_000);
    const found = essence(await told(stage));
    await kills.stop();
    expect(kills.count()).toBeGreaterThan(0);
    expect(found).toEqual(undisturbed);
    await current.command.kill('SIGINT');
  });

  async function told(stage: Stage): Promise<Record<string, any>> {
    return wholeCase(stage, await play(stage, STORY));
  }

  async function started(data: string, port: number): Promise<{ command: RunningCommand; url: string; stage: Stage }> {
    const command = runCommand(['start', '--data', join(folder, data), '--port', String(port)]);
    commands.push(command);
    const [, url = ''] = await command.printed(/graph +(http:\/\/[^\s]+)\/graphql/);
    return { command, url, stage: stageAt(url, (persona) => token(url, persona)) };
  }
});

/** Kills while the databases are being written, each time after a number of writes that nobody has chosen. */
function killWhileWriting(data: string, kill: () => Promise<void>): { stop: () => Promise<void>; count: () => number } {
  let writes = 0;
  let next = someWrites();
  let count = 0;
  let killing: Promise<void> | null = null;
  const watcher = watch(data, (_event, file) => {
    if (!String(file).endsWith('-wal') || killing !== null) return;
    writes += 1;
    if (writes < next || count === MOST_KILLS) return;
    count += 1;
    killing = kill().then(() => {
      writes = 0;
      next = someWrites();
      killing = null;
    });
  });
  return {
    stop: async () => {
      watcher.close();
      await killing;
    },
    count: () => count,
  };
}

/** Each start takes seconds of a processor. */
const MOST_KILLS = 2;
const someWrites = () => 20 + Math.floor(Math.random() * 200);

async function token(url: string, persona: string): Promise<string> {
  const answer = await fetch(`${url}/demo/token?persona=${persona}`);
  return ((await answer.json()) as { token: string }).token;
}

async function tokenPatiently(port: number, persona: string): Promise<string> {
  return (
    await stageAt(`http://127.0.0.1:${port}`, async () => '', '1', 60_000).client.get<{ token: string }>(`/demo/token?persona=${persona}`)
  ).token;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as { port: number };
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
