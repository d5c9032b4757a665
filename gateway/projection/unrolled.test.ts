import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildSchema, GraphQLError, parse } from 'graphql';
import { JsonBytes } from './json.bytes.js';
import { ProjectionRun } from './projection.run.js';
import { looped, type Part, unrolled } from './unrolled.js';
import type { Write } from './writer.js';

const own = (record: Record<string, unknown>, name: string) => (Object.hasOwn(record, name) ? record[name] : undefined);
const shown: Write = (value, run) => {
  run.out.text(JSON.stringify(value ?? null));
  return value !== 'stop';
};

function partsOf(names: readonly string[]): Part[] {
  return names.map((name) => ({ before: Buffer.from(`;${name}=`), name, inherited: name in Object.prototype, write: shown }));
}

function written(make: typeof looped, names: readonly string[], record: unknown): [boolean, string] {
  const run = new ProjectionRun(new JsonBytes(64), {}, []);
  const whole = make(partsOf(names), Buffer.from('.'), own)(record, run);
  return [whole, run.out.finish().toString()];
}

const names = fc.uniqueArray(
  fc.constantFrom('a', 'b', 'c_1', '__typename', 'constructor', 'toString', '__proto__', 'hasOwnProperty', '办"`\n'),
);
const record = fc.dictionary(
  fc.constantFrom('a', 'b', 'c_1', '__proto__', 'constructor', '办"`\n'),
  fc.constantFrom(1, 'x', 'stop', null),
  {
    noNullPrototype: true,
  },
);

describe('the parts of an object', () => {
  it('are written by code of their own as by the loop: in order, up to the first that cannot be', () => {
    fc.assert(
      fc.property(names, record, (wanted, value) => expect(written(unrolled, wanted, value)).toEqual(written(looped, wanted, value))),
    );
    expect(written(unrolled, ['a', 'constructor', 'b'], { a: 1, b: 'stop' })).toEqual([false, ';a=1;constructor=null;b="stop"']);
  });

  it('have names that are no code, by the grammar of operations and supergraphs, and by the writer besides', () => {
    const breaking = fc.constantFrom('"', "'", '`', '\\', ']', ';', '\u2028', '\r\n', '*/', '$', '{', 'globalThis.broken = 1');
    const hostile = fc
      .array(fc.oneof(breaking, fc.string({ unit: 'binary' })), { minLength: 1, maxLength: 6 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.uniqueArray(hostile, { minLength: 1, maxLength: 5 }), (wanted) => {
        const value = Object.fromEntries(wanted.map((name, index) => [name, index]));
        expect(written(unrolled, wanted, value)).toEqual(written(looped, wanted, value));
      }),
      { numRuns: 500 },
    );
    expect('broken' in globalThis).toBe(false);
    for (const name of ['a"];globalThis.broken=1;//', 'a`', '\\u0061', '办', 'a-b']) {
      expect(() => parse(`{ ${name}: __typename }`)).toThrow(GraphQLError);
      expect(() => buildSchema(`type Query { ${name}: Int }`)).toThrow(GraphQLError);
    }
  });

  it('are written by the loop where they are many', () => {
    const many = Array.from({ length: 200 }, (_, index) => `f${index}`);
    expect(written(unrolled, many, { f199: 7 })).toEqual(written(looped, many, { f199: 7 }));
  });

  it('are written where no code may be made of text', () => {
    const unrolling = join(import.meta.dirname, 'unrolled.js');
    const program = `import { unrolled } from ${JSON.stringify(unrolling)};
      const said = [];
      const part = { before: 'b', name: 'a', inherited: false, write: (value) => said.push(value) > 0 };
      const whole = unrolled([part], 'e', () => undefined)({ a: 7 }, { out: { constant: (text) => said.push(text) } });
      process.stdout.write(JSON.stringify([whole, said]));`;
    const flags = ['--disallow-code-generation-from-strings', '--input-type=module', '-e', program];
    expect(execFileSync(process.execPath, flags, { encoding: 'utf8' })).toBe('[true,["b",7,"e"]]');
  });
});
