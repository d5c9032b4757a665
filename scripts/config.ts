/**
 * `npm run config [-- --config FILE]`: every setting of the gateway, its value and where that comes from; secrets are not printed.
 * `--reference` prints what there is to set.
 */
import { parseArgs } from 'node:util';
import { configReference, explainConfig } from '../gateway/config/explain-config.js';
import { command } from './start/complaint.js';
import { configuredGateway } from './start/configured-gateway.js';

await command(async () => {
  const { values } = parseArgs({ options: { config: { type: 'string' }, reference: { type: 'boolean', default: false } } });
  const text = values.reference
    ? configReference()
    : `${explainConfig(configuredGateway({ file: values.config }), process.env).join('\n')}\n`;
  process.stdout.write(text);
});
