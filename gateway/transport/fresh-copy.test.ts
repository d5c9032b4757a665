import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { freshCopy } from './fresh-copy.js';

/** As graphql-js makes its objects. */
const bare = (fields: object) => Object.assign(Object.create(null), fields) as Record<string, unknown>;

describe('an answer that stays in the process', () => {
  it('is what it would be had it gone out as JSON and come back', () => {
    const leaf = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null), fc.date({ noInvalidDate: true }), fc.jsonValue());
    const { answer } = fc.letrec((tie) => ({
      answer: fc
        .dictionary(fc.string(), fc.oneof(leaf, tie('answer'), fc.array(fc.oneof(leaf, tie('answer')), { maxLength: 4 })))
        .map(bare),
    }));
    fc.assert(
      fc.property(answer, (given) => {
        const expected: unknown = JSON.parse(JSON.stringify(given));
        expect(JSON.parse(JSON.stringify(freshCopy(given)))).toEqual(expected);
      }),
    );
  });

  it('shares nothing that can be changed with what a resolver gave', () => {
    const kept = { list: [{ a: 1 }], at: new Date(0) };
    const copy = freshCopy(bare({ data: bare({ kept, dates: [new Date(0)], none: [undefined], no: Number.NaN }) })) as any;
    expect(JSON.parse(JSON.stringify(copy))).toEqual({
      data: { kept: { list: [{ a: 1 }], at: '1970-01-01T00:00:00.000Z' }, dates: ['1970-01-01T00:00:00.000Z'], none: [null], no: null },
    });
    copy.data.kept.list[0].a = 2;
    expect(kept.list).toEqual([{ a: 1 }]);
  });

  it('keeps the objects that nobody else has', () => {
    const answer = bare({ data: bare({ tasks: [bare({ id: '1' })] }) });
    const copy = freshCopy(answer);
    expect(copy).toBe(answer);
  });
});
