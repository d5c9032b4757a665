import { importJWK, type JSONWebKeySet, type JWK, SignJWT } from 'jose';
import type { Role } from '../../schema/passport.js';
import type { Route } from '../http/route.js';
import { generateSigningKey, publicHalf } from '../identity/signing-key.js';
import { demoRoutes } from './demo-issuer.routes.js';

/** Somebody to be when trying the graph: who it is, and the claims of its tokens. */
export interface Persona {
  readonly id: string;
  /** What the persona does, e.g. `综合窗口工作人员`. */
  readonly title: string;
  readonly name: string;
  readonly claims: {
    readonly roles: readonly Role[];
    readonly department?: string;
    readonly enterprises?: readonly string[];
  };
}

export interface DemoIssuerOptions {
  readonly personas: readonly Persona[];
  /** Private Ed25519 key of an earlier run; a new one is made without it. */
  readonly key?: JWK;
  readonly issuer: string;
  readonly audience: string;
}

export interface DemoIssuer {
  /** Public keys, for the gateway's identity options. */
  readonly jwks: JSONWebKeySet;
  /** The private key in use, to be kept for the next run. */
  readonly key: JWK;
  /** A token of the persona, good for eight hours. @throws RangeError for an unknown persona. */
  tokenFor(personaId: string): Promise<string>;
  readonly routes: readonly Route[];
}

const LIFETIME = '8h';

/**
 * An issuer that gives anyone the token of any persona, for trying and training.
 * @throws in production mode, where it would open every door.
 */
export async function createDemoIssuer({ personas, key, issuer, audience }: DemoIssuerOptions): Promise<DemoIssuer> {
  if (process.env.NODE_ENV === 'production') {
    throw new Error('The demo issuer gives anyone any role and does not run with NODE_ENV=production. Configure an OIDC issuer.');
  }
  const signingKey = key ?? (await generateSigningKey());
  const privateKey = await importJWK(signingKey, 'EdDSA');
  const jwks = { keys: [publicHalf(signingKey)] };
  const byId = new Map(personas.map((persona) => [persona.id, persona]));

  const tokenFor = async (personaId: string): Promise<string> => {
    const persona = byId.get(personaId);
    if (!persona) throw new RangeError(`No persona "${personaId}". Known: ${[...byId.keys()].join(', ')}`);
    const { roles, department, enterprises } = persona.claims;
    return new SignJWT({ name: persona.name, scope: roles.join(' '), department, enterprises })
      .setProtectedHeader({ alg: 'EdDSA', kid: signingKey.kid, typ: 'JWT' })
      .setSubject(persona.id)
      .setIssuer(issuer)
      .setAudience(audience)
      .setIssuedAt()
      .setExpirationTime(LIFETIME)
      .sign(privateKey);
  };
  return { jwks, key: signingKey, tokenFor, routes: demoRoutes({ personas, jwks, tokenFor }) };
}
