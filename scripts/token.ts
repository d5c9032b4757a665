/** `npm run token -- <persona> [--data DIR]`: prints a token of a demo persona, signed with the key of the data folder. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { JWK } from 'jose';
import { createDemoIssuer } from '../gateway/demo-issuer/demo-issuer.js';
import { personas } from './demo/personas.js';
import { Complaint, command } from './start/complaint.js';
import { AUDIENCE, DEMO_ISSUER } from './start/demo-identity.js';

await command(async () => {
  const { values, positionals } = parseArgs({ options: { data: { type: 'string', default: 'data' } }, allowPositionals: true });
  const file = join(resolve(values.data), 'keys.json');
  if (!existsSync(file))
    throw new Complaint(`There is no demo issuer in ${values.data}: start it once with "npm start -- --data ${values.data}"`);
  const { demoIssuer } = JSON.parse(readFileSync(file, 'utf8')) as { demoIssuer: JWK };
  const issuer = await createDemoIssuer({ personas, key: demoIssuer, issuer: DEMO_ISSUER, audience: AUDIENCE });
  const [persona = ''] = positionals;
  const token = await issuer.tokenFor(persona).catch((error: unknown) => {
    throw error instanceof RangeError ? new Complaint(error.message) : error;
  });
  process.stdout.write(`${token}\n`);
});
