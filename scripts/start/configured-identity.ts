import type { GatewayConfig } from '../../gateway/config/gateway.config.js';
import type { IdentityOptions } from '../../gateway/identity/identity.options.js';

/** The token issuer that the configuration names; null where it names none. */
export function configuredIdentity({ identity: { issuer, jwksUri, audience, clockTolerance } }: GatewayConfig): IdentityOptions | null {
  if (issuer === undefined || jwksUri === undefined || audience === undefined) return null;
  return { issuer, audience, clockTolerance, keys: { kind: 'remote', url: jwksUri } };
}
