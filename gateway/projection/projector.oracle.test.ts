import { inspect, isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type DocumentNode, type GraphQLSchema, OverlappingFieldsCanBeMergedRule, parse, print, printSchema, validate } from 'graphql';
import type { Compilation } from './compilation.js';
import type { DeniedFields } from './denial.js';
import { openIntrospection } from './introspection.js';
import { operationParts } from './operation-parts.js';
import { compileProjector } from './projector.js';
import { Choices } from './testing/choices.js';
import { randomData } from './testing/random-data.js';
import { randomOperation } from './testing/random-operation.js';
import { randomSchema } from './testing/random-schema.js';
import { referenceExecution } from './testing/reference-execution.js';

const seen = { cases: 0, errors: 0, nulled: 0 };

/** One operation on two sets of data, the second with other variables: what is compiled is compiled for both. */
function compare(schema: GraphQLSchema, choices: Choices): void {
  const document = agreeingOperation(schema, choices);
  const denied: DeniedFields | undefined = choices.percent(20) ? randomlyDenied(choices) : undefined;
  const operation = operationParts(document, undefined);
  const introspection = openIntrospection(schema);
  const projector = compileProjector({ apiSchema: schema, document, denied, introspection });
  for (let round = 0; round < 3; round++) {
    const conditions = { a: choices.percent(50), b: choices.percent(50) };
    const compilation: Compilation = { schema, operation, conditions, introspection, hidden: undefined, denied };
    const root = schema.getQueryType();
    if (!root) throw new Error('No query type');
    const data = randomData(choices, compilation, root);
    const answer = projector(data, conditions, []);
    const actual = { data: String(answer.data), paths: answer.errors.map(({ path }) => path) };
    const expected = referenceExecution(schema, document, data, conditions, denied);
    if (!isDeepStrictEqual(actual, expected)) throw new Error(story(schema, document, data, conditions, { actual, expected }));
    // What was found once and is known by now explains all that is found again.
    if (!denied) expect(projector(data, conditions, answer.errors)).toEqual(answer);
    seen.cases++;
    if (answer.errors.length > 0) seen.errors++;
    if (actual.data === 'null') seen.nulled++;
  }
}

/** Fields of one name agree wherever they merge, else nobody would have executed it; and what graphql-js makes of one that does not is chance. */
function agreeingOperation(schema: GraphQLSchema, choices: Choices): DocumentNode {
  for (;;) {
    const document = parse(randomOperation(choices, schema));
    if (validate(schema, document, [OverlappingFieldsCanBeMergedRule]).length === 0) return document;
  }
}

function story(schema: GraphQLSchema, document: DocumentNode, data: unknown, conditions: object, answers: object): string {
  return [printSchema(schema), print(document), inspect({ data, conditions, ...answers }, { depth: 20 })].join('\n');
}

function randomlyDenied(choices: Choices): DeniedFields {
  const names = new Set(choices.times(1, 3, () => `${choices.of(['A', 'B', 'D', 'Query'])}.${choices.of(['f', 'g', 'h', 'i'])}`));
  return ({ name }, type) => (names.has(`${type}.${name.value}`) ? { code: 'FORBIDDEN', message: 'denied' } : undefined);
}

describe('the projector and graphql-js', () => {
  it('make the same answer of the same data, in text and in the paths of errors', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const choices = new Choices(seed);
        const schema = randomSchema(choices);
        for (let operation = 0; operation < 12; operation++) compare(schema, choices);
      }),
      { numRuns: 80, endOnFailure: true },
    );
    expect(seen.errors).toBeGreaterThan(seen.cases / 20);
    expect(seen.nulled).toBeGreaterThan(seen.cases / 100);
  });
});
