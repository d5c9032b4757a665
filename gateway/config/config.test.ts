import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { configReference, explainConfig } from './explain-config.js';
import { ConfigFault, type ConfigSources, knownSettings, readConfig, valueAt } from './read-config.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'config-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function file(text: string, name = 'onewindow.yaml'): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

function faultsOf(sources: ConfigSources): readonly string[] {
  try {
    readConfig(sources);
  } catch (error) {
    if (error instanceof ConfigFault) return error.faults.map((fault) => fault.replaceAll(`${folder}/`, ''));
    throw error;
  }
  return [];
}

describe('the configuration', () => {
  it('is whole by its defaults alone', () => {
    const { config, sourceOf } = readConfig({ environment: {} });
    expect(config.server).toEqual({
      port: 4000,
      host: '127.0.0.1',
      bodyLimit: 1_048_576,
      closeGrace: 10_000,
      drain: 500,
      workers: 1,
      playground: true,
      corsOrigins: [],
    });
    expect(config.operations).toEqual({ allowed: 'any', persisted: true, deduplicate: true });
    expect(config.limits.maxDepth).toBe(24);
    expect(sourceOf(['server', 'port'])).toBe('default');
  });

  it('comes from the command, before the environment, before the file, before the defaults', () => {
    const sources = {
      file: file('server:\n  port: 1\n  host: ::1\nlimits:\n  maxDepth: 9\n'),
      environment: { PORT: '2', PLAYGROUND: 'off', HOST: '' },
    };
    const { config, sourceOf } = readConfig({ ...sources, options: { 'server.port': '3' } });
    expect([config.server.port, config.server.host, config.server.playground, config.limits.maxDepth]).toEqual([3, '::1', false, 9]);
    expect(sourceOf(['server', 'port'])).toBe('--port');
    expect(sourceOf(['server', 'playground'])).toBe('environment PLAYGROUND');
    expect(sourceOf(['server', 'host'])).toBe(`${folder}/onewindow.yaml:3`);
    expect(readConfig(sources).config.server.port).toBe(2);
  });

  it('may be JSON', () => {
    expect(readConfig({ file: file('{"server": {"port": 7}}', 'c.json'), environment: {} }).config.server.port).toBe(7);
  });

  it('takes addresses of subgraphs by their names', () => {
    const sources = {
      file: file('subgraphs: { tax: { url: "http://a:1" } }'),
      environment: { HR_SOCIAL_SECURITY_URL: 'http://hr:2', OTHER_URL: 'x' },
    };
    const { config } = readConfig({ ...sources, subgraphs: ['tax', 'hr-social-security'] });
    expect(config.subgraphs).toEqual({ tax: { url: 'http://a:1' }, 'hr-social-security': { url: 'http://hr:2' } });
  });
});

describe('who may read the schema', () => {
  const introspection = (text: string) => readConfig({ environment: { INTROSPECTION: text } }).config.server.introspection;

  it('is everybody, nobody, or callers with one of some roles', () => {
    expect(['true', 'on', 'false', 'off', ''].map(introspection)).toEqual([true, true, false, false, undefined]);
    expect(['AUDITOR', 'ANALYST, CENTER_OPERATIONS'].map(introspection)).toEqual([['AUDITOR'], ['ANALYST', 'CENTER_OPERATIONS']]);
    const said = (text: string) =>
      readConfig({ file: file(`server: { introspection: ${text} }`), environment: {} }).config.server.introspection;
    expect([said('false'), said('[AUDITOR]')]).toEqual([false, ['AUDITOR']]);
  });

  it.each(['yes', 'AUDITOR,NOBODY', '1'])('is not %s', (text) => {
    expect(faultsOf({ environment: { INTROSPECTION: text } })).toEqual([
      expect.stringMatching(/^environment INTROSPECTION: server\.introspection: expected on, off, or roles out of ENTERPRISE_USER, /),
    ]);
  });
});

describe('what is executed, for whose pages, and where it is asked for', () => {
  it('comes from the environment', () => {
    const environment = {
      OPERATIONS: 'registered',
      REGISTERED_OPERATIONS: '/etc/hall/operations',
      PERSISTED_OPERATIONS: 'off',
      CORS_ORIGINS: 'https://hall.example.cn, http://127.0.0.1:8080',
      POLICIES: '{"case:read": ["AUDITOR"]}',
      TRUSTED_PROXIES: '10.0.0.0/8,::1',
      TAX_URL: 'unix:/run/tax.sock',
    };
    const { config, sourceOf } = readConfig({ environment, subgraphs: ['tax'] });
    expect(config.operations).toEqual({ registered: '/etc/hall/operations', allowed: 'registered', persisted: false, deduplicate: true });
    expect(config.server.corsOrigins).toEqual(['https://hall.example.cn', 'http://127.0.0.1:8080']);
    expect(config.identity.policies).toEqual({ 'case:read': ['AUDITOR'] });
    expect(config.limits.trustedProxies).toEqual(['10.0.0.0/8', '::1']);
    expect(config.subgraphs).toEqual({ tax: { url: 'unix:/run/tax.sock' } });
    expect(sourceOf(['operations', 'allowed'])).toBe('environment OPERATIONS');
  });

  it('comes from the file, where that says it', () => {
    const text = 'operations: { allowed: registered }\nserver:\n  corsOrigins: [https://a.example]\n';
    const { config, sourceOf } = readConfig({
      file: file(`${text}subgraphs:\n  tax: { url: "unix:/run/tax.sock:/v2", policy: { maxResponseSize: 2048 } }\n`),
      environment: {},
    });
    expect([config.operations.allowed, config.server.corsOrigins]).toEqual(['registered', ['https://a.example']]);
    expect(config.subgraphs.tax).toMatchObject({ url: 'unix:/run/tax.sock:/v2', policy: { maxResponseSize: 2_048, timeout: 10_000 } });
    expect(sourceOf(['server', 'corsOrigins'])).toBe(`${folder}/onewindow.yaml:3`);
  });

  it.each<[string, string, RegExp]>([
    ['OPERATIONS', 'some', /operations\.allowed: .*"any"\|"registered"/],
    ['CORS_ORIGINS', 'https://a.example/path', /server\.corsOrigins\.0: expected an origin/],
    ['CORS_ORIGINS', '*', /server\.corsOrigins\.0: expected an origin/],
    ['TRUSTED_PROXIES', '10.0.0.0/8,proxy', /limits\.trustedProxies\.1: expected an address or a CIDR range/],
    ['TRUSTED_PROXIES', '10.0.0.0/99', /limits\.trustedProxies\.0: expected an address/],
    ['TAX_URL', 'ftp://tax', /subgraphs\.tax\.url: expected http/],
    ['TAX_URL', 'unix:tax.sock', /subgraphs\.tax\.url: expected http/],
    ['POLICIES', '["AUDITOR"]', /identity\.policies: .*record/],
  ])('is refused where %s is %s', (name, text, expected) => {
    expect(faultsOf({ environment: { [name]: text }, subgraphs: ['tax'] })).toEqual([expect.stringMatching(expected)]);
  });
});

describe('what is wrong with it', () => {
  it('is told all at once, each with its place', () => {
    const faults = faultsOf({
      file: file('server:\n  port: many\n  prot: 4000\nlimits:\n  maxDepth: 0\nnonsense: 1\n'),
      environment: { PLAYGROUND: 'perhaps', OIDC_ISSUER: 'https://id' },
    });
    expect(faults).toHaveLength(6);
    expect(faults).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^onewindow\.yaml:2: server\.port: .*number/),
        'onewindow.yaml:3: server.prot: there is no such setting; is port meant?',
        expect.stringMatching(/^onewindow\.yaml:5: limits\.maxDepth: .*1/),
        expect.stringMatching(/^onewindow\.yaml:6: nonsense: there is no such setting; known here: server, supergraph, /),
        expect.stringMatching(/^environment PLAYGROUND: server\.playground: .*boolean/),
        expect.stringMatching(/identity: .*OIDC_AUDIENCE\) belong together/),
      ]),
    );
  });

  it.each([
    ['a: [', /^onewindow\.yaml:1: /],
    ['server: { port: 1 }\nserver: { port: 2 }', /^onewindow\.yaml:2: Map keys must be unique/],
    ['- 1', /settings are expected/],
  ])('includes a file that is none: %s', (text, expected) => {
    expect(faultsOf({ file: file(text), environment: {} })[0]).toMatch(expected);
  });

  it('includes a file that is not there', () => {
    expect(faultsOf({ file: join(folder, 'none.yaml'), environment: {} })).toEqual(['The configuration none.yaml cannot be read: ENOENT']);
    expect(faultsOf({ environment: { GATEWAY_PRIVATE_KEY_FILE: join(folder, 'none') } })).toEqual([
      'GATEWAY_PRIVATE_KEY_FILE names none, which cannot be read (ENOENT)',
    ]);
  });
});

describe('the configuration as printed', () => {
  const key = JSON.stringify({ kty: 'OKP', d: 'planted-secret' });

  it('names the source of everything, and no secret wherever it stands', () => {
    const held = file(key, 'key.json');
    for (const sources of [
      { environment: { GATEWAY_PRIVATE_KEY: key, TRACES_HEADERS: '{"authorization":"planted-secret"}' } },
      { environment: { GATEWAY_PRIVATE_KEY_FILE: held } },
      { file: file(`passport: { privateKey: ${key} }\ntelemetry: { traces: { url: "http://u:planted-secret@c/v1" } }`), environment: {} },
      { file: file(`passport: { privateKey: { file: ${held} } }`), environment: {} },
    ]) {
      const read = readConfig(sources);
      const text = explainConfig(read, {}).join('\n');
      expect(read.config.passport.privateKey).toMatchObject({ d: 'planted-secret' });
      expect(text).toMatch(/^passport\.privateKey +\*\*\* +\S/m);
      expect(text).not.toContain('planted-secret');
      expect(text).toMatch(/^server\.port +4000 +default$/m);
    }
  });

  it('shows each setting that a variable gives with the name of that variable, and of a secret no more', () => {
    const texts: Record<string, string> = {
      INTROSPECTION: 'AUDITOR',
      CORS_ORIGINS: 'https://hall.example.cn',
      SUPERGRAPH_FILE: 'hall.graphql',
      OIDC_ISSUER: 'https://id.example.cn',
      OIDC_JWKS_URI: 'https://id.example.cn/jwks',
      OIDC_AUDIENCE: 'onewindow',
      POLICIES: '{"hall": ["AUDITOR"]}',
      GATEWAY_PRIVATE_KEY: key,
      LINK_KEYS: JSON.stringify({ tax: [{ kid: 'one', k: `planted-secret-${'x'.repeat(43)}` }] }),
      REGISTERED_OPERATIONS: 'operations',
      COST_BUDGET_ROLES: '{"AUDITOR": 50000}',
      RATE_REDIS_URL: 'redis://:planted-secret@redis:6379',
      CACHE_REDIS_URL: 'redis://:planted-secret@redis:6379',
      TRUSTED_PROXIES: '10.0.0.0/8',
      CLIENT_NAMES: 'desk,site',
      ADMIN_PORT: '9090',
      OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'http://u:planted-secret@collector:4318/v1/traces',
      TRACES_HEADERS: '{"authorization": "planted-secret"}',
      USAGE_FILE: 'usage.json',
    };
    const defaults = readConfig({ environment: {} }).config;
    const named = knownSettings.flatMap(({ path, notes: { env, secret } }) => {
      if (env === undefined) return [];
      const value = texts[env] ?? String(valueAt(defaults, path));
      return [{ path, env, secret, value }];
    });
    const environment = Object.fromEntries(named.map(({ env, value }) => [env, value]));
    const lines = explainConfig(readConfig({ environment }), environment);
    for (const { path, env, secret } of named) {
      const line = lines.find((one) => one.startsWith(`${path.join('.')} `)) ?? '';
      expect(line).toMatch(new RegExp(` environment ${env}$`));
      if (secret) expect(line).toMatch(/ \*\*\* /);
    }
    expect(lines.join()).not.toContain('planted-secret');
    expect(named.length).toBeGreaterThan(50);
  });

  it('says who may read the schema where that is not given, and by what that is decided', () => {
    const line = (environment: Record<string, string>) =>
      explainConfig(readConfig({ environment }), environment).find((one) => one.startsWith('server.introspection '));
    expect(line({})).toMatch(/ true +default by NODE_ENV$/);
    expect(line({ NODE_ENV: 'production' })).toMatch(/ false +default by NODE_ENV$/);
    expect(line({ NODE_ENV: 'production', INTROSPECTION: 'on' })).toMatch(/ true +environment INTROSPECTION$/);
  });

  it('takes the bounds of calls to subgraphs from the environment, for all that have none of their own', () => {
    const environment = {
      SUBGRAPH_TIMEOUT: '2500',
      SUBGRAPH_RETRIES: '0',
      SUBGRAPH_BREAKER_RATE: '0.25',
      SUBGRAPH_BREAKER_PAUSE: '9000',
      SUBGRAPH_CONCURRENCY: '8',
      SUBGRAPH_QUEUE: '16',
    };
    const { config, sourceOf } = readConfig({
      file: file('subgraphPolicy: { timeout: 7, retry: { pause: 5 } }\nsubgraphs: { tax: { policy: { timeout: 9 } } }'),
      environment,
    });
    expect(config.subgraphPolicy).toMatchObject({
      timeout: 2_500,
      maxResponseSize: 10_485_760,
      retry: { times: 0, pause: 5, saved: 10 },
      breaker: { failureRate: 0.25, leastCalls: 10, pause: 9_000 },
      concurrency: { underWay: 8, waiting: 16 },
      hedge: null,
    });
    expect(config.subgraphs.tax?.policy?.timeout).toBe(9);
    expect(sourceOf(['subgraphPolicy', 'retry', 'times'])).toBe('environment SUBGRAPH_RETRIES');
    expect(faultsOf({ environment: { SUBGRAPH_RETRIES: '6' } })).toEqual([
      expect.stringMatching(/^environment SUBGRAPH_RETRIES: subgraphPolicy\.retry\.times: /),
    ]);
  });

  it('runs in as many processes as are wanted, or one for each processor', () => {
    const workers = (text: string) => readConfig({ environment: { WORKERS: text } }).config.server.workers;
    expect([workers('3'), workers('auto')]).toEqual([3, 'auto']);
    for (const text of ['0', '-1', 'many']) expect(faultsOf({ environment: { WORKERS: text } }).join()).toContain('server.workers');
  });

  it('does not give a secret away where it is wrong', () => {
    for (const environment of [{ GATEWAY_PRIVATE_KEY: 'planted-secret' }, { TRACES_HEADERS: 'planted-secret' }])
      expect(faultsOf({ environment }).join()).not.toContain('planted-secret');
    expect(faultsOf({ file: file('passport: { privateKey: planted-secret }'), environment: {} }).join()).not.toContain('planted-secret');
  });
});

describe('the reference', () => {
  it('is the one that the schema prints', () => {
    expect(readFileSync('gateway/config/README.md', 'utf8')).toBe(configReference());
  });

  it('says of every setting what it is', () => {
    expect(knownSettings.filter(({ notes }) => notes.about === '')).toEqual([]);
    const names = knownSettings.flatMap(({ notes }) => notes.env ?? []);
    expect(new Set(names).size).toBe(names.length);
  });
});
