import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  buildSchema,
  type DocumentNode,
  type ExecutionResult,
  execute,
  type FormattedExecutionResult,
  Kind,
  parse,
  validate,
  visit,
} from 'graphql';
import type { PassportClaims, Role } from '../../schema/passport.js';
import { compileProjector } from '../projection/projector.js';
import { SupergraphSource } from '../supergraph/supergraph.source.js';
import { authorisation } from './authorisation.js';
import { heldPolicies, nobody, somebody } from './testing/callers.js';
import { guardedHall, guardedHallAllows } from './testing/guarded-hall.js';
import { answeringSchema } from './testing/guarded-resolvers.js';
import { fetchPlanner } from './testing/planned-fetches.js';
import { randomOperation } from './testing/random-operation.js';

const { supergraphSdl, apiSdl } = guardedHall();
const schema = buildSchema(apiSdl);
const gate = authorisation(new SupergraphSource(supergraphSdl), { policies: heldPolicies });
const fetched = fetchPlanner(supergraphSdl, schema);
const roles: Role[] = ['GUIDE', 'AUDITOR', 'ANALYST', 'WINDOW_CLERK'];

const callers = fc.oneof(
  fc.constant(nobody),
  fc
    .record({ roles: fc.subarray(roles), policies: fc.subarray(['near', 'far', 'away']) })
    .map((held) => somebody(held.roles, ...held.policies)),
);
const variableValues = { yes: true, no: false };

/** Data, and the places and codes of errors, in no order. */
function seen({ data, errors = [] }: Pick<FormattedExecutionResult, 'data' | 'errors'>) {
  return { data, errors: errors.map(({ path, extensions }) => `${path?.join('.')} ${extensions?.code}`).sort() };
}

/** As a plan does, so that whoever shapes the answer knows what each object is. */
function withTypenames(document: DocumentNode): DocumentNode {
  const typename = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } } as const;
  return visit(document, { SelectionSet: { leave: (set) => ({ ...set, selections: [...set.selections, typename] }) } });
}

function throughTheGate(document: DocumentNode, caller: PassportClaims, seed: string) {
  const requirements = gate.requirements(document);
  const { planned, denied } = gate.variant(document, undefined, requirements, gate.variantKey(requirements, caller, 'zh'));
  const { data = null } = planned
    ? (execute({
        schema: answeringSchema(apiSdl, seed),
        document: withTypenames(planned),
        contextValue: caller,
        variableValues,
      }) as ExecutionResult)
    : {};
  const answer = compileProjector({ apiSchema: schema, document, denied })(data, variableValues, []);
  return { planned, answer: { data: JSON.parse(String(answer.data)), errors: answer.errors } };
}

function isDenied(coordinate: string, caller: PassportClaims): boolean {
  const [typeName = ''] = coordinate.split('.');
  return [typeName, coordinate].some((place) => guardedHallAllows.get(place)?.(caller) === false);
}

describe('any operation of any caller', () => {
  it('gives what resolvers that guard themselves would give, and asks no subgraph for what is denied', () => {
    let denials = 0;
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat({ max: 9_999 })), callers, fc.string(), (chances, caller, seed) => {
        const text = randomOperation(schema, () => (chances.next().value as number) / 10_000);
        const document = parse(text);
        fc.pre(validate(schema, document).length === 0);
        const oracle = execute({
          schema: answeringSchema(apiSdl, seed, guardedHallAllows),
          document,
          contextValue: caller,
          variableValues,
        });
        const { planned, answer } = throughTheGate(document, caller, seed);
        expect({ text, ...seen(answer) }).toEqual({ text, ...seen(oracle as ExecutionResult) });
        denials += answer.errors?.length ?? 0;
        if (planned === null) return;
        expect(validate(schema, planned)).toEqual([]);
        expect([...fetched(planned)].filter((coordinate) => isDenied(coordinate, caller))).toEqual([]);
      }),
      { numRuns: 80 },
    );
    expect(denials).toBeGreaterThan(25);
  });
});
