import { join } from 'node:path';
import { policiesByRole } from '../../gateway/authorisation/policies-by-role.js';
import { type GatewayConfig, introspectionByDefault } from '../../gateway/config/gateway.config.js';
import type { GatewayOptions } from '../../gateway/gateway.js';
import { readRegisteredOperations } from '../../gateway/operations/read-registered.js';
import { projectRoot } from '../../subgraphs/kit/server/project-root.js';
import { Complaint } from './complaint.js';

/** What the configuration says of a gateway whichever command starts it: all but who is believed and where the subgraphs are. */
export function configuredOptions(config: GatewayConfig) {
  const { port, host, bodyLimit, closeGrace, drain, playground, corsOrigins, introspection } = config.server;
  return {
    port,
    host,
    bodyLimit,
    closeGrace,
    drain,
    playground,
    corsOrigins,
    introspection: introspection ?? introspectionByDefault(process.env),
    limits: config.limits,
    cache: config.cache,
    registeredOperations: registeredTexts(config),
    operations: config.operations.allowed,
    persistedOperations: config.operations.persisted,
    deduplicate: config.operations.deduplicate,
    policies: policiesByRole(config.identity.policies),
    subgraphs: { default: config.subgraphPolicy, byName: policiesOf(config) },
  } satisfies Partial<GatewayOptions>;
}

/** The hall's own clients have theirs registered beside its contract. Another's supergraph has nothing to do with those. */
function registeredTexts({ operations: { registered, allowed }, supergraph }: GatewayConfig): readonly string[] {
  const place = registered ?? (supergraph === undefined ? join(projectRoot, 'schema', 'operations') : undefined);
  if (place === undefined && allowed === 'registered')
    throw new Complaint('Registered operations alone are to be executed, and none are given: set REGISTERED_OPERATIONS');
  try {
    return place === undefined ? [] : readRegisteredOperations(place);
  } catch (error) {
    throw new Complaint((error as Error).message);
  }
}

function policiesOf({ subgraphs }: GatewayConfig) {
  return Object.fromEntries(
    Object.entries(subgraphs).flatMap(([name, { policy }]) => (policy === undefined ? [] : [[name, policy] as const])),
  );
}
