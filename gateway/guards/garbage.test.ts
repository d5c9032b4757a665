import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type DocumentNode, GraphQLError, getIntrospectionQuery, parse, visit } from 'graphql';
import { compose } from '../../schema/compose.js';
import { SupergraphSource } from '../supergraph/supergraph.source.js';
import { windowSdl } from '../testing/hall.schema.js';
import { foldDocument, type Measure } from './fold-document.js';
import { defaultLimits } from './guard.js';
import { operationGuards } from './operation.guard.js';

const { supergraphSdl } = compose([{ name: 'window', url: 'http://window', sdl: windowSdl }]);

const folder = 'schema/operations';
const registered = readdirSync(folder).map((file) => readFileSync(`${folder}/${file}`, 'utf8'));
const genuine = [
  ...registered,
  getIntrospectionQuery(),
  'subscription S($v: [Int!]! = [1, { a: "{" }]) @x { ...F } fragment F on F { f: f }',
];

const scrap = fc.constantFrom(
  ...['{', '}', '(', ')', '[', ']', '"', '"""', '#', '@', '@skip(if: $v)', '!', '$', ':', '&', '|', '...', '... on', '...F', '\u0000'],
  ...['\ud800', '😀', 'query', 'mutation', 'fragment', 'fragment F on Case', 'fragment on on on', 'type', 'extend', 'on', 'true', 'null'],
  ...['F', 'G', 'Case', '__typename', '__proto__', 'constructor', 'toString', 'id:', '1e999', '-0', '0x1', '{{{{{{{{'],
);

/** A document that was once sound: parts of it cut out, repeated, or written over. */
const mutated = fc
  .tuple(fc.constantFrom(...genuine), fc.array(fc.tuple(fc.nat(2_000), fc.nat(60), fc.array(scrap, { maxLength: 4 })), { maxLength: 6 }))
  .map(([text, changes]) => changes.reduce((now, [at, length, put]) => now.slice(0, at) + put.join(' ') + now.slice(at + length), text));

const heaped = fc.array(scrap, { maxLength: 60 }).map((scraps) => scraps.join(' '));

/** Documents that the grammar allows, and validation may not: selections of a handful of names, fragments that spread any other. */
const { document: grammatical } = fc.letrec<{ document: string; set: string; selection: string }>((tie) => ({
  selection: fc.oneof(
    { maxDepth: 6 },
    fc.constantFrom('id', 'a: id', '__typename', 'constructor: toString', '...F', '...G @x', '...H', '...Unknown'),
    tie('set').map((set) => `case ${set}`),
    tie('set').map((set) => `... on __proto__ ${set}`),
    tie('set').map((set) => `... @x @x ${set}`),
  ),
  set: fc.array(tie('selection'), { minLength: 1, maxLength: 5 }).map((selections) => `{ ${selections.join(' ')} }`),
  document: fc
    .array(fc.tuple(fc.constantFrom('', 'query A', 'mutation', 'fragment F on Case', 'fragment G on G', 'fragment H on H'), tie('set')), {
      minLength: 1,
      maxLength: 8,
    })
    .map((parts) => parts.map(([head, set]) => `${head} ${set}`).join(' ')),
}));

describe('garbage', () => {
  const guards = operationGuards(new SupergraphSource(supergraphSdl), defaultLimits);
  const guard = (text: string) => guards.source(text) ?? guardDocument(parsed(text));
  const guardDocument = (document: DocumentNode | null) => document && guards.document(document);

  it('is refused with a code or left to the parser: the guards throw for no text', () => {
    fc.assert(
      fc.property(fc.oneof(mutated, heaped, grammatical, fc.string({ unit: 'binary' })), (text) => {
        const refused = guard(text);
        expect(refused === null || refused.code.startsWith('OPERATION_')).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('is measured in as many steps as it has selections, whatever its fragments spread', () => {
    fc.assert(
      fc.property(grammatical, (text) => {
        const document = parse(text);
        expect(stepsOf(document)).toBeLessThanOrEqual(selectionsIn(document));
      }),
      { numRuns: 300 },
    );
  });
});

function parsed(text: string): DocumentNode | null {
  try {
    return parse(text);
  } catch (error) {
    if (error instanceof GraphQLError) return null;
    throw error;
  }
}

function stepsOf(document: DocumentNode): number {
  let steps = 0;
  const step = (): number => {
    steps += 1;
    return 0;
  };
  const counting: Measure<number> = { none: 0, endless: 0, field: step, fragment: step, join: () => 0 };
  foldDocument(document, counting);
  return steps;
}

/** Those of a fragment's namesakes, which are measured besides, included. */
function selectionsIn(document: DocumentNode): number {
  let selections = 0;
  const count = (): void => {
    selections += 1;
  };
  visit(document, { Field: count, FragmentSpread: count, InlineFragment: count });
  return selections;
}
