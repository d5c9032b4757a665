import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { type Hall, openHall } from './testing/hall.fixture.js';

/** What asks for the schema, by whatever way. */
const asking = [
  getIntrospectionQuery(),
  '{ __type(name: "Case") { fields { name } } }',
  '{ hours shape: __schema { types { name } } }',
  'query { ...S } fragment S on Query { __schema { queryType { name } } }',
];
/** What is wrong, and what of the schema it looks like. */
const nearly: [string, string, Record<string, unknown>?][] = [
  ['{ case(id: "1") { titel } }', 'title'],
  ['{ case(idd: "1") { id } }', '"id"'],
  ['{ case(id: "1") { tasks { ... on TaxTsk { id } } } }', 'TaxTask'],
  ['mutation { renamCase(id: "1", title: "x") { id } }', 'renameCase'],
  ['query ($ids: [I]!) { cases(ids: $ids) { id } }', 'ID'],
];

async function told(hall: Hall, persona?: string) {
  const headers: Record<string, string> = persona === undefined ? {} : { authorization: `Bearer ${await hall.issuer.tokenFor(persona)}` };
  const schemas = await Promise.all(asking.map((query) => hall.ask(query, headers)));
  const errors = await Promise.all(nearly.map(async ([query, name]) => ({ name, answer: await hall.ask(query, headers) })));
  return {
    refusals: schemas.map(({ status, data, errors: [error] = [] }) => [status, data === undefined, error?.extensions.code]),
    suggested: errors.map(({ name, answer }) => answer.text.includes('Did you mean') && answer.text.replaceAll('\\"', '"').includes(name)),
    texts: errors.map(({ answer }) => answer.text),
    codes: errors.map(({ answer }) => answer.errors?.[0]?.extensions.code),
  };
}

const everything = { refusals: asking.map(() => [200, false, undefined]), suggested: nearly.map(() => true) };
const nothing = { refusals: asking.map(() => [403, true, 'INTROSPECTION_REFUSED']), suggested: nearly.map(() => false) };

describe('the schema of a gateway', () => {
  let byRole: Hall;
  beforeAll(async () => {
    byRole = await openHall({ introspection: ['WINDOW_CLERK', 'AUDITOR'] });
  });
  afterAll(async () => {
    await byRole[Symbol.asyncDispose]();
  });

  it('is told to callers who bear one of the roles, with the names that they may have meant', async () => {
    expect(await told(byRole, 'clerk')).toMatchObject(everything);
  });

  it.each([
    ['a caller with another role', 'founder'],
    ['the public', undefined],
  ])('is not told to %s, nor is anything of it that was not sent, also when others have been told before', async (_, persona) => {
    await told(byRole, 'clerk');
    const { texts, codes, ...rest } = await told(byRole, persona);
    expect(rest).toEqual(nothing);
    for (const text of texts) expect(text).not.toMatch(/did you mean|title|TaxTask|renameCase/i);
    expect(codes).toEqual(nearly.map(() => 'GRAPHQL_VALIDATION_FAILED'));
    expect((await byRole.ask('{ case(id: "1") { __typename } }')).data).toEqual({ case: { __typename: 'Case' } });
  });

  it('is told to everybody or nobody, where the operator says so', async () => {
    await using open = await openHall({ introspection: true });
    await using closed = await openHall({ introspection: false });
    expect(await told(open)).toMatchObject(everything);
    expect(await told(closed, 'clerk')).toMatchObject(nothing);
  });
});
