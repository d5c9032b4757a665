/**
 * `npm run clock [-- +3d | +2h | +1w | 2026-03-01T09:00+08:00] [--url URL]`: tells the time of a running demo hall, or moves
 * it forward. The hall answers when all that fell due on the way is done.
 */
import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { parseInstant } from '../subgraphs/kit/domain/training/parse-move.js';
import { GraphClient, isUnreachable } from './demo/graph-client.js';
import { beijing } from './start/beijing-time.js';
import { Complaint, command } from './start/complaint.js';

const FIELDS = '{ __typename ... on TrainingClock { now movedBy } ... on Refusal { code message } }';
const ASK = `{ answer: trainingClock ${FIELDS} }`;
const MOVE = `mutation Move($input: MoveTrainingClockInput!) { answer: moveTrainingClock(input: $input) ${FIELDS} }`;
const USAGE = 'Usage: npm run clock [-- +3d | +2h | +1w | 2026-03-01T09:00+08:00] [--url URL]';
/** Who moves the clock: the persona of the operations office. */
const PERSONA = 'operations';

type Answer = { readonly now: string; readonly movedBy: string } & { readonly code?: string; readonly message: string };

await command(async () => {
  if (process.argv.slice(2).some((word) => /^-\d/.test(word)))
    throw new Complaint('The time of a hall goes forward only: what was done, and what has fallen due, stays');
  const { values, positionals } = parseArgs({
    options: { url: { type: 'string', default: 'http://127.0.0.1:4000' } },
    allowPositionals: true,
  });
  const [move, ...more] = positionals;
  if (more.length > 0) throw new Complaint(USAGE);
  // Patience of none: nobody waits at a hall that is closed.
  const client = new GraphClient(values.url, 0);
  const answer = await said(client, move).catch((error: unknown) => {
    throw isUnreachable(error) ? new Complaint(`No hall answers at ${values.url}: start it with "npm start"`) : error;
  });
  if (answer.code !== undefined) throw new Complaint(`${answer.message} (${answer.code})`);
  process.stdout.write(`${beijing(new Date(answer.now))}  ${answer.movedBy}\n`);
});

async function said(client: GraphClient, move: string | undefined): Promise<Answer> {
  if (move === undefined) return (await client.send(null, ASK)).answer as Answer;
  const to = move.startsWith('+') ? null : parseInstant(move);
  if (to === null && !move.startsWith('+')) throw new Complaint(USAGE);
  const input = { idempotencyKey: randomUUID(), by: to === null ? move : null, to };
  return (await client.send(await token(client), MOVE, { input })).answer as Answer;
}

async function token(client: GraphClient): Promise<string> {
  const { token } = await client.get<{ token: string }>(`/demo/token?persona=${PERSONA}`).catch((error: unknown) => {
    throw isUnreachable(error) ? error : new Complaint('This hall has no demo issuer: its time is the real one and is not moved');
  });
  return token;
}
