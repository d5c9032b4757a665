import { describe, expect, it } from '@jest/globals';
import { getIntrospectionQuery, parse } from 'graphql';
import { compose } from '../../schema/compose.js';
import { SupergraphSource } from '../supergraph/supergraph.source.js';
import { windowSdl } from '../testing/hall.schema.js';
import { defaultLimits } from './guard.js';
import { operationGuards } from './operation.guard.js';

const { supergraphSdl } = compose([{ name: 'window', url: 'http://window', sdl: windowSdl }]);

describe('the guards together', () => {
  const guards = operationGuards(new SupergraphSource(supergraphSdl), defaultLimits);

  it('let the introspection of the graph pass', () => {
    const query = getIntrospectionQuery({ inputValueDeprecation: true, schemaDescription: true });
    expect(guards.source(query) ?? guards.document(parse(query))).toBeNull();
  });

  it('leave what cannot be parsed to the parser', () => {
    expect(guards.source('{ case(')).toBeNull();
  });

  it('tell sizes before aliases: what is too large is not looked through', () => {
    const shadow = '{ case(id: "1") { id: title } }';
    expect(guards.document(parse(shadow))?.code).toBe('OPERATION_ALIAS_REFUSED');
    const strict = operationGuards(new SupergraphSource(supergraphSdl), { ...defaultLimits, maxDepth: 1 });
    expect(strict.document(parse(shadow))?.code).toBe('OPERATION_TOO_DEEP');
    expect(strict.document(parse('{ mine }'))).toBeNull();
  });
});
