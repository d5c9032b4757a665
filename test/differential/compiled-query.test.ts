import { describe, expect, it } from '@jest/globals';
import { type GraphQLSchema, isObjectType, Kind, parse } from 'graphql';
import { CompositionFault } from '../../schema/compose.js';
import { compileQueries } from '../../subgraphs/kit/graphql/execution/compiled-query.js';
import { Choices, hashOf } from './choices.js';
import { differences } from './comparison.js';
import { Faults } from './faults.js';
import { type OpenWorld, openWorld } from './gateway.world.js';
import { type Answer, monolithAnswer } from './monolith.js';
import { randomOperation, randomVariables } from './operation.generator.js';
import { Store } from './store.js';
import { randomWorld } from './world.generator.js';

const [FIRST_SEED, WORLDS, OPERATIONS, VARIANTS] = [7000, 18, 50, 5];

/** Some fields answer later, and those fail later, too. Which ones follows from the name alone, so that they do so for both. */
function sometimesLater(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const { resolve } = field;
      if (resolve === undefined || hashOf(`${type.name}.${field.name}`) % 3 > 0) continue;
      field.resolve = async (...told) => {
        await Promise.resolve();
        return resolve(...told);
      };
    }
  }
}

function openOrNot(seed: number): OpenWorld | null {
  try {
    return openWorld(randomWorld(seed));
  } catch (error) {
    if (error instanceof CompositionFault) return null;
    throw error;
  }
}

describe('a query of a subgraph, compiled, answers as graphql-js does', () => {
  it('on random schemas, with faults in the data, at once and later', async () => {
    let [compared, failing] = [0, 0];
    for (let seed = FIRST_SEED; seed < FIRST_SEED + WORLDS; seed += 1) {
      const open = openOrNot(seed);
      if (open === null) continue;
      if (seed % 2 === 0) sometimesLater(open.monolith);
      for (let operation = 0; operation < OPERATIONS; operation += 1) {
        const random = randomOperation(new Choices(hashOf(`${seed}.${operation}`)), open.apiSchema);
        const document = parse(random.text);
        const [query] = compileQueries(open.monolith, document).values();
        for (let variant = 0; query !== undefined && variant < VARIANTS; variant += 1) {
          const variables = randomVariables(new Choices(hashOf(`${seed}.${operation}.${variant}`)), open.apiSchema, random);
          const store = () => new Store(open.world, variant, new Faults(variant, variant * 10));
          const expected = await monolithAnswer(open.monolith, document, variables, store());
          const { data, errors = [] } = await query(variables, store());
          const answer: Answer = { data: data ?? null, errors: errors.map((error) => error.toJSON()) };
          compared += 1;
          if (expected.errors.length > 0) failing += 1;
          expect({ seed, operation, variant, text: random.text, differs: differences(expected, answer) }).toMatchObject({ differs: [] });
          // Where nothing waits, both come to the same errors in the same order, word for word.
          if (seed % 2 === 1) expect(answer).toEqual(expected);
        }
      }
    }
    expect(compared).toBeGreaterThan(500);
    expect(failing).toBeGreaterThan(100);
  });

  it('whatever its fields are called there', async () => {
    const open = openOrNot(FIRST_SEED + 1) as OpenWorld;
    const [query] = compileQueries(open.monolith, parse('{ __proto__: __typename constructor: __typename }')).values();
    const { data } = (await query?.({}, null)) ?? {};
    expect(JSON.stringify(data)).toBe('{"__proto__":"Query","constructor":"Query"}');
  });

  it('and leaves to graphql-js what is no query, has conditions or asks about the schema', () => {
    const open = openOrNot(FIRST_SEED + 1) as OpenWorld;
    const left = ['{ __typename @skip(if: false) }', '{ __schema { queryType { name } } }'];
    for (const text of left) expect(compileQueries(open.monolith, parse(text)).size).toBe(0);
    const two = parse('query A { __typename } query B { b: __typename }');
    expect([...compileQueries(open.monolith, two).keys()]).toEqual(['A', 'B']);
    expect(two.definitions.every(({ kind }) => kind === Kind.OPERATION_DEFINITION)).toBe(true);
    expect([...compileQueries(open.monolith, parse('query A { __typename }')).keys()]).toEqual(['A', '']);
  });
});
