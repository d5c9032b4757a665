import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dammDigit } from './damm.js';

const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: 20 });
const holds = (number: string) => dammDigit(number.slice(0, -1)) === number.at(-1);
const checked = (number: string) => `${number}${dammDigit(number)}`;

describe('the check digit of Damm', () => {
  it('is the published one', () => {
    expect([dammDigit('572'), dammDigit('112946')]).toEqual(['4', '0']);
  });

  it('catches every single wrong digit', () => {
    fc.assert(
      fc.property(digits, (number) => {
        const whole = checked(number);
        for (let place = 0; place < whole.length; place += 1)
          for (const other of '0123456789')
            if (other !== whole[place]) expect(holds(`${whole.slice(0, place)}${other}${whole.slice(place + 1)}`)).toBe(false);
      }),
    );
  });

  it('catches every swap of two neighbours, 09 for 90 among them', () => {
    for (const [one, other] of [...'0123456789'].flatMap((a) => [...'0123456789'].map((b) => [a, b]))) {
      if (one !== other) expect(dammDigit(`26${one}${other}`)).not.toBe(dammDigit(`26${other}${one}`));
    }
    fc.assert(
      fc.property(digits, (number) => {
        const whole = checked(number);
        for (let place = 0; place + 1 < whole.length; place += 1) {
          const swapped = `${whole.slice(0, place)}${whole[place + 1]}${whole[place]}${whole.slice(place + 2)}`;
          if (swapped !== whole) expect(holds(swapped)).toBe(false);
        }
      }),
    );
  });
});
