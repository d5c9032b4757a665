import { describe, expect, it } from '@jest/globals';
import { InMemorySpanExporter, SimpleSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import { pino } from 'pino';
import { PASSPORT_HEADER } from '../../../schema/passport.js';
import type { Store } from '../persistence/store.js';
import { ChoreRunner } from '../server/chore-runner.js';
import { testEngines } from '../testing/engines.js';
import { probeSubgraph } from '../testing/probe-subgraph.js';
import { callerWith, startTestSubgraph } from '../testing/test-subgraph.js';
import { begunRequest } from './begun-request.js';
import { subgraphMetrics } from './subgraph.metrics.js';
import { subgraphObservers } from './subgraph.observer.js';
import { subgraphTracing } from './subgraph.tracing.js';

const [engine] = await testEngines();
const now = new Date('2026-03-10T02:00:00.000Z');
const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';

describe('what a subgraph tells of its work', () => {
  it('is counted by kind and outcome, and goes on in the trace of the gateway', async () => {
    if (engine === undefined) throw new Error('There is no engine');
    const exporter = new InMemorySpanExporter();
    const tracer = new TracerProvider({ spanProcessors: [new SimpleSpanProcessor({ exporter })] }).getTracer('test');
    const { registry, observer } = subgraphMetrics({ name: 'probe', feeds: () => [], clock: () => now, process: false });
    const probe = await startTestSubgraph(probeSubgraph(), engine, now.toISOString(), [observer, subgraphTracing(tracer)]);
    const headers = { [PASSPORT_HEADER]: await probe.passport(callerWith({ sub: 'clerk', roles: ['WINDOW_CLERK'] })), traceparent };
    await probe.subgraph.answer({ query: '{ probeKnown }' }, headers);
    await probe.subgraph.answer({ query: '{ nothing }' }, headers);
    await probe.close();
    const text = await registry.metrics();
    expect(text).toContain('onewindow_subgraph_request_seconds_count{subgraph="probe",kind="query",act="",outcome="ok"} 1');
    expect(text).toContain('onewindow_subgraph_request_seconds_count{subgraph="probe",kind="query",act="",outcome="errors"} 1');
    const [span] = exporter.getFinishedSpans();
    expect(span?.parentSpanContext).toMatchObject({ traceId: '0af7651916cd43dd8448eb211c80319c', spanId: 'b7ad6b7169203331' });
  });

  it('includes the statements that its requests come to', async () => {
    if (engine === undefined) throw new Error('There is no engine');
    const { registry, observer } = subgraphMetrics({ name: 'probe', feeds: () => [], clock: () => now, process: false });
    const probe = await startTestSubgraph(probeSubgraph(), engine, now.toISOString(), [observer]);
    registry.resetMetrics();
    await probe.ask(callerWith({}), '{ probeCount(times: 3) }');
    const text = await registry.metrics();
    await probe.close();
    expect(text).toContain('onewindow_subgraph_statement_seconds_count{subgraph="probe",kind="read"} 3');
  });

  it('includes its chores and how its feeds stand', async () => {
    const feeds = [{ feed: 'window', lastReadAt: new Date(now.getTime() - 90_000), fault: 'partition 1 is held' }];
    const { registry, observer } = subgraphMetrics({ name: 'probe', feeds: () => feeds, clock: () => now, process: false });
    const chore = { name: 'sweep', every: 1_000, run: () => Promise.reject(new Error('no')) };
    const runner = new ChoreRunner([chore], {} as Store, pino({ level: 'silent' }), subgraphObservers([observer]));
    await expect(runner.runAll()).rejects.toThrow('no');
    const text = await registry.metrics();
    expect(text).toContain('onewindow_subgraph_chore_seconds_count{subgraph="probe",chore="sweep",outcome="failed"} 1');
    expect(text).toContain('onewindow_subgraph_feed_age_seconds{feed="window",subgraph="probe"} 90');
    expect(text).toContain('onewindow_subgraph_feed_held{feed="window",subgraph="probe"} 1');
  });

  it.each([
    ['mutation M($i: I!) { said: claimTask(input: $i) { id } }', 'claimTask'],
    ['mutation { claimTask { id } }', 'claimTask'],
    ['mutation { zhangSan { id } }', 'other'],
    ['mutation', 'other'],
    ['query { claimTask }', undefined],
  ])('names acts as the schema does, and nothing else: %s', (query, act) => {
    expect(begunRequest({ query }, undefined, new Set(['claimTask'])).act).toBe(act);
  });
});
