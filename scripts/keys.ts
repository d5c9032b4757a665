/**
 * `npm run keys [-- --out DIR]`: makes the keys of the distributed mode, one file each. Never overwrites a key: the next ones are made
 * in another folder, and changed over as README.md says.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { generateSigningKey, publicHalf } from '../gateway/identity/signing-key.js';
import { Complaint, command } from './start/complaint.js';
import { newLinkKey } from './start/link-keys.js';
import { subgraphNames } from './start/subgraph-names.js';

await command(async () => {
  const { values } = parseArgs({ options: { out: { type: 'string', default: 'secrets' } } });
  const folder = resolve(values.out);
  if (existsSync(join(folder, 'gateway-private-key.json')))
    throw new Complaint(`There are keys in ${folder} already: remove them first to make new ones`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const gateway = await generateSigningKey();
  const services = await Promise.all(subgraphNames.map(async (kid) => ({ ...(await generateSigningKey()), kid })));
  const write = (name: string, value: unknown, mode: number) =>
    writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(value)}\n`, { mode });
  write('gateway-private-key', gateway, 0o600);
  write('gateway-public-keys', { keys: [publicHalf(gateway)] }, 0o644);
  write('service-public-keys', { keys: services.map(publicHalf) }, 0o644);
  for (const key of services) write(`${key.kid}-private-key`, key, 0o600);
  const links = Object.fromEntries(subgraphNames.map((name) => [name, [newLinkKey()]]));
  write('gateway-link-keys', links, 0o600);
  for (const name of subgraphNames) write(`${name}-link-key`, links[name], 0o600);
  process.stdout.write(`Keys of the gateway and of ${services.length} subgraphs are in ${folder}\n`);
});
