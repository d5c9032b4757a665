import { parseArgs } from 'node:util';
import { fuzzWorld, Tally } from './fuzz.session.js';
import { stockExecutor } from './stock.executor.js';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    case: { type: 'string' },
    worlds: { type: 'string', default: '10' },
    operations: { type: 'string', default: '10' },
    variants: { type: 'string', default: '12' },
  },
});
const tally = new Tally();
const started = performance.now();
const first = Number(values.seed);
const [operation, variant] = (values.case ?? '')
  .split('.')
  .filter((part) => part !== '')
  .map(Number);
const only = operation === undefined ? undefined : { operation, variant };
const options = {
  executors: (open: Parameters<typeof stockExecutor>[0]) => new Map([['stock', stockExecutor(open)]]),
  operations: Number(values.operations),
  variants: Number(values.variants),
};
for (let seed = first; seed < first + (only ? 1 : Number(values.worlds)); seed++) await fuzzWorld(seed, options, tally, only);
const kinds = new Map<string, number>();
for (const { finding, ...rest } of tally.surprises) {
  const key = `${finding.executor} ${rest.case.trouble?.kind ?? (rest.case.faults > 0 ? 'faults' : 'whole')} ${finding.kind}`;
  const seen = kinds.get(key) ?? 0;
  kinds.set(key, seen + 1);
  if (seen < 1)
    process.stdout.write(
      `--seed ${rest.seed} --case ${rest.operation}.${rest.variant}\n${rest.text}\n${JSON.stringify(rest.case)}\n${JSON.stringify(finding)}\n\n`,
    );
}
process.stdout.write(
  `${JSON.stringify({ ...tally, surprises: tally.surprises.length, known: Object.fromEntries(tally.known) })}\n${[...kinds].map(([kind, count]) => `${kind}: ${count}`).join('\n')}\n${Math.round(performance.now() - started)} ms\n`,
);
