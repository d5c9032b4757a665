/**
 * `npm run usage -- [Type.field] [--file FILE] [--unused]`: which clients use a part of the graph, how often and since when; `--unused`
 * lists the fields that nobody asked. From the record that the gateway keeps (its setting `telemetry.usage.file`, USAGE_FILE).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSchema, type GraphQLSchema, isInterfaceType, isObjectType } from 'graphql';
import { readUsage } from '../gateway/telemetry/usage/usage.file.js';
import type { UsageRecord } from '../gateway/telemetry/usage/usage.record.js';
import { projectRoot } from '../subgraphs/kit/server/project-root.js';
import { Complaint, command } from './start/complaint.js';
import { clientsInWords, usedElements } from './usage/used-elements.js';

await command(async () => {
  const { values, positionals } = parseArgs({
    options: { file: { type: 'string' }, unused: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const file = values.file ?? process.env.USAGE_FILE;
  if (file === undefined) throw new Complaint('Which record? Give --file FILE, or set USAGE_FILE as for the gateway');
  const record = recordIn(file);
  const schema = buildSchema(readFileSync(join(projectRoot, 'schema', 'api.graphql'), 'utf8'));
  const lines = values.unused ? unusedLines(schema, record, positionals[0]) : usageLines(schema, record, positionals[0]);
  process.stdout.write(`${[...lines, '', ...footing(record)].join('\n')}\n`);
});

function recordIn(file: string): UsageRecord {
  try {
    return readUsage(file, new Date().toISOString().slice(0, 10));
  } catch (error) {
    throw new Complaint((error as Error).message);
  }
}

function usageLines(schema: GraphQLSchema, record: UsageRecord, wanted: string | undefined): string[] {
  const used = [...usedElements(schema, record)].filter(([element]) => wanted === undefined || within(element, wanted)).toSorted();
  if (used.length === 0) return [`Nobody asked ${wanted ?? 'anything'}`];
  return used.flatMap(([element, usage]) => [element, ...clientsInWords(usage, { times: ' times', to: ' – ' }).map((line) => `  ${line}`)]);
}

function within(element: string, wanted: string): boolean {
  return element === wanted || element.startsWith(`${wanted}.`);
}

function unusedLines(schema: GraphQLSchema, record: UsageRecord, wanted: string | undefined): string[] {
  const used = usedElements(schema, record);
  const fields = Object.values(schema.getTypeMap())
    .filter((type) => (isObjectType(type) || isInterfaceType(type)) && !type.name.startsWith('__'))
    .flatMap((type) =>
      isObjectType(type) || isInterfaceType(type) ? Object.keys(type.getFields()).map((field) => `${type.name}.${field}`) : [],
    );
  return fields.filter((field) => !used.has(field) && (wanted === undefined || within(field, wanted))).toSorted();
}

function footing({ since, leftOut, operations }: UsageRecord): string[] {
  const counted = `Counted since ${since}: ${operations.length} operations`;
  return leftOut === 0
    ? [counted]
    : [counted, `${leftOut} more were left out, since the record has bounds: what it does not show may be used all the same`];
}
