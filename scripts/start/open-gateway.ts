import { type GatewayOptions, type RunningGateway, startGateway } from '../../gateway/gateway.js';
import { SupergraphFault } from '../../gateway/generations/supergraph.fault.js';
import { Complaint } from './complaint.js';

/** Starts a gateway for a command: a supergraph that cannot be served is its reader's to mend, not a bug. */
export async function openGateway(options: GatewayOptions): Promise<RunningGateway> {
  try {
    return await startGateway(options);
  } catch (error) {
    throw error instanceof SupergraphFault ? new Complaint(error.message) : error;
  }
}
