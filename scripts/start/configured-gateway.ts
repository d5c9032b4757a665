import { ConfigFault, type ConfigSources, type ReadConfig, readConfig } from '../../gateway/config/read-config.js';
import { Complaint } from './complaint.js';
import { subgraphNames } from './subgraph-names.js';

/** The gateway's configuration as this process finds it. Whatever is wrong with it is told at once. */
export function configuredGateway({ file = process.env.GATEWAY_CONFIG, options }: Pick<ConfigSources, 'file' | 'options'>): ReadConfig {
  try {
    return readConfig({
      file: file === '' ? undefined : file,
      environment: process.env,
      subgraphs: subgraphNames,
      ...(options ? { options } : {}),
    });
  } catch (error) {
    throw error instanceof ConfigFault ? new Complaint(error.message) : error;
  }
}
