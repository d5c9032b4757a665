import type { IdentityOptions } from '../../gateway/identity/identity.options.js';
import { Complaint } from './complaint.js';

/** The token issuer that the environment names; null where it names none. Half a setting is a complaint. */
export function configuredIdentity(environment: NodeJS.ProcessEnv = process.env): IdentityOptions | null {
  const { OIDC_ISSUER: issuer, OIDC_JWKS_URI: url, OIDC_AUDIENCE: audience } = environment;
  if (issuer === undefined && url === undefined && audience === undefined) return null;
  if (issuer === undefined || url === undefined || audience === undefined) {
    throw new Complaint('OIDC_ISSUER, OIDC_JWKS_URI and OIDC_AUDIENCE belong together: set all three');
  }
  return { issuer, audience, keys: { kind: 'remote', url } };
}
