import { isLoopback } from '../http/loopback.js';
import { anonymous } from './caller.js';
import type { IdentityOptions } from './identity.options.js';
import { type PassportKey, type PassportMinter, passportMinter } from './passport.minter.js';
import { type TokenVerifier, tokenVerifier } from './token.verifier.js';

interface Guarding {
  readonly host: string;
  readonly identity: IdentityOptions | null;
  readonly passportKey?: PassportKey;
}

/** Who comes in, and what is sent along to the subgraphs. */
export function doorOf({ identity, passportKey }: Guarding): { verify: TokenVerifier; mint: PassportMinter } {
  return {
    verify: identity === null ? async () => anonymous : tokenVerifier(identity),
    mint: passportKey === undefined ? async () => '' : passportMinter(passportKey),
  };
}

/** @throws TypeError for a gateway that would serve more than this machine without asking who comes, or callers without a passport. */
export function refuseUnguarded({ host, identity, passportKey }: Guarding): void {
  if (identity === null && !isLoopback(host))
    throw new TypeError(`A gateway without identity listens on loopback alone, not on ${host}: give identity, or 127.0.0.1 as host`);
  if (identity !== null && passportKey === undefined)
    throw new TypeError('A gateway that asks who comes needs a passport key, by which it tells the subgraphs');
}
