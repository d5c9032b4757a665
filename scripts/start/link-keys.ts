import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { type CallSeal, callSeal } from '../../gateway/transport/call.seal.js';
import type { LinkKey } from '../../schema/seal.js';
import { Complaint } from './complaint.js';
import { setting } from './configured-database.js';

type Environment = Readonly<Record<string, string | undefined>>;

const linkKeys = z
  .array(z.strictObject({ kid: z.string().regex(/^[\w-]{1,40}$/), k: z.string().regex(/^[\w-]{43,}$/) }))
  .min(1)
  .refine((keys) => new Set(keys.map(({ kid }) => kid)).size === keys.length);

/** A key between the gateway and one subgraph: 32 bytes by chance, and a name for them. */
export function newLinkKey(): LinkKey {
  return { kid: randomBytes(6).toString('base64url'), k: randomBytes(32).toString('base64url') };
}

/**
 * The keys by which a subgraph knows the gateway's calls: `LINK_KEY`, or the file that `LINK_KEY_FILE` names. Null where there
 * are none, which in production is a complaint. What is wrong with them is told without a word of them.
 */
export function ownLinkKeys(environment: Environment = process.env): readonly LinkKey[] | null {
  const text = setting('LINK_KEY', environment as NodeJS.ProcessEnv);
  if (text === undefined || text === '') {
    if (environment.NODE_ENV !== 'production') return null;
    throw new Complaint(`LINK_KEY is not set (or LINK_KEY_FILE): in production no call is taken unsealed; make keys with "npm run keys"`);
  }
  const read = linkKeys.safeParse(parsed(text));
  if (!read.success) throw new Complaint('LINK_KEY is not as "npm run keys" makes it: a list of { "kid", "k" }, each kid once');
  return read.data;
}

/**
 * By what the gateway seals its calls to a subgraph: the first of its keys. Undefined where there are none at all, which in
 * production is a complaint; where there are some, this subgraph must have one.
 */
export function sealFor(
  subgraph: string,
  keys: Readonly<Record<string, readonly LinkKey[]>> | undefined,
  environment: Environment = process.env,
): CallSeal | undefined {
  if (keys === undefined && environment.NODE_ENV !== 'production') return undefined;
  const key = keys?.[subgraph]?.[0];
  if (key === undefined)
    throw new Complaint(
      `LINK_KEYS (or LINK_KEYS_FILE) has no key for ${subgraph}: in production no call goes unsealed; "npm run keys" makes them`,
    );
  return callSeal(key);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
