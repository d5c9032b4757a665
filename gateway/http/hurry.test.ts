import type { IncomingMessage, ServerResponse } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import { Hurry } from './hurry.js';

function sender() {
  const answered: number[] = [];
  const cut: string[] = [];
  const request = { complete: false, socket: { end: () => cut.push('cut') } } as unknown as IncomingMessage;
  const response = {
    headersSent: false,
    req: { method: 'POST' },
    writeHead: (status: number) => answered.push(status),
    end: () => undefined,
  } as unknown as ServerResponse;
  return { request, response, answered, cut };
}

describe('a request that comes too slowly', () => {
  it('is answered 408 and cut off when its time is over, and no other is', () => {
    let now = 0;
    const hurry = new Hurry(30_000, () => now);
    const [slow, come, later] = [sender(), sender(), sender()];
    hurry.begin(slow.request, slow.response);
    hurry.begin(come.request, come.response);
    hurry.come(come.request);
    now = 29_999;
    hurry.begin(later.request, later.response);
    hurry.look();
    expect(slow.answered).toEqual([]);
    now = 30_000;
    hurry.look();
    hurry.look();
    hurry.stop();
    expect([slow, come, later].map(({ answered, cut }) => [...answered, ...cut])).toEqual([[408, 'cut'], [], []]);
  });
});
