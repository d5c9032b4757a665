/**
 * `npm run demo [-- founding|closing|housing|food|injury|all] [--url URL] [--data DIR] [--run NAME]`: plays the stories of `examples/` over HTTP
 * as their users would, each with its own token, against a running hall or one of its own. Broken off and said again, it
 * goes on where it stopped.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { pino } from 'pino';
import { request } from 'undici';
import { localDate } from '../subgraphs/kit/domain/calendar/index.js';
import { projectRoot } from '../subgraphs/kit/server/project-root.js';
import { GraphClient, isUnreachable } from './demo/graph-client.js';
import { playStory } from './demo/play-story.js';
import { forRun, readStory, STORIES } from './demo/story.js';
import { Teller } from './demo/teller.js';
import { allSubgraphs } from './start/all-subgraphs.js';
import { Complaint, command } from './start/complaint.js';
import { DataFolder } from './start/data-folder.js';
import { startEmbedded } from './start/embedded.js';

const DEFAULT_URL = 'http://127.0.0.1:4000';

await command(async () => {
  const { values, positionals } = parseArgs({
    options: { url: { type: 'string' }, data: { type: 'string', default: 'data' }, run: { type: 'string', default: '1' } },
    allowPositionals: true,
  });
  const [choice = 'founding'] = positionals;
  const names = STORIES[choice];
  if (names === undefined) throw new Complaint(`There is no story ${choice}: choose ${Object.keys(STORIES).join(', ')}`);
  const url = values.url ?? ((await answers(DEFAULT_URL)) ? DEFAULT_URL : null);
  const own = url === null ? await ownHall(values.data) : null;
  try {
    await play(own?.url ?? (url as string), names, values.run);
  } finally {
    await own?.close();
  }
});

async function play(url: string, names: readonly string[], run: string): Promise<void> {
  const client = new GraphClient(url, 60_000);
  try {
    await playAll(client, names, run);
  } catch (error) {
    throw isUnreachable(error) ? new Complaint(`Nothing has answered at ${url} for a minute: start it with "npm start"`) : error;
  } finally {
    client.leave();
  }
}

async function playAll(client: GraphClient, names: readonly string[], run: string): Promise<void> {
  const teller = new Teller(process.stdout);
  const tokens = new Map<string, Promise<string>>();
  const tokenOf = (persona: string): Promise<string> => {
    const known = tokens.get(persona) ?? client.get<{ token: string }>(`/demo/token?persona=${persona}`).then(({ token }) => token);
    tokens.set(persona, known);
    return known;
  };
  teller.title(`OneWindow 一窗 · ${client.url}`);
  let last = '';
  const today = localDate(await hallsTime(client));
  for (const name of names) last = await playStory({ client, teller, run, tokenOf, today }, forRun(readStory(name), run, today));
  teller.title('一次查询，一件完整的办件 — the whole case from one query');
  const whole = readFileSync(join(projectRoot, 'schema', 'operations', 'whole-case.graphql'), 'utf8');
  const found = await client.send(await tokenOf('operations'), whole, { id: last });
  process.stdout.write(`${JSON.stringify(found, null, 2)}\n`);
}

/** A hall that is used for training has a time of its own. */
async function hallsTime(client: GraphClient): Promise<Date> {
  const { trainingClock } = await client.send(null, '{ trainingClock { ... on TrainingClock { now } } }');
  return new Date((trainingClock as { now?: string }).now ?? Date.now());
}

/** Whether a hall with the demo issuer runs at this address. */
async function answers(url: string): Promise<boolean> {
  try {
    const answer = await request(`${url}/demo/personas`, { headersTimeout: 1000 });
    await answer.body.dump();
    return answer.statusCode === 200;
  } catch {
    return false;
  }
}

async function ownHall(path: string): Promise<{ url: string; close: () => Promise<void> }> {
  const data = DataFolder.take(path);
  const logger = pino({ level: process.env.LOG_LEVEL ?? 'warn' }, pino.destination({ dest: 2, sync: true }));
  const running = await startEmbedded({
    data,
    configured: { port: 0, host: '127.0.0.1', playground: true },
    definitions: await allSubgraphs(),
    logger,
    identity: null,
  }).catch((error: unknown) => {
    data.release();
    throw error;
  });
  return {
    url: running.gateway.url,
    close: async () => {
      await running.close();
      data.release();
    },
  };
}
