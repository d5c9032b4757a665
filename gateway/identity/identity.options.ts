import type { JSONWebKeySet } from 'jose';

/** Where the keys of the token issuer come from: its published address, or the set itself (embedded issuer). */
export type KeySource = { readonly kind: 'remote'; readonly url: string } | { readonly kind: 'local'; readonly jwks: JSONWebKeySet };

/** Whose tokens are believed. */
export interface IdentityOptions {
  readonly issuer: string;
  readonly audience: string;
  readonly keys: KeySource;
  /** Seconds by which the issuer's clock may differ from ours. Default 30. */
  readonly clockTolerance?: number;
}

/** Asymmetric signatures alone: with a shared secret, or none, whoever can check a token could also make one. */
export const tokenAlgorithms = ['RS256', 'PS256', 'ES256', 'EdDSA'];
