/** `npm run bench -- catalogue [--items N] [--versions N] [--runs N]` `-- case [--cases N] [--runs N] [--handled N]` `-- gateway [--seconds N] [--rounds N]` `-- stack [--seconds N] [--rounds N]` and `-- projection [--runs N]`: measures, and prints a table with the machine and the data size. */
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { caseBench } from './cases/case.bench.js';
import { catalogueBench } from './catalogue/catalogue.bench.js';
import { gatewayBench } from './gateway/gateway.bench.js';
import { projectionBench } from './projection/projection.bench.js';
import { stackBench } from './stack/stack.bench.js';
import { machineLine, printTable } from './table.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    items: { type: 'string' },
    versions: { type: 'string' },
    runs: { type: 'string' },
    cases: { type: 'string' },
    handled: { type: 'string' },
    seconds: { type: 'string' },
    rounds: { type: 'string' },
  },
});
const size = (text: string | undefined, usual: number): number => {
  const number = Number(text ?? usual);
  if (!Number.isInteger(number) || number < 1) {
    process.stderr.write(`A number from 1 on is needed, not ${text}\n`);
    process.exit(2);
  }
  return number;
};

if (positionals[0] === 'catalogue') {
  const wanted = { items: size(values.items, 5000), versions: size(values.versions, 10), runs: size(values.runs, 5) };
  process.stdout.write(`${machineLine()}\n`);
  const { data, rows } = await catalogueBench(wanted, (line) => process.stderr.write(`${line}\n`));
  process.stdout.write(`${data}\n`);
  printTable(rows);
} else if (positionals[0] === 'case') {
  const wanted = { cases: size(values.cases, 10_000), runs: size(values.runs, 30), handled: size(values.handled, 60) };
  process.stdout.write(`${machineLine()}, load before ${loadavg()[0]?.toFixed(1)}\n`);
  process.stdout.write(`${await caseBench(wanted, (line) => process.stderr.write(`${line}\n`))}\n`);
} else if (positionals[0] === 'gateway') {
  const wanted = { seconds: size(values.seconds, 4), rounds: size(values.rounds, 5) };
  process.stdout.write(`${machineLine()}, load before ${loadavg()[0]?.toFixed(1)}\n`);
  process.stdout.write(`${await gatewayBench(wanted, (line) => process.stderr.write(`${line}\n`))}\n`);
} else if (positionals[0] === 'stack') {
  const wanted = { seconds: size(values.seconds, 1), rounds: size(values.rounds, 9) };
  process.stdout.write(`${machineLine()}, load before ${loadavg()[0]?.toFixed(1)}\n`);
  process.stdout.write(`${await stackBench(wanted, (line) => process.stderr.write(`${line}\n`))}\n`);
} else if (positionals[0] === 'projection') {
  process.stdout.write(`${machineLine()}, load before ${loadavg()[0]?.toFixed(1)}\n${projectionBench(size(values.runs, 500))}\n`);
} else {
  process.stderr.write(
    'Usage: npm run bench -- catalogue [--items N] [--versions N] [--runs N]\n       npm run bench -- case [--cases N] [--runs N] [--handled N]\n       npm run bench -- gateway [--seconds N] [--rounds N]\n       npm run bench -- stack [--seconds N] [--rounds N]\n       npm run bench -- projection [--runs N]\n',
  );
  process.exitCode = 2;
}
