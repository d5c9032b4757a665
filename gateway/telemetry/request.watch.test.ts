import { describe, expect, it } from '@jest/globals';
import { BoundedNames } from './bounded-names.js';
import { type FinishedRequest, noObserver, observers } from './observer.js';
import { openTelemetry } from './request.watch.js';

describe('the watch over a request', () => {
  it('tells once how it ended, and what each call took', () => {
    const finished: FinishedRequest[] = [];
    let began = 0;
    const observer = observers([{ requestBegan: () => began++ }, { requestFinished: (request) => finished.push(request) }]);
    const watch = openTelemetry({ observer }).watch('r1', { 'x-client-name': 'window-desk' });
    watch.planned(true);
    watch.fetch('tax', 'query').ended('TIMEOUT');
    watch.outcome('partial', 'SUBGRAPH_UNAVAILABLE');
    watch.finished(200);
    watch.finished(500);
    expect(began).toBe(1);
    expect(finished).toMatchObject([
      {
        requestId: 'r1',
        client: 'window-desk',
        outcome: 'partial',
        code: 'SUBGRAPH_UNAVAILABLE',
        planCached: true,
        fetches: [{ service: 'tax', outcome: 'TIMEOUT' }],
      },
    ]);
    expect(finished[0]?.traceId).toBeUndefined();
  });

  it('costs nobody anything where nobody watches', () => {
    expect(openTelemetry().observer).toBe(noObserver);
    expect(observers([])).toBe(noObserver);
    expect(openTelemetry().watch('r', {}).fetch('tax', 'query').traceparent).toBeUndefined();
  });
});

describe('names that clients choose', () => {
  it('are told apart up to a bound, and then no more', () => {
    const names = new BoundedNames(undefined, 2);
    expect(['desk', 'kiosk', 'phone', 'desk', undefined, ''].map((name) => names.of(name))).toEqual([
      'desk',
      'kiosk',
      'other',
      'desk',
      'none',
      'none',
    ]);
  });

  it('are those of the list alone where there is one', () => {
    const names = new BoundedNames(['办事大厅']);
    expect(['办事大厅', 'desk'].map((name) => names.of(name))).toEqual(['办事大厅', 'other']);
  });

  it.each(['李强', '13800138000', 'li13800138000', 'a b', 'a"}', `x${'y'.repeat(64)}`, '110101199001011234'])('never are "%s"', (name) => {
    expect(new BoundedNames().of(name)).toBe('other');
  });
});
