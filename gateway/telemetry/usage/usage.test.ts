import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { buildSchema, type OperationDefinitionNode, parse } from 'graphql';
import { hallLogger } from '../logger.js';
import { observers } from '../observer.js';
import { describeOperation } from '../operation-facts.js';
import { openTelemetry } from '../request.watch.js';
import { UsageCounter } from './usage.counter.js';
import { openUsageFile, readUsage } from './usage.file.js';

const schema = buildSchema('type Query { case(id: ID!): Case } type Case { id: ID! title: String remark: String }');
const logger = hallLogger('silent');

/** A client asks an operation some times; every preparation of it is a new one, as after a change of the supergraph. */
function ask(counter: UsageCounter, client: string, source: string, times = 1, outcome: 'ok' | 'refused' = 'ok'): void {
  const document = parse(source);
  const facts = describeOperation({ schema, document, operation: document.definitions[0] as OperationDefinitionNode });
  const telemetry = openTelemetry({ observer: observers([counter.observer]) });
  for (let at = 0; at < times; at++) {
    const watch = telemetry.watch('r', { 'x-client-name': client });
    watch.operation(facts, true);
    watch.outcome(outcome);
    watch.finished(200);
  }
}

describe('who uses what', () => {
  it('is counted by operation and client, with the days between', () => {
    let today = '2026-02-01';
    const counter = new UsageCounter({ now: () => new Date(`${today}T08:00:00Z`) });
    ask(counter, 'desk', 'query Title { case(id: "1") { title } }', 3);
    counter.record();
    today = '2026-03-09';
    ask(counter, 'desk', 'query Title { case(id: "2") { title } }');
    ask(counter, 'kiosk', 'query Title { case(id: "2") { title } }', 2);
    ask(counter, 'kiosk', '{ case(id: "2") { remark } }', 9, 'refused');
    expect(counter.record()).toEqual({
      version: 1,
      since: '2026-02-01',
      leftOut: 0,
      operations: [
        {
          hash: expect.any(String),
          name: 'Title',
          signature: '{case(id:""){title}}',
          fields: ['Case.title', 'Query.case', 'Query.case(id:)'],
          clients: {
            desk: { count: 4, first: '2026-02-01', last: '2026-03-09' },
            kiosk: { count: 2, first: '2026-03-09', last: '2026-03-09' },
          },
        },
      ],
    });
  });

  it('keeps those asked last when there are too many, and says that it left some out', () => {
    let today = '2026-02-01';
    const counter = new UsageCounter({ now: () => new Date(`${today}T08:00:00Z`), capacity: 2 });
    ask(counter, 'desk', '{ case(id: 1) { id } }');
    counter.record();
    today = '2026-02-02';
    ask(counter, 'desk', '{ case(id: 1) { title } }');
    ask(counter, 'desk', '{ case(id: 1) { remark } }');
    const { operations, leftOut } = counter.record();
    expect(operations.flatMap(({ fields }) => fields).filter((field) => field.startsWith('Case.'))).toEqual(
      expect.arrayContaining(['Case.title', 'Case.remark']),
    );
    expect([operations.length, leftOut]).toEqual([2, 1]);
  });
});

describe('the file of usage', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'usage-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('goes on after a restart, and is one of several workers', async () => {
    const file = join(folder, 'usage.json');
    for (const worker of [1, 2, 1]) {
      const kept = openUsageFile({ file, worker, logger, now: () => new Date('2026-02-01T00:00:00Z') });
      ask(kept.counter, 'desk', '{ case(id: "1") { title } }', 5);
      await kept.close();
    }
    expect(readdirSync(folder).sort()).toEqual(['usage.1.json', 'usage.2.json']);
    expect(readUsage(file, '2026-02-02').operations[0]?.clients.desk?.count).toBe(15);
  });

  it('that is damaged is not written over', () => {
    const file = join(folder, 'usage.json');
    writeFileSync(file, '{"version":1,"operations":[');
    expect(() => openUsageFile({ file, logger })).toThrow(/cannot be read/);
    expect(readFileSync(file, 'utf8')).toContain('version');
  });

  it('that is missing or none is told in one sentence', () => {
    expect(() => readUsage(join(folder, 'usage.json'), '2026-02-02')).toThrow(/no record of usage at/);
    writeFileSync(join(folder, 'usage.json'), '{"version":2}');
    expect(() => readUsage(join(folder, 'usage.json'), '2026-02-02')).toThrow(/This is no record of usage/);
  });
});
