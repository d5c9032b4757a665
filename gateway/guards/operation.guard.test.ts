import { describe, expect, it } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { compose } from '../../schema/compose.js';
import { windowSdl } from '../testing/hall.schema.js';
import { defaultLimits } from './guard.js';
import { operationGuard } from './operation.guard.js';
import { PassedOperations } from './passed-operations.js';

const { supergraphSdl } = compose([{ name: 'window', url: 'http://window', sdl: windowSdl }]);

describe('the guards together', () => {
  const guard = operationGuard(supergraphSdl, defaultLimits);

  it('let the introspection of the graph pass', () => {
    expect(guard(getIntrospectionQuery({ inputValueDeprecation: true, schemaDescription: true }))).toBeNull();
  });

  it('judge an operation the same however often it comes', () => {
    const good = '{ case(id: "1") { title } }';
    const bad = '{ case(id: "1") { id: title } }';
    expect([guard(good), guard(good), guard(bad)?.code, guard(bad)?.code]).toEqual([
      null,
      null,
      'OPERATION_ALIAS_REFUSED',
      'OPERATION_ALIAS_REFUSED',
    ]);
  });

  it('leave what cannot be parsed to the parser', () => {
    expect(guard('{ case(')).toBeNull();
  });

  it('keep to the limits they are given', () => {
    const strict = operationGuard(supergraphSdl, { ...defaultLimits, maxDepth: 1 });
    expect(strict('{ mine }')).toBeNull();
    expect(strict('{ case(id: "1") { title } }')).toMatchObject({ code: 'OPERATION_TOO_DEEP' });
  });
});

describe('the memory of operations that passed', () => {
  it('forgets the least recently used beyond its capacity', () => {
    const passed = new PassedOperations(2);
    passed.add('a');
    passed.add('b');
    expect(passed.has('a')).toBe(true);
    passed.add('c');
    expect([passed.has('a'), passed.has('b'), passed.has('c')]).toEqual([true, false, true]);
  });
});
