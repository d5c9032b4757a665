import { describe, expect, it } from '@jest/globals';
import { buildSchema, type OperationDefinitionNode, parse } from 'graphql';
import { hallLogger } from './logger.js';
import { observers } from './observer.js';
import { describeOperation } from './operation-facts.js';
import { printedPlan } from './printed-plan.js';
import { requestLog } from './request.log.js';
import { openTelemetry } from './request.watch.js';
import { loggedError, scrub } from './scrub.js';
import { slowLog } from './slow.log.js';
import { gatewayPlan } from './testing/plan.js';

function logged() {
  const lines: Record<string, unknown>[] = [];
  return { lines, logger: hallLogger('debug', { write: (line: string) => lines.push(JSON.parse(line)) }) };
}

const schema = buildSchema('type Query { case(id: ID!): String }');
const source = 'query Slow { zhangSan: case(id: "110101199001011234") }';

function facts() {
  const document = parse(source);
  return describeOperation({ schema, document, operation: document.definitions[0] as OperationDefinitionNode });
}

describe('the line of a request', () => {
  it('says who asked what, how it ended and how long it took', () => {
    const { lines, logger } = logged();
    const watch = openTelemetry({ observer: observers([requestLog(logger)]) }).watch('r1', { 'x-client-name': 'desk' });
    watch.operation(facts(), true);
    watch.planned(true);
    watch.fetch('window', 'query').ended('OK');
    watch.cost(3);
    watch.outcome('partial', 'SUBGRAPH_UNAVAILABLE');
    watch.finished(200);
    expect(lines).toMatchObject([
      {
        msg: 'answered',
        requestId: 'r1',
        operation: 'Slow',
        hash: facts().hash,
        client: 'desk',
        outcome: 'partial',
        code: 'SUBGRAPH_UNAVAILABLE',
        status: 200,
        fetches: 1,
        planCached: true,
        cost: 3,
      },
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/zhangSan|110101/);
  });
});

describe('the log of slow operations', () => {
  it('tells the shape, the plan, each call and the cost, and keeps quiet about quick ones', () => {
    const { lines, logger } = logged();
    const slow = slowLog({ logger, threshold: 100 });
    const request = { requestId: 'r', traceId: undefined, client: 'desk', operationName: 'Slow', outcome: 'ok', code: undefined } as const;
    const rest = { status: 200, planCached: false, estimatedCost: 7, actualCost: 5 };
    const fetches = [{ service: 'tax', began: 1.2, ended: 1200.4, outcome: 'TIMEOUT' }];
    let printed = 0;
    const operation = Object.assign(facts(), { plan: () => `QueryPlan { … } ${++printed}` });
    slow.requestFinished({ ...request, ...rest, fetches, operation, milliseconds: 99 });
    slow.requestFinished({ ...request, ...rest, fetches, operation, milliseconds: 1234 });
    slow.requestFinished({ ...request, ...rest, fetches, operation, milliseconds: 1234 });
    expect([lines.splice(1, 1)[0]?.plan, printed]).toEqual(['QueryPlan { … } 1', 1]);
    expect(lines).toMatchObject([
      {
        msg: 'slow operation',
        milliseconds: 1234,
        cost: { estimated: 7, actual: 5 },
        fetches: ['tax 1–1200 ms TIMEOUT'],
        signature: '{a1:case(id:"")}',
        plan: 'QueryPlan { … } 1',
      },
    ]);
  });

  it('is not flooded when everything is slow, and says how much it left out', () => {
    const { lines, logger } = logged();
    let time = 0;
    const slow = slowLog({ logger, threshold: 0, perMinute: 2, now: () => time });
    const finish = () => {
      const watch = openTelemetry({ observer: observers([slow]) }).watch('r', {});
      watch.finished(200);
    };
    for (let at = 0; at < 5; at++) finish();
    expect(lines).toHaveLength(2);
    time = 60_000;
    finish();
    expect(lines.map(({ untold }) => untold)).toEqual([undefined, undefined, 3]);
  });

  it('prints plans without what clients wrote', async () => {
    const { plan, document } = await gatewayPlan(
      'query P($liQiang: Boolean!) { zhangSan: case(id: "110101199001011234") { title @include(if: $liQiang) wangMin: tasks { id ... on TaxTask { assessment } } } }',
    );
    const text = printedPlan(plan, document);
    expect(text).toContain('Fetch(service: "tax")');
    expect(text).toContain('Flatten(path: "….….@")');
    expect(text).not.toMatch(/zhangSan|wangMin|liQiang|110101/);
  });
});

describe('the second wall', () => {
  it('takes out of a text what may be of a person', () => {
    expect(scrub('Variable "$id" got invalid value "张三" at 13800138000')).toBe('Variable "…" got invalid value "…" at #');
    expect(scrub('申请人李强的身份证号 11010119900101123X 无效')).toBe('… # …');
    expect(scrub('token eyJhbGciOiJFZERTQSJ9.eyJzdWIiOiJjbGVyayJ9.c2lnbmF0dXJl refused')).toBe('token … refused');
    expect(scrub('connect ECONNREFUSED')).toBe('connect ECONNREFUSED');
    expect(scrub('x'.repeat(100_000))).toHaveLength(2_000);
  });

  it('writes errors with their code and place and nothing that hangs on them', () => {
    const cause = Object.assign(new Error("Duplicate entry '李强' for key 'name'"), {
      code: 'ER_DUP_ENTRY',
      sql: 'insert 李强',
      parameters: ['李强'],
    });
    const error = new Error('Saving 李强 failed', { cause });
    error.cause = cause;
    const line = JSON.stringify(loggedError(error));
    expect(line).not.toContain('李强');
    expect(loggedError(error)).toMatchObject({
      message: 'Saving … failed',
      cause: { code: 'ER_DUP_ENTRY', message: "Duplicate entry '…' for key '…'" },
    });
    expect(line).toContain('logs.test');
  });

  it('writes no field that could hold one', () => {
    const { lines, logger } = logged();
    logger.info({ authorization: 'Bearer x', request: { headers: { cookie: 'a' }, variables: { name: '李强' } }, name: '李强' }, 'planted');
    expect(JSON.stringify(lines)).not.toMatch(/Bearer|李强|cookie":"a/);
  });
});
