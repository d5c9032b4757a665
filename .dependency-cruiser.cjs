/**
 * Who may import what (the table of the architecture), judged on the compiled output: what is imported at run time counts,
 * types do not. Each rule is proven by a planted violation in `test/architecture/import-rules.test.ts`.
 */
const TEST = '\\.(test|testing)\\.js$';
const npm = (...names) => `(^|/)node_modules/(${names.join('|')})(/|$)`;

const GRAPHQL = npm('graphql', 'graphql-http', 'graphql-scalars', 'type-graphql', '@apollo/[^/]+', '@graphql-tools/[^/]+');
const ORM = npm('@mikro-orm/[^/]+', 'mysql2', 'kysely', 'knex', 'better-sqlite3');
const PURE_PACKAGES = npm('@marcbachmann/cel-js', 'ajv', 'ajv-formats', 'zod');
const CENTRE = '(?:window|guidance|supervision)';
const SHARED = '(?:kit|department)';

/** From one layer of a subgraph, tests apart. */
const layer = (name) => ({ path: `^dist/subgraphs/([^/]+)/${name}/`, pathNot: TEST });

module.exports = {
  forbidden: [
    {
      name: 'no-cycle',
      comment: 'What imports itself in a circle cannot be read, tested or released alone.',
      severity: 'error',
      from: { path: '^dist/' },
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'An import that leads nowhere fails when it is first needed.',
      severity: 'error',
      from: { path: '^dist/' },
      to: { couldNotResolve: true },
    },
    {
      name: 'domain-is-pure',
      comment: 'Rules are functions over plain data: a domain imports domains and packages that do no I/O, nothing of Node.',
      severity: 'error',
      from: layer('domain'),
      to: { pathNot: [`^dist/subgraphs/($1|${SHARED})/domain/`, PURE_PACKAGES] },
    },
    {
      name: 'actions-know-no-graphql',
      comment: 'An act is the same behind any interface.',
      severity: 'error',
      from: layer('actions'),
      to: { path: [GRAPHQL, '^dist/subgraphs/[^/]+/(graphql|server)/'] },
    },
    {
      name: 'persistence-knows-no-graphql-and-no-actions',
      comment: 'Tables are read and written; who asks and why is not their business.',
      severity: 'error',
      from: layer('persistence'),
      to: { path: [GRAPHQL, '^dist/subgraphs/[^/]+/(graphql|actions|server)/'] },
    },
    {
      name: 'graphql-touches-no-database',
      comment: 'Resolvers are thin: they load through loaders and act through actions, never through the ORM.',
      severity: 'error',
      from: layer('graphql'),
      to: { path: [ORM, '^(node:)?sqlite$'] },
    },
    {
      name: 'subgraph-stands-alone',
      comment: 'A subgraph imports itself and the kit: a department is released without asking another.',
      severity: 'error',
      from: { path: '^dist/subgraphs/([^/]+)/', pathNot: `^dist/subgraphs/${SHARED}/` },
      to: { path: '^dist/subgraphs/', pathNot: `^dist/subgraphs/($1|${SHARED})/` },
    },
    {
      name: 'centre-is-no-department',
      comment: 'What makes a subgraph a department’s is not for the centre’s own subgraphs.',
      severity: 'error',
      from: { path: `^dist/subgraphs/${CENTRE}/` },
      to: { path: '^dist/subgraphs/department/' },
    },
    {
      name: 'kit-imports-no-subgraph',
      comment: 'The kit is mechanism; policy lives with its owner.',
      severity: 'error',
      from: { path: '^dist/subgraphs/kit/' },
      to: { path: '^dist/subgraphs/', pathNot: '^dist/subgraphs/kit/' },
    },
    {
      name: 'department-imports-only-the-kit',
      comment: 'What every department shares knows none of them.',
      severity: 'error',
      from: { path: '^dist/subgraphs/department/' },
      to: { path: '^dist/subgraphs/', pathNot: `^dist/subgraphs/${SHARED}/` },
    },
    {
      name: 'shared-code-names-no-department',
      comment: 'The list of departments is for whoever composes them.',
      severity: 'error',
      from: { path: `^dist/subgraphs/${SHARED}/`, pathNot: TEST },
      to: { path: '^dist/schema/departments\\.js$' },
    },
    {
      name: 'subgraph-knows-no-gateway',
      comment: 'A subgraph serves any router. Start scripts and whole-graph tests are above it, not below.',
      severity: 'error',
      from: { path: '^dist/subgraphs/' },
      to: { path: '^dist/(gateway|scripts|test)/' },
    },
    {
      name: 'gateway-knows-no-subgraph',
      comment: 'The gateway knows the supergraph and nothing else; only the embedded start puts both together.',
      severity: 'error',
      from: { path: '^dist/gateway/' },
      to: { path: '^dist/(subgraphs|scripts|test)/' },
    },
    {
      name: 'own-run-time',
      comment: 'The gateway plans with Apollo’s planner and does everything else itself; the others are what it is compared with.',
      severity: 'error',
      from: { path: '^dist/(gateway|schema|scripts|subgraphs)/', pathNot: [TEST, '/testing/'] },
      to: { path: npm('@apollo/gateway', '@apollo/server') },
    },
    {
      name: 'schema-is-a-leaf',
      comment: 'The contract depends on nobody who keeps it.',
      severity: 'error',
      from: { path: '^dist/schema/' },
      to: { path: '^dist/(gateway|subgraphs|scripts|test)/' },
    },
    {
      name: 'outsiders-use-the-definition',
      comment: 'A subgraph shows outsiders one file: its definition.',
      severity: 'error',
      from: { path: '^dist/(scripts|schema)/', pathNot: TEST },
      to: { path: '^dist/subgraphs/', pathNot: [`^dist/subgraphs/${SHARED}/`, '^dist/subgraphs/[^/]+/(department|subgraph)\\.js$'] },
    },
    {
      name: 'no-test-code-in-the-product',
      comment: 'What is made for tests is not started by users.',
      severity: 'error',
      from: { path: '^dist/(gateway|schema|scripts|subgraphs)/', pathNot: [TEST, '^dist/subgraphs/[^/]+/testing/', '/testing/'] },
      to: { path: [TEST, '/testing/', npm('fast-check', 'jest', '@jest/[^/]+', 'playwright-core')] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/playground/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
