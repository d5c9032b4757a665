import { expect, it } from '@jest/globals';
import { Pool } from 'undici';
import { openPersonalHall } from './testing/personal.fixture.js';

const CLIENTS = 16;
const GRACE = 5_000;

it('a gateway that closes under a stream of requests answers all that reach it, sends its clients away, and ends in time', async () => {
  await using hall = await openPersonalHall({ closeGrace: GRACE, drain: 2_000, deduplicate: false });
  const pool = new Pool(hall.gateway.url, { connections: CLIENTS, pipelining: 1 });
  const ends: string[] = [];
  let [served, sentAway] = [0, 0];
  const client = async (n: number) => {
    for (;;) {
      try {
        const { statusCode, headers, body } = await pool.request({
          method: 'POST',
          path: '/graphql',
          headers: { 'content-type': 'application/json', 'accept-language': 'en' },
          body: JSON.stringify({ query: `{ never(n: ${n}) }` }),
        });
        expect(await body.json()).toEqual({ data: { never: JSON.stringify(['never', n, 'en', null, [], null, []]) } });
        expect(statusCode).toBe(200);
        served += 1;
        if (headers.connection === 'close') sentAway += 1;
      } catch (error) {
        ends.push((error as NodeJS.ErrnoException).code ?? String(error));
        return;
      }
    }
  };
  const clients = Array.from({ length: CLIENTS }, (_, n) => client(n));
  await hall.heard('finished ok', 20 * CLIENTS);
  const began = performance.now();
  await hall.gateway.close();
  expect(performance.now() - began).toBeLessThan(GRACE / 2);
  await Promise.all(clients);
  await pool.destroy();
  // Nothing that has reached it is lost: as many as it has begun, all went well, and their clients have them.
  const finished = hall.told.filter((event) => event.startsWith('finished'));
  expect(new Set(finished)).toEqual(new Set(['finished ok']));
  expect(served).toBe(finished.length);
  // Each connection ends with an answer that says so, and none is cut off under a request; a new one is refused.
  expect(sentAway).toBe(CLIENTS);
  expect(new Set(ends)).toEqual(new Set(['ECONNREFUSED']));
});
