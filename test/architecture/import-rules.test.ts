import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { projectRoot } from '../../subgraphs/kit/server/project-root.js';
import { cruise, type Violation } from './cruise.js';
import { plantTree } from './planted-tree.js';

/** What may be imported, so that a rule is not proven by refusing everything. */
const lawful: Record<string, readonly string[]> = {
  'schema/departments.js': [],
  'schema/passport.js': [],
  'schema/compose.js': ['@apollo/composition', './departments.js'],
  'subgraphs/kit/domain/rule.js': ['ajv', 'zod', '@marcbachmann/cel-js'],
  'subgraphs/kit/domain/rule.test.js': ['node:fs', 'fast-check', '@jest/globals', './rule.testing.js'],
  'subgraphs/kit/domain/rule.testing.js': ['fast-check'],
  'subgraphs/kit/persistence/entity-manager.js': ['@mikro-orm/core', 'node:sqlite'],
  'subgraphs/kit/graphql/scalars.js': ['graphql', 'type-graphql', '../domain/rule.js'],
  'subgraphs/kit/server/serve.js': ['node:http', 'graphql-http', '../../../schema/passport.js'],
  'subgraphs/department/domain/decision-rule.js': ['../../kit/domain/rule.js'],
  'subgraphs/alpha/domain/ratio.rule.js': ['../../kit/domain/rule.js', '../../department/domain/decision-rule.js'],
  'subgraphs/alpha/persistence/task.entity.js': ['@mikro-orm/core', '../domain/ratio.rule.js', '../../kit/persistence/entity-manager.js'],
  'subgraphs/alpha/actions/decide.js': ['../persistence/task.entity.js', '../domain/ratio.rule.js', '@mikro-orm/core'],
  'subgraphs/alpha/graphql/task.resolver.js': ['graphql', '../actions/decide.js', '../../kit/graphql/scalars.js'],
  'subgraphs/alpha/department.js': ['./graphql/task.resolver.js', '../../schema/departments.js'],
  'subgraphs/window/subgraph.js': ['../kit/server/serve.js', '../../schema/departments.js'],
  'gateway/gateway.js': ['../schema/compose.js', 'node:http', 'graphql'],
  'scripts/start.js': ['../gateway/gateway.js', '../subgraphs/alpha/department.js', '../subgraphs/window/subgraph.js'],
  'gateway/plan.js': ['@apollo/query-planner', '@apollo/federation-internals'],
  'test/performance/rival.js': ['@apollo/gateway', '@apollo/server'],
  'test/journeys/founding.test.js': ['../../gateway/gateway.js', '../../subgraphs/alpha/persistence/task.entity.js', 'fast-check'],
};

/** One wrong import each: the rule, the file that is planted, what it imports. */
const planted: readonly (readonly [rule: string, file: string, target: string])[] = [
  ['no-cycle', 'subgraphs/alpha/domain/circle-one.js', './circle-two.js'],
  ['resolvable', 'gateway/lost.js', './nowhere.js'],
  ['domain-is-pure', 'subgraphs/alpha/domain/reads-file.js', 'node:fs'],
  ['domain-is-pure', 'subgraphs/alpha/domain/hashes.js', 'node:crypto'],
  ['domain-is-pure', 'subgraphs/alpha/domain/speaks-graphql.js', 'graphql'],
  ['domain-is-pure', 'subgraphs/alpha/domain/asks-database.js', '@mikro-orm/core'],
  ['domain-is-pure', 'subgraphs/alpha/domain/loads.js', '../persistence/task.entity.js'],
  ['domain-is-pure', 'subgraphs/kit/domain/lists.js', '../persistence/entity-manager.js'],
  ['actions-know-no-graphql', 'subgraphs/alpha/actions/resolves.js', 'graphql'],
  ['actions-know-no-graphql', 'subgraphs/alpha/actions/decorates.js', 'type-graphql'],
  ['actions-know-no-graphql', 'subgraphs/alpha/actions/answers.js', '../graphql/task.resolver.js'],
  ['persistence-knows-no-graphql-and-no-actions', 'subgraphs/alpha/persistence/typed.js', 'type-graphql'],
  ['persistence-knows-no-graphql-and-no-actions', 'subgraphs/alpha/persistence/decides.js', '../actions/decide.js'],
  ['persistence-knows-no-graphql-and-no-actions', 'subgraphs/kit/persistence/scaled.js', '../graphql/scalars.js'],
  ['graphql-touches-no-database', 'subgraphs/alpha/graphql/finds.resolver.js', '@mikro-orm/core'],
  ['graphql-touches-no-database', 'subgraphs/alpha/graphql/queries.resolver.js', 'mysql2'],
  ['graphql-touches-no-database', 'subgraphs/alpha/graphql/files.resolver.js', 'node:sqlite'],
  ['subgraph-stands-alone', 'subgraphs/beta/borrows.js', '../alpha/domain/ratio.rule.js'],
  ['subgraph-stands-alone', 'subgraphs/window/peeks.js', '../alpha/persistence/task.entity.js'],
  ['subgraph-stands-alone', 'subgraphs/beta/borrows.test.js', '../alpha/domain/ratio.rule.js'],
  ['centre-is-no-department', 'subgraphs/window/poses.js', '../department/domain/decision-rule.js'],
  ['kit-imports-no-subgraph', 'subgraphs/kit/server/knows.js', '../../alpha/department.js'],
  ['kit-imports-no-subgraph', 'subgraphs/kit/server/specialises.js', '../../department/domain/decision-rule.js'],
  ['department-imports-only-the-kit', 'subgraphs/department/knows.js', '../alpha/department.js'],
  ['shared-code-names-no-department', 'subgraphs/kit/server/lists.js', '../../../schema/departments.js'],
  ['subgraph-knows-no-gateway', 'subgraphs/alpha/routes.js', '../../gateway/gateway.js'],
  ['subgraph-knows-no-gateway', 'subgraphs/kit/server/starts.js', '../../../scripts/start.js'],
  ['gateway-knows-no-subgraph', 'gateway/embeds.js', '../subgraphs/alpha/department.js'],
  ['gateway-knows-no-subgraph', 'gateway/takes.js', '../subgraphs/kit/domain/rule.js'],
  ['own-run-time', 'gateway/serves.js', '@apollo/server'],
  ['own-run-time', 'gateway/execution/executes.js', '@apollo/gateway'],
  ['schema-is-a-leaf', 'schema/prints.js', '../subgraphs/window/subgraph.js'],
  ['outsiders-use-the-definition', 'scripts/reaches-in.js', '../subgraphs/alpha/persistence/task.entity.js'],
  ['no-test-code-in-the-product', 'subgraphs/alpha/actions/guesses.js', 'fast-check'],
  ['no-test-code-in-the-product', 'subgraphs/kit/server/pretends.js', '../domain/rule.testing.js'],
];

const below = (path: string) => `dist/${path}`;
let root: string;
let violations: readonly Violation[];

beforeAll(async () => {
  const wrong = Object.fromEntries(planted.map(([, file, target]) => [file, [target]]));
  root = plantTree({ ...lawful, ...wrong, 'subgraphs/alpha/domain/circle-two.js': ['./circle-one.js'] });
  violations = (await cruise(root)).violations;
});
afterAll(() => rmSync(root, { recursive: true }));

describe('each import rule', () => {
  it.each(planted)('%s refuses %s importing %s', (rule, file) => {
    expect(violations.filter(({ from }) => from === below(file)).map((violation) => violation.rule)).toContain(rule);
  });

  it('lets every lawful import pass', () => {
    expect(violations.filter(({ from }) => from.replace(/^dist\//, '') in lawful)).toEqual([]);
  });

  it('is proven by a planted violation', () => {
    const config = createRequire(import.meta.url)(join(projectRoot, '.dependency-cruiser.cjs')) as { forbidden: { name: string }[] };
    expect([...new Set(planted.map(([rule]) => rule))].sort()).toEqual(config.forbidden.map(({ name }) => name).sort());
  });
});

describe('the tree as it stands', () => {
  it('keeps every import rule', async () => {
    const { modules, violations: found } = await cruise(projectRoot);
    expect(found).toEqual([]);
    expect(modules).toBeGreaterThan(50);
  });
});
