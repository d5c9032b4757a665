import { needed, setting } from '../channels/configured-channels.js';
import type { Courier } from './courier.js';
import { httpCourier } from './http-courier.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** The courier that works with this hall: takes its orders, and proves by its own key that a report is its own. */
export interface PartnerCourier {
  readonly courier: Courier;
  readonly hookKey: string;
}

const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])$/;
const SHORTEST_KEY = 16;

/** The courier that the environment names; without one nothing calls out and no hook is open. Throws on what is half there or unsafe. */
export function configuredCourier(environment: Environment): PartnerCourier | null {
  const url = setting('COURIER_URL', environment);
  if (url === null) return null;
  if (!URL.canParse(url)) throw new Error('COURIER_URL is no address');
  const { protocol, hostname } = new URL(url);
  if (protocol !== 'https:' && !(protocol === 'http:' && LOOPBACK.test(hostname)))
    throw new Error('COURIER_URL must be https: addresses do not go over the net in the open');
  const carrier = needed('COURIER_CARRIER', environment);
  if (carrier.length < 2 || carrier.length > 40) throw new Error('COURIER_CARRIER must have 2 to 40 characters');
  return { courier: httpCourier({ carrier, url, key: key('COURIER_KEY', environment) }), hookKey: key('COURIER_HOOK_KEY', environment) };
}

function key(name: string, environment: Environment): string {
  const value = needed(name, environment);
  if (value.length < SHORTEST_KEY) throw new Error(`${name} must have at least ${SHORTEST_KEY} characters`);
  return value;
}
