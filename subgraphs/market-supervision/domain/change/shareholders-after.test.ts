import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LIMING, LOCAL_BANK, WULAN } from '../applications.testing.js';
import { type Holding, shareholdersAfter } from './shareholders-after.js';

const wulan: Holding = { name: WULAN.name, certificateNumber: WULAN.idNumber, subscribedFen: 60_000_000 };
const liming: Holding = { name: LIMING.name, certificateNumber: LIMING.idNumber, subscribedFen: 40_000_000 };
const transfer = (capital: number, to: { name: string; number: string }) => ({
  transferorName: LIMING.name,
  transferorCertificate: LIMING.idNumber,
  transfereeName: to.name,
  transfereeCertificate: to.number,
  capital,
});
const bank = { name: '扎兰屯市某农村商业银行', number: LOCAL_BANK };
const TRANSFER = { CHANGES_SHAREHOLDERS: 'TRANSFER', CHANGES_CAPITAL: 'NO' };

describe('the register of shareholders after a change', () => {
  it('has a new shareholder with what was transferred, and keeps the rest with the transferor', () => {
    const after = shareholdersAfter([wulan, liming], { form: { equityTransfers: [transfer(150_000, bank)] }, answers: TRANSFER });
    expect(after.map((one) => [one.name, one.subscribedFen])).toEqual([
      [WULAN.name, 60_000_000],
      [LIMING.name, 25_000_000],
      [bank.name, 15_000_000],
    ]);
  });
  it('drops who has transferred everything, and adds to a shareholder who is there already', () => {
    const to = { name: WULAN.name, number: WULAN.idNumber.toLowerCase() };
    const after = shareholdersAfter([wulan, liming], { form: { equityTransfers: [transfer(400_000, to)] }, answers: TRANSFER });
    expect(after).toEqual([{ ...wulan, subscribedFen: 100_000_000 }]);
  });
  it('does not move equity that is named although nothing is to be transferred', () => {
    const form = { equityTransfers: [transfer(400_000, bank)] };
    expect(shareholdersAfter([wulan, liming], { form, answers: { CHANGES_SHAREHOLDERS: 'NO' } })).toEqual([wulan, liming]);
  });
  it('adds up to the new capital to the fen, each within one fen of its proportion', () => {
    const holdings = fc.array(fc.integer({ min: 1, max: 10 ** 12 }), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(holdings, fc.integer({ min: 1, max: 10 ** 11 }), (amounts, newCapital) => {
        const before = amounts.map((subscribedFen, index) => ({ name: `${index}`, certificateNumber: `${index}`, subscribedFen }));
        const after = shareholdersAfter(before, { form: { newCapital }, answers: { CHANGES_CAPITAL: 'INCREASE' } });
        const sum = (lines: readonly Holding[]) => lines.reduce((total, one) => total + BigInt(one.subscribedFen), 0n);
        expect(sum(after)).toBe(BigInt(newCapital * 100));
        for (const [index, one] of after.entries()) {
          const off = BigInt(one.subscribedFen) * sum(before) - BigInt(newCapital * 100) * BigInt(amounts[index] as number);
          expect(off < sum(before) && -off < sum(before)).toBe(true);
        }
      }),
    );
  });
});
