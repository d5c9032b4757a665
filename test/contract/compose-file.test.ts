import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { knownSettings } from '../../gateway/config/read-config.js';
import { subgraphUrl } from '../../scripts/start/configured-keys.js';
import { subgraphNames } from '../../scripts/start/subgraph-names.js';
import { projectRoot } from '../../subgraphs/kit/server/project-root.js';

interface Service {
  readonly command?: string[];
  readonly environment?: Record<string, string>;
  readonly healthcheck?: { test: string[] };
  readonly ports?: string[];
  readonly secrets?: string[];
}

const text = readFileSync(join(projectRoot, 'docker-compose.yml'), 'utf8');
const { services, secrets } = parse(text, { merge: true }) as {
  services: Record<string, Service>;
  secrets: Record<string, { file: string }>;
};

describe('docker-compose.yml', () => {
  it('has a service for every subgraph, on its own port, with a health check and a key of its own', () => {
    for (const name of subgraphNames) {
      const port = new URL(subgraphUrl(name)).port;
      expect(services[name]).toMatchObject({ command: ['subgraph', name, '--host', '0.0.0.0', '--port', port] });
      expect(services[name]?.healthcheck?.test.join(' ')).toContain(`:${port}/health/ready`);
      expect(services[name]?.environment?.SERVICE_PRIVATE_KEY_FILE).toBe(`/run/secrets/${name}-private-key`);
      expect(secrets[`${name}-private-key`]).toBeDefined();
      expect(services[name]?.environment?.LINK_KEY_FILE).toBe(`/run/secrets/${name}-link-key`);
      expect(services[name]?.secrets).toEqual(['gateway-public-keys', 'service-public-keys', `${name}-private-key`, `${name}-link-key`]);
      expect(secrets[`${name}-link-key`]).toEqual({ file: `./secrets/${name}-link-key.json` });
    }
  });

  it("gives the gateway its own keys and no subgraph the gateway's", () => {
    expect(services.gateway?.secrets).toEqual(['gateway-private-key', 'gateway-link-keys']);
    expect(services.gateway?.environment?.LINK_KEYS_FILE).toBe('/run/secrets/gateway-link-keys');
    expect(
      Object.entries(services)
        .filter(([, { secrets: held }]) => held?.includes('gateway-link-keys'))
        .map(([name]) => name),
    ).toEqual(['gateway']);
  });

  it('gives every subgraph a database and a user of its own', () => {
    const urls = subgraphNames.map(
      (name) => services[name]?.environment?.[`${name.replaceAll('-', '_').toUpperCase()}_DATABASE_URL`] ?? '',
    );
    expect(new Set(urls.map((url) => url.replace(/:\$\{[^}]+\}/, ''))).size).toBe(subgraphNames.length);
    for (const url of urls) expect(url).toMatch(/^mysql:\/\/(\w+):\$\{\w+:\?[^}]+\}@mysql:3306\/onewindow_\1$/);
  });

  it('opens nothing but the gateway to the outside', () => {
    expect(
      Object.entries(services)
        .filter(([, service]) => service.ports !== undefined)
        .map(([name]) => name),
    ).toEqual(['gateway']);
  });

  it('asks for nothing that the example does not name', () => {
    const example = readFileSync(join(projectRoot, '.env.example'), 'utf8');
    const asked = [...text.matchAll(/\$\{(\w+)/g)].map(([, variable = '']) => variable);
    const lines = example.split('\n');
    expect(asked.length).toBeGreaterThan(20);
    expect(asked.filter((variable) => !lines.some((line) => line.startsWith(`${variable}=`)))).toEqual([]);
  });

  it('gives the gateway variables alone that its configuration knows', () => {
    const known = knownSettings.flatMap(({ notes: { env, secret } }) => (env === undefined ? [] : secret ? [env, `${env}_FILE`] : [env]));
    const addresses = subgraphNames.map((name) => `${name.replaceAll('-', '_').toUpperCase()}_URL`);
    const given = Object.keys(services.gateway?.environment ?? {});
    expect(given.filter((name) => !known.includes(name) && !addresses.includes(name))).toEqual([]);
    expect(given).toEqual(expect.arrayContaining(['OPERATIONS', 'INTROSPECTION', 'CORS_ORIGINS', 'TRUSTED_PROXIES']));
  });

  it('has no secret with a default', () => {
    for (const [, variable = ''] of text.matchAll(/\$\{(\w*(?:PASSWORD|SECRET|TOKEN)\w*[^}]*)\}/g)) expect(variable).toContain(':?');
    const example = readFileSync(join(projectRoot, '.env.example'), 'utf8');
    for (const line of example.split('\n').filter((one) => /PASSWORD|SECRET/.test(one) && !one.startsWith('#'))) expect(line).toMatch(/=$/);
  });
});
