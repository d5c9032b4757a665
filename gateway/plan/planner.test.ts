import { type FetchNode, prettyFormatQueryPlan } from '@apollo/query-planner';
import { describe, expect, it } from '@jest/globals';
import { parse, printSchema, validate } from 'graphql';
import { compose } from '../../schema/compose.js';
import { SupergraphSource } from '../supergraph/supergraph.source.js';
import { openPlanner } from './planner.js';

const link = (imports: string) => `
  extend schema @link(url: "https://specs.apollo.dev/link/v1.0") @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${imports}])`;

const guarded = `${link('"@key", "@inaccessible", "@authenticated", "@requiresScopes", "@policy", "@cost"')}
  type Query { permit(id: ID!): Permit @cost(weight: 3) }
  type Permit @key(fields: "id") {
    id: ID!
    owner: String @authenticated
    limit: Int @requiresScopes(scopes: [["hall"]])
    secret: String @policy(policies: [["p"]])
    internal: String @inaccessible
  }`;

function supergraph(...sdls: string[]): SupergraphSource {
  return new SupergraphSource(
    compose(sdls.map((sdl, index) => ({ name: `s${index}`, url: `http://s${index}/graphql`, sdl }))).supergraphSdl,
  );
}

describe('the planner', () => {
  const planner = openPlanner(supergraph(guarded, `${link('"@key"')} type Permit @key(fields: "id") { id: ID! stage: String }`));

  it('takes a supergraph with security directives, and knows its subgraphs', () => {
    expect(planner.subgraphs).toEqual([
      { name: 's0', url: 'http://s0/graphql' },
      { name: 's1', url: 'http://s1/graphql' },
    ]);
  });

  it('shows clients neither inaccessible fields nor anything of federation', () => {
    expect(printSchema(planner.apiSchema)).toBe(
      'type Permit {\n  id: ID!\n  owner: String\n  limit: Int\n  secret: String\n  stage: String\n}\n\n' +
        'type Query {\n  permit(id: ID!): Permit\n}',
    );
  });

  it('does not offer what it cannot plan: deferring', () => {
    const [error] = validate(planner.apiSchema, parse('{ permit(id: 1) { id ... @defer { owner } } }'));
    expect(error?.message).toBe('Unknown directive "@defer".');
  });

  it('plans the named operation of a document', () => {
    const document = parse('query A { permit(id: 1) { id } } query B { permit(id: 2) { stage } }');
    expect((planner.plan(document, 'A').node as FetchNode).operation).toBe('query A__s0__0{permit(id:1){id}}');
    expect(prettyFormatQueryPlan(planner.plan(document, 'B'))).toContain('Flatten(path: "permit")');
  });

  it('refuses a supergraph with a security feature that nobody enforces', () => {
    const foreign = supergraph(guarded).sdl.replace(
      '@link(url: "https://specs.apollo.dev/policy/v0.1"',
      '@link(url: "https://specs.example.cn/seals/v0.1", for: SECURITY) $&',
    );
    expect(() => openPlanner(new SupergraphSource(foreign))).toThrow('seals/v0.1 is for: SECURITY but is unsupported');
  });
});
