import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { LinkKey } from '../../schema/seal.js';
import { Complaint } from './complaint.js';
import { setting } from './configured-database.js';

const linkKeys = z
  .array(z.object({ kid: z.string().regex(/^[\w-]{1,40}$/), k: z.string().regex(/^[\w-]{43,}$/) }))
  .min(1)
  .refine((keys) => new Set(keys.map(({ kid }) => kid)).size === keys.length, 'two keys have one kid');

/** A key between the gateway and one subgraph: 32 bytes by chance, and a name for them. */
export function newLinkKey(): LinkKey {
  return { kid: randomBytes(6).toString('base64url'), k: randomBytes(32).toString('base64url') };
}

/**
 * The keys by which a subgraph knows the gateway's calls: `LINK_KEY`, or the file that `LINK_KEY_FILE` names. Null where there
 * are none, which in production is a complaint.
 */
export function ownLinkKeys(): readonly LinkKey[] | null {
  return read('LINK_KEY', linkKeys);
}

/** The keys by which the gateway seals its calls, for each subgraph: `LINK_KEYS`, or the file that `LINK_KEYS_FILE` names. Null as above. */
export function gatewayLinkKeys(): Readonly<Record<string, readonly LinkKey[]>> | null {
  return read('LINK_KEYS', z.record(z.string(), linkKeys));
}

/** What is wrong is told by its place alone: the value is a secret. */
function read<Value>(name: string, shape: z.ZodType<Value>): Value | null {
  const text = setting(name);
  if (text === undefined || text === '') {
    if (process.env.NODE_ENV !== 'production') return null;
    throw new Complaint(`${name} is not set (or ${name}_FILE): in production no call goes unsealed; make keys with "npm run keys"`);
  }
  const parsed = shape.safeParse(parsedJson(name, text));
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, code }) => `${path.join('/') || 'all of it'} (${code})`);
  throw new Complaint(`${name} is not as "npm run keys" makes it: ${faults.join(', ')}`);
}

function parsedJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Complaint(`${name} is not JSON`);
  }
}
