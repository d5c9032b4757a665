import { connect } from 'node:net';

const REDIS = process.env.TEST_REDIS_URL ?? 'redis://127.0.0.1:6379';

/**
 * The address of a real Redis for tests, if one answers (`TEST_REDIS_URL`, else the usual port); said on the terminal if none does.
 * @throws in CI, which has one
 */
export async function reachableRedis(): Promise<string[]> {
  const { hostname, port } = new URL(REDIS);
  const reachable = await new Promise<boolean>((resolve) => {
    const socket = connect(Number(port || 6379), hostname, () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.end());
  });
  if (reachable) return [REDIS];
  if (process.env.CI === 'true') throw new Error(`No Redis at ${REDIS}`);
  process.stderr.write(`Not run with Redis: none answers at ${REDIS} (set TEST_REDIS_URL)\n`);
  return [];
}
