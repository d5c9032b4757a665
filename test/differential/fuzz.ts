import { parseArgs } from 'node:util';
import { fuzzWorld, type Surprise, Tally } from './fuzz.session.js';
import { ownExecutor } from './own.executor.js';
import { story } from './report.js';
import { type Executors, shrunk } from './shrink.js';
import { stockExecutor } from './stock.executor.js';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    case: { type: 'string' },
    minutes: { type: 'string' },
    worlds: { type: 'string', default: '20' },
    operations: { type: 'string', default: '12' },
    variants: { type: 'string', default: '24' },
    stories: { type: 'string', default: '5' },
    only: { type: 'string' },
  },
});

const executors: Executors = (open) =>
  new Map([
    ['stock', stockExecutor(open)],
    ['own', ownExecutor(open)],
  ]);
const options = { executors, operations: Number(values.operations), variants: Number(values.variants) };
const first = values.seed === 'random' ? Math.floor(Math.random() * 1e9) : Number(values.seed);
const [operation, variant] = values.case?.split('.').map(Number) ?? [];
const until = values.minutes === undefined ? undefined : performance.now() + Number(values.minutes) * 60_000;
const tally = new Tally();
const told = new Map<string, number>();
let stories = 0;
const started = performance.now();

/** Of each kind one is told in full, the rest counted. */
async function tell(surprise: Surprise): Promise<void> {
  const { finding, whole } = surprise;
  const kind = `${finding.executor} ${whole.variant.trouble?.kind ?? (whole.variant.faults > 0 ? 'faults' : 'whole')} ${finding.kind}`;
  const before = told.get(kind) ?? 0;
  told.set(kind, before + 1);
  if (before > 0 || stories >= Number(values.stories) || (values.only && finding.executor !== values.only)) return;
  stories++;
  say(await story(surprise, await shrunk(whole, finding, executors), executors));
}

function say(text: string): void {
  process.stdout.write(`${text}\n\n`);
}

for (
  let seed = first;
  operation === undefined ? (until ? performance.now() < until : seed < first + Number(values.worlds)) : seed === first;
  seed++
) {
  const before = tally.surprises.length;
  await fuzzWorld(seed, options, tally, operation === undefined ? undefined : { operation, variant });
  for (const surprise of tally.surprises.slice(before)) await tell(surprise);
}
const { surprises, known, unplanned, ...counts } = tally;
say(JSON.stringify({ first, ...counts, surprises: surprises.length, seconds: Math.round((performance.now() - started) / 1000) }));
say(JSON.stringify(Object.fromEntries([...known, ...told]), null, 1));
say(JSON.stringify(Object.fromEntries([...unplanned].map(([kind, operations]) => [kind, [...operations]])), null, 1));
process.exitCode = surprises.length > 0 ? 1 : 0;
