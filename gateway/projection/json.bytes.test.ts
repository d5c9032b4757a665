import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { JsonBytes } from './json.bytes.js';

const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ maxLength: 200 }));
/** Halves of surrogate pairs too, which no decoder hands over and JSON allows. */
const anyUnits = fc.array(fc.nat(0xffff), { maxLength: 200 }).map((units) => String.fromCharCode(...units));

describe('JSON written as bytes', () => {
  it('is what JSON.stringify and an encoder make of the same strings and numbers, whatever room there is at first', () => {
    const values = fc.array(fc.oneof(anyText, anyUnits, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.maxSafeInteger()), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(values, fc.nat(64), (list, room) => {
        const out = new JsonBytes(room);
        for (const value of list) typeof value === 'string' ? out.string(value) : out.number(value);
        expect(String(out.finish())).toBe(list.map((value) => JSON.stringify(value)).join(''));
      }),
      { numRuns: 300 },
    );
  });

  it('is written over where it is set back', () => {
    const out = new JsonBytes(4);
    out.text('[1,');
    const mark = out.length;
    out.string('办理');
    out.length = mark;
    out.constant(Buffer.from('null]'));
    expect(String(out.finish())).toBe('[1,null]');
  });
});
