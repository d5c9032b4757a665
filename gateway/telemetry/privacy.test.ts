import { beforeAll, describe, expect, it } from '@jest/globals';
import { InMemorySpanExporter, SimpleSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import { type Hall, openHall } from '../testing/hall.fixture.js';
import { hallLogger } from './logger.js';
import { gatewayMetrics } from './metrics.js';
import { observers } from './observer.js';
import { otelTracing } from './otel.tracing.js';
import { requestLog } from './request.log.js';
import { openTelemetry } from './request.watch.js';
import { slowLog } from './slow.log.js';
import { UsageCounter } from './usage/usage.counter.js';

const NAME = '欧阳晓棠';
const PINYIN = 'OuyangXiaotang';
const ID_NUMBER = '11010119900307123X';
const PHONE = '13800138765';
const SECRET = 'plantedsecret';
/** Nothing of these may be told to anyone by the gateway. */
const planted = [NAME, PINYIN, ID_NUMBER, '110101199003', PHONE, SECRET];

/** Everything that the gateway tells while it answers. */
function told() {
  const lines: string[] = [];
  const logger = hallLogger('trace', { write: (line: string) => void lines.push(line) });
  const exporter = new InMemorySpanExporter();
  const provider = new TracerProvider({ spanProcessors: [new SimpleSpanProcessor({ exporter })] });
  const metrics = gatewayMetrics({ process: false });
  const usage = new UsageCounter();
  const watching = [metrics.observer, requestLog(logger), slowLog({ logger, threshold: 0, perMinute: 1_000 }), usage.observer];
  const tracing = otelTracing({ tracer: provider.getTracer('t'), close: () => provider.shutdown() });
  const spans = () =>
    exporter.getFinishedSpans().map(({ name, attributes, status, links, events }) => ({ name, attributes, status, links, events }));
  return {
    logger,
    telemetry: openTelemetry({ observer: observers(watching), tracing, clients: ['desk'], operations: 0 }),
    all: async (): Promise<Record<string, string>> => ({
      log: lines.join('\n'),
      metrics: await metrics.registry.metrics(),
      spans: JSON.stringify(spans()),
      usage: JSON.stringify(usage.record()),
    }),
  };
}

const post = (hall: Hall, body: string, headers: Record<string, string> = {}) =>
  fetch(`${hall.gateway.url}/graphql`, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } }).then(
    (answer) => answer.text(),
  );

/** Requests that bear a person in every place that a client can write to. */
async function askWithPersons(hall: Hall): Promise<void> {
  const ask = hall.ask;
  const title = 'mutation M($t: String!) { renameCase(id: "1", title: $t) { id } }';
  await ask(title, {}, { t: `${NAME} ${ID_NUMBER}` });
  await ask(title, {}, { t: { [PINYIN]: PHONE } });
  await ask(`query ${PINYIN}($${PINYIN}: Boolean = true) { ${PINYIN}: case(id: "${ID_NUMBER}") { id title @include(if: $${PINYIN}) tasks { id ...${PINYIN} } } }
    fragment ${PINYIN} on TaxTask { assessment }`);
  await ask(`{ case(id: "${NAME}") { ${PINYIN} } }`);
  await ask(`{ case(id: "${PHONE}" `);
  await ask('{ hours }', {
    authorization: `Bearer ${await hall.issuer.tokenFor('clerk')}`,
    cookie: `session=${SECRET}`,
    'x-request-id': PHONE,
    'x-client-name': PINYIN,
    'user-agent': PINYIN,
    'accept-language': `en-${PINYIN}`,
  });
  await ask('{ hours }', { authorization: `Bearer ${SECRET}.${SECRET}.${SECRET}`, 'x-client-name': 'desk' });
  await ask('{ hours }', { authorization: SECRET });
  await post(hall, `{"query": "{ hours }", "variables": "${NAME}"}`);
  await post(hall, `{"${NAME} ${ID_NUMBER}`);
  await post(hall, JSON.stringify({ query: '{ hours }', operationName: PINYIN }));
  for (const path of [
    `/files/tax/${PINYIN}`,
    `/files/${encodeURIComponent(NAME)}/${ID_NUMBER}.pdf`,
    `/${PHONE}`,
    `/graphql?query={hours}&name=${PINYIN}`,
  ])
    await fetch(`${hall.gateway.url}${path}`).then((answer) => answer.arrayBuffer());
}

/** The same while a subgraph fails in its own ways, with persons in what it answers. */
async function askFailing(hall: Hall): Promise<void> {
  const assessed = `{ case(id: "${ID_NUMBER}") { ${PINYIN}: tasks { id ... on TaxTask { assessment failing(code: "${SECRET}") } } } }`;
  await hall.ask(assessed);
  const answers = [
    JSON.stringify({ errors: [{ message: `Duplicate entry '${NAME}' for ${ID_NUMBER}`, extensions: { code: 'X', stacktrace: [PHONE] } }] }),
    JSON.stringify({ data: { _entities: [{ __typename: PINYIN, assessment: NAME }] } }),
    JSON.stringify({ data: { _entities: NAME } }),
    `<html>${NAME} ${PHONE}</html>`,
    `{"data": "${ID_NUMBER}`,
  ];
  for (const answer of answers) {
    hall.tax.misbehaviour = (response) => response.writeHead(200, { 'content-type': 'application/json' }).end(answer);
    await hall.ask(assessed);
  }
  hall.tax.misbehaviour = (response) => response.writeHead(302, { location: `http://127.0.0.1:1/${PINYIN}` }).end();
  await hall.ask(assessed);
  hall.tax.misbehaviour = (response) => response.socket?.destroy();
  await hall.ask(assessed);
  hall.tax.misbehaviour = () => undefined;
  await hall.ask(assessed);
}

let all: Record<string, string>;
beforeAll(async () => {
  const watching = told();
  await using hall = await openHall({ logger: watching.logger, telemetry: watching.telemetry }, 150);
  await askWithPersons(hall);
  await askFailing(hall);
  all = await watching.all();
});

describe('what the gateway tells of requests about persons', () => {
  it.each(['log', 'metrics', 'spans', 'usage'])('has nothing of them in its %s', (where) => {
    for (const text of planted) expect(all[where]).not.toContain(text);
    expect(all[where]).not.toMatch(/eyJ/);
  });

  it('says all the same what happened', () => {
    expect(all.log).toContain('"code":"SUBGRAPH_UNAVAILABLE"');
    expect(all.log).toContain('slow operation');
    expect(all.log).toContain('masked error');
    expect(all.metrics).toMatch(/requests_total\{operation="\w+",client="desk",outcome="refused"\} 1/);
    expect(all.spans).toContain('subgraph tax');
    expect(all.usage).toContain('TaxTask.assessment');
  });
});
