import type { GatewayConfig } from '../../gateway/config/gateway.config.js';
import { httpTransport } from '../../gateway/transport/http.transport.js';
import type { SubgraphTransports } from '../../gateway/transport/subgraph.transport.js';
import { Complaint } from './complaint.js';
import { sealFor } from './link-keys.js';

/**
 * The way to each subgraph: where the configuration says, or `<NAME>_URL`, else where the supergraph itself has it.
 * @param sealed whether calls are sealed where there are keys, which production demands
 */
export function subgraphWays({ subgraphs, subgraphPolicy, passport }: GatewayConfig, { sealed }: { sealed: boolean }): SubgraphTransports {
  return (name, composed) => {
    const variable = `${name.replaceAll(/[^A-Za-z0-9]/g, '_').toUpperCase()}_URL`;
    const base = subgraphs[name]?.url ?? process.env[variable];
    const url = base === undefined ? composed : graphAt(base);
    if (url === '') throw new Complaint(`Nobody says where ${name} answers: set ${variable}`);
    const seal = sealed ? sealFor(name, passport.linkKeys) : undefined;
    const { maxResponseSize, concurrency } = subgraphs[name]?.policy ?? subgraphPolicy;
    return httpTransport(url, { maxResponseSize, connections: concurrency.underWay, ...(seal === undefined ? {} : { seal }) });
  };
}

/** A socket has its path in its address, if it has another than `/graphql`. */
function graphAt(base: string): string {
  return base.startsWith('unix:') ? base : `${base.replace(/\/$/, '')}/graphql`;
}
