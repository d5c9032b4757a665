import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { layingOf } from './laying.js';
import { type Entity, mergeFields } from './merge.js';

const merging = { isAbstract: (name: string) => name === 'Thing' };
const name = fc.constantFrom('id', 'a', 'b', '__typename', 'constructor', 'toString', '__proto__', 'hasOwnProperty', '办"`\n');
const leaf = fc.constantFrom<unknown>(1, 'x', 'y', 'Thing', 'Case', null, undefined);
const value = fc.oneof(leaf, fc.array(leaf, { maxLength: 2 }), fc.dictionary(name, leaf, { maxKeys: 3, noNullPrototype: true }));
/** As a subgraph's answer is read. */
const entity = fc.dictionary(name, value, { noNullPrototype: true }).map((made) => JSON.stringify(made));

function laid(lay: (target: Entity, source: Entity) => void, target: string, source: string): string {
  const object = JSON.parse(target);
  lay(object, JSON.parse(source));
  expect(Object.getPrototypeOf(object)).toBe(Object.prototype);
  return JSON.stringify(object);
}

describe('the fields of an answer', () => {
  it('are laid over an object by code of their own as by the loop', () => {
    fc.assert(
      fc.property(fc.uniqueArray(name), entity, entity, (wanted, target, source) => {
        // Under this name nothing is asked for: planned, it has another.
        const names = wanted.filter((one) => one !== '__proto__');
        const looped = laid((one, other) => mergeFields(one, other, names, merging), target, source);
        expect(laid(layingOf(names, merging), target, source)).toBe(looped);
      }),
      { numRuns: 1_000 },
    );
  });

  it('are laid by the loop where they are many', () => {
    const names = Array.from({ length: 100 }, (_, index) => `f${index}`);
    expect(laid(layingOf(names, merging), '{"f1":1}', '{"f99":2,"g":3}')).toBe('{"f1":1,"f99":2}');
  });
});
