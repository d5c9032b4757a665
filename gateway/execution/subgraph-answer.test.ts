import { describe, expect, it } from '@jest/globals';
import { type AskedEntities, checkAnswer, checkEntityTypes } from './subgraph-answer.js';

const ok = (body: unknown, representations?: AskedEntities) => checkAnswer({ status: 200, body }, representations);
const invalid = expect.objectContaining({ reason: 'INVALID_ANSWER' });

describe('the answer of a subgraph', () => {
  it('is taken with its data, and its errors reduced to sentence, path and code', () => {
    const error = {
      message: 'm',
      path: ['a', 0],
      locations: [{}],
      extensions: { code: 'FORBIDDEN', stacktrace: ['x'], http: { status: 500 } },
    };
    expect(ok({ data: { a: 1 }, errors: [error], extensions: { ftv1: 'x' } })).toEqual({
      data: { a: 1 },
      errors: [{ message: 'm', path: ['a', 0], extensions: { code: 'FORBIDDEN' } }],
    });
  });

  it('may be errors alone, whatever client error it is sent with', () => {
    expect(checkAnswer({ status: 400, body: { errors: [{ message: 'm' }] } }, undefined).errors).toEqual([
      { message: 'm', extensions: {} },
    ]);
  });

  it('cannot flood the answer of the gateway with errors, or with one', () => {
    const { errors } = ok({ data: null, errors: Array.from({ length: 5_000 }, () => ({ message: 'x'.repeat(3_000) })) });
    expect(errors).toHaveLength(1_000);
    expect(errors[0]?.message).toHaveLength(2_001);
    const path = Array.from({ length: 100_000 }, () => 0);
    expect(ok({ data: null, errors: [{ message: 'm', path }] }).errors).toEqual([{ message: 'm', extensions: {} }]);
  });

  it.each([
    ['text', 'hello'],
    ['null', null],
    ['a list', []],
    ['an empty object', {}],
    ['data that is a list', { data: [] }],
    ['errors that are no list', { data: null, errors: 'x' }],
    ['an error without a message', { errors: [{ code: 1 }] }],
  ])('is refused if it is %s', (_, body) => {
    expect(() => ok(body)).toThrow(invalid);
  });

  it('has exactly one entity, or null, for each that was asked for', () => {
    expect(ok({ data: { _entities: [{ id: 1 }, null] } }, 2).data).toEqual({ _entities: [{ id: 1 }, null] });
    for (const entities of [[{}], [{}, {}, {}], [{}, 7], 'x', null, undefined]) {
      expect(() => ok({ data: { _entities: entities } }, 2)).toThrow(invalid);
    }
    expect(ok({ data: { _entities: null }, errors: [{ message: 'm' }] }, 2).data).toEqual({ _entities: null });
  });

  it('has them under each name under which they were asked for', () => {
    const asked = { _entities: ['TaxTask'], _entities_1: ['TaxTask', 'HousingTask'] };
    const data = { _entities: [{ id: 1 }], _entities_1: [null, { id: 2 }] };
    expect(ok({ data }, asked).data).toEqual(data);
    for (const _entities_1 of [[{}], undefined]) expect(() => ok({ data: { ...data, _entities_1 } }, asked)).toThrow(invalid);
  });

  it.each([
    [401, 'PASSPORT_REFUSED'],
    [302, 'UNREACHABLE'],
    [500, 'UNREACHABLE'],
    [503, 'UNREACHABLE'],
  ])('with status %i means %s, whatever the body', (status, reason) => {
    expect(() => checkAnswer({ status, body: { data: { a: 1 } } }, undefined)).toThrow(expect.objectContaining({ reason }));
  });

  it('is of the types that were asked for, where these are no interfaces', () => {
    const given = (type: unknown) => ({ data: { _entities: [null, { __typename: type }] }, errors: [] });
    const asked = (type: string) => ({ _entities: ['TaxTask', type] });
    const objects = new Set(['TaxTask', 'HousingTask']);
    for (const type of ['TaxTask', undefined]) expect(() => checkEntityTypes(given(type), asked('TaxTask'), objects)).not.toThrow();
    expect(() => checkEntityTypes(given('TaxTask'), asked('DepartmentTask'), objects)).not.toThrow();
    for (const type of ['HousingTask', 7, null]) expect(() => checkEntityTypes(given(type), asked('TaxTask'), objects)).toThrow(invalid);
  });
});
