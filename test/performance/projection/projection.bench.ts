import { executeSync, parse } from 'graphql';
import { compileProjector } from '../../../gateway/projection/projector.js';
import { projectionCases, projectionSchema } from './projection.cases.js';

type Way = () => Buffer;

/**
 * Microseconds from merged data to the bytes of the answer: by the projector, by graphql-js, and by nothing but JSON.stringify,
 * which does neither select nor check. The least of many runs, as the machine has other things to do.
 */
export function projectionBench(runs: number): string {
  const rows = projectionCases.map(({ what, query, data }) => {
    const document = parse(query);
    const project = compileProjector({ apiSchema: projectionSchema, document });
    // Several trees of one shape, as requests bring them.
    const trees = Array.from({ length: 4 }, () => JSON.parse(data) as Record<string, unknown>);
    let turn = 0;
    const tree = () => trees[turn++ % trees.length] as Record<string, unknown>;
    const byGraphql = (rootValue: object) => JSON.stringify(executeSync({ schema: projectionSchema, document, rootValue }).data);
    const shaped = JSON.parse(byGraphql(tree()));
    const ways: Way[] = [
      () => project(tree(), {}, []).data,
      () => Buffer.from(JSON.stringify(shaped)),
      () => Buffer.from(byGraphql(tree())),
    ];
    if (ways.some((way) => !way().equals(Buffer.from(byGraphql(tree()))))) throw new Error(`The ways differ: ${what}`);
    return [what, String(ways[0]?.().length), ...ways.map((way) => leastMicroseconds(way, runs).toFixed(1))];
  });
  return table([['from merged data to bytes, µs', 'bytes', 'projector', 'JSON.stringify', 'graphql-js'], ...rows]);
}

function leastMicroseconds(way: Way, runs: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    const began = process.hrtime.bigint();
    way();
    least = Math.min(least, Number(process.hrtime.bigint() - began) / 1_000);
  }
  return least;
}

function table(rows: readonly string[][]): string {
  return rows.map(([what = '', ...figures]) => what.padEnd(32) + figures.map((figure) => figure.padStart(16)).join('')).join('\n');
}
