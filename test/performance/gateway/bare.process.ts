/** The floor: a server that gives the final bytes without knowing what they are. They come from the monolith, once each. */
import { serveMemo } from './memo-server.js';
import { reportTo } from './meter.js';

const monolith = process.env.BENCH_MONOLITH ?? '';
const url = await serveMemo(async (body) =>
  (await fetch(monolith, { method: 'POST', headers: { 'content-type': 'application/json' }, body })).text(),
);
reportTo(url);
