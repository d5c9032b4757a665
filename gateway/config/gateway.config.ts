import { z } from 'zod';
import { roles } from '../../schema/passport.js';
import { isOrigin } from '../http/cors.js';
import { isSubgraphAddress } from '../transport/subgraph.address.js';
import { subgraphPolicySchema } from '../transport/subgraph.policy.js';
import { cache } from './cache.config.js';
import { limits } from './limits.config.js';
import { operations } from './operations.config.js';
import { type Environment, section, setting } from './setting.js';
import { subgraphPolicy } from './subgraph-policy.config.js';

const port = z.number().int().min(0).max(65_535);
const positive = z.number().int().min(1);
const address = z.url({ protocol: /^https?$/ });

/** Who may read the schema where nothing is said of it. */
export const introspectionByDefault = ({ NODE_ENV }: Environment): boolean => NODE_ENV !== 'production';

const server = section({
  port: setting(port.default(4000), { about: 'Port of the graph; 0 for any free one.', env: 'PORT' }),
  host: setting(z.string().min(1).default('127.0.0.1'), { about: 'Address to listen on.', env: 'HOST' }),
  bodyLimit: setting(positive.default(1024 * 1024), { about: 'Bytes of a request body.', env: 'BODY_LIMIT' }),
  closeGrace: setting(z.number().int().min(0).default(10_000), {
    about: 'Milliseconds that requests under way have to end when the gateway closes.',
    env: 'CLOSE_GRACE',
  }),
  drain: setting(z.number().int().min(0).default(500), {
    about: 'Milliseconds of those in which kept-alive connections may still bring a request; its answer sends them away.',
    env: 'DRAIN',
  }),
  workers: setting(z.union([positive.max(256), z.literal('auto')]).default(1), {
    about: 'Processes that share the port; `auto` is one for each processor. Limits that are kept in memory hold for each by itself.',
    env: 'WORKERS',
  }),
  playground: setting(z.boolean().default(true), { about: 'Whether `/` is the playground.', env: 'PLAYGROUND' }),
  introspection: setting(
    z.union([z.boolean(), z.array(z.enum(roles)).min(1)], { error: `expected on, off, or roles out of ${roles.join(', ')}` }).optional(),
    {
      about:
        'Who may ask for the schema, and is told names that look like what was sent: all (`on`), nobody (`off`), or callers with one of these roles, as a list. Where it is not given: all, and nobody with NODE_ENV=production.',
      env: 'INTROSPECTION',
      otherwise: { value: introspectionByDefault, by: 'NODE_ENV' },
    },
  ),
  corsOrigins: setting(
    z
      .array(z.string().refine(isOrigin, { error: 'expected an origin, such as https://hall.example.cn: scheme, host and port alone' }))
      .default([]),
    {
      about: 'Origins whose pages may ask the graph from a browser, such as `https://hall.example.cn`.',
      env: 'CORS_ORIGINS',
    },
  ),
});

const identity = section({
  issuer: setting(z.string().min(1).optional(), { about: 'Issuer of the tokens, as their `iss` names it.', env: 'OIDC_ISSUER' }),
  jwksUri: setting(address.optional(), { about: 'Where the issuer publishes its keys.', env: 'OIDC_JWKS_URI' }),
  audience: setting(z.string().min(1).optional(), { about: 'Audience of the tokens for this graph.', env: 'OIDC_AUDIENCE' }),
  clockTolerance: setting(z.number().int().min(0).max(300).default(30), {
    about: 'Seconds by which the issuer’s clock may differ.',
    env: 'OIDC_CLOCK_TOLERANCE',
  }),
  policies: setting(z.record(z.string(), z.array(z.string().min(1)).min(1)).default({}), {
    about:
      'Which roles (scopes of the token) meet a `@policy`, as JSON by its name: `{"case:read": ["AUDITOR"]}`. One that is not named holds for nobody.',
    env: 'POLICIES',
  }),
}).refine(({ issuer, jwksUri, audience }) => new Set([issuer, jwksUri, audience].map((value) => value === undefined)).size === 1, {
  error: 'issuer, jwksUri and audience (OIDC_ISSUER, OIDC_JWKS_URI and OIDC_AUDIENCE) belong together: set all three',
});

const linkKey = z.strictObject({ kid: z.string().regex(/^[\w-]{1,40}$/), k: z.string().regex(/^[\w-]{43,}$/) });

const passport = section({
  privateKey: setting(z.record(z.string(), z.unknown()).optional(), {
    about: 'The private key (a JWK) that signs passports to subgraphs; `npm run keys` makes it.',
    env: 'GATEWAY_PRIVATE_KEY',
    secret: true,
  }),
  linkKeys: setting(z.record(z.string(), z.array(linkKey).min(1)).optional(), {
    about:
      'Keys that seal calls, by subgraph, as JSON: `{"tax": [{"kid", "k"}]}`. The first seals; needed with NODE_ENV=production. `npm run keys` makes them.',
    env: 'LINK_KEYS',
    secret: true,
  }),
});

const subgraphs = setting(
  z
    .record(
      z.string(),
      z.strictObject({
        url: z.string().refine(isSubgraphAddress, { error: 'expected http://…, https://… or unix:/SOCKET:/PATH' }).optional(),
        policy: subgraphPolicySchema.optional(),
      }),
    )
    .default({}),
  {
    about:
      'Of single subgraphs, by name: `{ url: http://…, policy: { … } }`, the address without `/graphql`, or `unix:/run/tax.sock:/graphql` for a socket of this machine; also as `<NAME>_URL`, else where the supergraph has it.',
  },
);

const telemetry = section({
  logLevel: setting(z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'), {
    about: 'What is logged at least.',
    env: 'LOG_LEVEL',
  }),
  clients: setting(z.array(z.string().min(1)).max(1_000).optional(), {
    about: 'Names of clients (`x-client-name`) that are told apart. Where they are not given: the first hundred that are seen.',
    env: 'CLIENT_NAMES',
  }),
  operations: setting(z.number().int().min(0).max(10_000).default(200), {
    about: 'Operations that are told apart by name beyond the registered ones; 0 for none, where names of others are not to be told.',
    env: 'OPERATION_NAMES',
  }),
  admin: section({
    port: setting(port.optional(), {
      about: 'Port of `/metrics` and the health; none is opened where it is not given.',
      env: 'ADMIN_PORT',
    }),
    host: setting(z.string().min(1).default('127.0.0.1'), {
      about: 'Address of that port. Whoever reaches it reads it.',
      env: 'ADMIN_HOST',
    }),
  }),
  traces: section({
    url: setting(address.optional(), {
      about: 'Collector of traces (OTLP over HTTP), e.g. `http://collector:4318/v1/traces`; none are made where it is not given.',
      env: 'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT',
    }),
    headers: setting(z.record(z.string(), z.string()).optional(), {
      about: 'Headers for the collector, as JSON, e.g. `{"authorization": "…"}`.',
      env: 'TRACES_HEADERS',
      secret: true,
    }),
    ratio: setting(z.number().min(0).max(1).default(1), { about: 'Share of the requests that are traced.', env: 'TRACES_RATIO' }),
    trustClients: setting(z.boolean().default(false), {
      about: 'Whether traces of clients are continued; else they are linked.',
      env: 'TRACES_TRUST_CLIENTS',
    }),
  }),
  slow: section({
    threshold: setting(z.number().min(0).default(1_000), {
      about: 'Milliseconds from which an operation is logged as slow, with its plan.',
      env: 'SLOW_OPERATION',
    }),
    perMinute: setting(positive.default(30), { about: 'Slow operations that are logged in a minute.', env: 'SLOW_OPERATIONS_PER_MINUTE' }),
  }),
  usage: section({
    file: setting(z.string().min(1).optional(), {
      about: 'File of who used what, for `npm run usage`; nothing is kept where it is not given.',
      env: 'USAGE_FILE',
    }),
    operations: setting(positive.default(2_000), { about: 'Operations that the record holds.', env: 'USAGE_OPERATIONS' }),
  }),
});

/** All that there is to configure of the gateway as a process. */
export const gatewayConfig = z.strictObject({
  server,
  supergraph: setting(z.string().min(1).optional(), {
    about: 'File of the composed supergraph. Where it is not given: `schema/supergraph.graphql`.',
    env: 'SUPERGRAPH_FILE',
  }),
  identity,
  passport,
  operations,
  limits,
  cache,
  /** For all that have none of their own. */
  subgraphPolicy,
  subgraphs,
  telemetry,
});

export type GatewayConfig = z.output<typeof gatewayConfig>;
