import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import { fetchKeySet } from './fetch-key-set.js';
import type { KeySource } from './identity.options.js';

/** The keys of a token issuer, as they are now. */
export interface IssuerKeys {
  /** Another number once the keys have changed: whatever was verified with the old ones is to be verified again. */
  readonly version: number;
  /** @throws JWKSNoMatchingKey for a key that the issuer has not published, IssuerUnreachable if that cannot be known. */
  readonly keyOf: JWTVerifyGetKey;
  /** To be called when a token is taken without asking for its key: a set grows old though nobody asks. Never waits. */
  look(): void;
}

/** The issuer's keys are not to be had. */
export class IssuerUnreachable extends Error {}

/** Milliseconds after which a set is fetched anew beside the requests, so that a withdrawn key is noticed. */
const FRESH = 10 * 60_000;
/** Milliseconds for which a set that cannot be fetched anew goes on to hold. */
const LAST = 24 * 60 * 60_000;
/** Milliseconds between two fetches, whoever asks for them: made-up key ids make no storm, and neither does an issuer that is down. */
const COOLDOWN = 30_000;
/** The same while there are no keys at all, and nobody can be recognised. */
const FIRST_COOLDOWN = 2_000;

export function issuerKeys(source: KeySource, now: () => number): IssuerKeys {
  if (source.kind === 'remote') return new RemoteKeys(source.url, now);
  return { version: 0, keyOf: createLocalJWKSet(source.jwks), look: () => undefined };
}

class RemoteKeys implements IssuerKeys {
  version = 0;
  #text = '';
  #keys: ReturnType<typeof createLocalJWKSet> | null = null;
  #fetchedAt = Number.NEGATIVE_INFINITY;
  #triedAt = Number.NEGATIVE_INFINITY;
  #failed: unknown = null;
  #fetching: Promise<void> | null = null;

  constructor(
    readonly url: string,
    readonly now: () => number,
  ) {}

  look(): void {
    if (this.now() - this.#fetchedAt >= FRESH) void this.#fetchAgain();
  }

  readonly keyOf: JWTVerifyGetKey = async (header, token) => {
    this.look();
    const held = this.#held();
    if (held === null) await this.#fetchAgain();
    const keys = held ?? this.#held();
    if (keys === null) throw new IssuerUnreachable('The keys of the issuer cannot be fetched', { cause: this.#failed });
    try {
      return await keys(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      await this.#fetchAgain();
      if (this.#failed !== null) throw new IssuerUnreachable('Whether the issuer has a new key cannot be known', { cause: this.#failed });
      return (this.#held() ?? keys)(header, token);
    }
  };

  #held() {
    return this.now() - this.#fetchedAt < LAST ? this.#keys : null;
  }

  /** One fetch for all who wait for it, none within the cooldown. Never throws: what went wrong is remembered. */
  #fetchAgain(): Promise<void> {
    if (this.#fetching !== null) return this.#fetching;
    const now = this.now();
    if (now - this.#triedAt < (this.#held() === null ? FIRST_COOLDOWN : COOLDOWN)) return Promise.resolve();
    this.#triedAt = now;
    this.#fetching = fetchKeySet(this.url)
      .then((set) => this.#take(set))
      .then(
        () => {
          this.#failed = null;
        },
        (error: unknown) => {
          this.#failed = error;
        },
      )
      .finally(() => {
        this.#fetching = null;
      });
    return this.#fetching;
  }

  #take(set: JSONWebKeySet): void {
    const keys = createLocalJWKSet(set);
    const text = JSON.stringify(set);
    this.#fetchedAt = this.now();
    if (text === this.#text) return;
    this.#keys = keys;
    this.#text = text;
    this.version += 1;
  }
}
