import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../kit/domain/calendar/iso-date.js';
import { isCreditCode } from '../../kit/domain/identifiers/index.js';
import { applicationFor, LIMING, soundApplications, WULAN } from './applications.testing.js';
import { foodLicenceValidUntil } from './results/food-business-licence.result.js';
import { marketSupervisionResults } from './results.js';

const resultOf = (item: string, difference: Parameters<typeof applicationFor>[1] = {}, serial = 12) => {
  const make = marketSupervisionResults[item];
  if (make === undefined) throw new Error(`No result of ${item}`);
  return make(applicationFor(item, difference), serial);
};

describe('the documents that the department issues', () => {
  it.each([
    ['company-registration', '（扎市监）登设字〔2026〕第12号'],
    ['company-change', '（扎市监）登变字〔2026〕第12号'],
    ['company-deregistration', '（扎市监）登销字〔2026〕第12号'],
    ['special-equipment-registration', '梯11蒙E00012(26)'],
    ['equity-pledge-registration', '（扎市监）股质登设字〔2026〕第12号'],
  ])('number a %s in its own format: %s', (item, number) => {
    expect(resultOf(item).documentNumber).toBe(number);
  });
  it('carry different numbers for different serials, all of them', () => {
    for (const item of Object.keys(soundApplications)) {
      expect(resultOf(item, {}, 1).documentNumber).not.toBe(resultOf(item, {}, 2).documentNumber);
    }
  });
  it('are plain JSON, so that they can be kept and sent', () => {
    for (const item of Object.keys(soundApplications)) {
      const result = resultOf(item);
      expect(JSON.parse(JSON.stringify(result))).toEqual(result);
    }
  });
});

describe('a registered company', () => {
  it('has a valid credit code and is established on the day of the decision', () => {
    const { produced, content } = resultOf('company-registration');
    expect(isCreditCode(String(produced.creditCode))).toBe(true);
    expect(produced.registeredOn).toBe('2026-03-02');
    expect(content).toMatchObject({ creditCode: produced.creditCode, legalRepresentative: WULAN.name, registeredCapital: 1000000 });
  });
  it('does not share its code with the company of the same serial in the next year', () => {
    const next = resultOf('company-registration', { today: '2027-03-02' }).produced.creditCode;
    expect(resultOf('company-registration').produced.creditCode).not.toBe(next);
  });
  it('shows no identity number or telephone on its licence', () => {
    const shown = JSON.stringify(resultOf('company-registration').content);
    for (const hidden of [WULAN.idNumber, WULAN.phone, LIMING.idNumber]) expect(shown).not.toContain(hidden);
  });
});

describe('a changed company', () => {
  it('is told each change as before and after, and gets a new licence', () => {
    const { content } = resultOf('company-change');
    expect(content.changes).toEqual([{ matter: 'CHANGES_CAPITAL', before: 1000000, after: 2000000 }]);
    expect(content.newLicence).toBe(true);
  });
  it('keeps its licence when only shareholders change, who do not stand on it', () => {
    const transfer = { transferorName: WULAN.name, transfereeName: '张华', capital: 1 };
    const { content } = resultOf('company-change', {
      form: { equityTransfers: [transfer] },
      answers: { CHANGES_CAPITAL: 'NO', CHANGES_SHAREHOLDERS: 'TRANSFER' },
    });
    expect(content).toMatchObject({
      newLicence: false,
      changes: [{ matter: 'CHANGES_SHAREHOLDERS', before: [WULAN.name], after: ['张华'] }],
    });
  });
});

describe('a deregistered company', () => {
  it('gives the other departments the day and the notice', () => {
    const { produced, documentNumber } = resultOf('company-deregistration');
    expect(produced).toEqual({ deregisteredOn: '2026-03-02', deregistrationNoticeNumber: documentNumber });
  });
});

describe('a food licence', () => {
  it('is valid for five years that begin on the day of issue', () => {
    expect(resultOf('food-business-licence').validUntil).toBe('2031-03-01');
    expect(foodLicenceValidUntil('2028-02-29')).toBe('2033-02-27');
  });
  it('runs between five years less two days and five years, whenever it is issued', () => {
    fc.assert(
      fc.property(fc.nat(10000), (offset) => {
        const issued = addDays('2024-01-01', offset);
        const days = (Date.parse(foodLicenceValidUntil(issued)) - Date.parse(issued)) / 86_400_000;
        expect(days).toBeGreaterThanOrEqual(1824);
        expect(days).toBeLessThanOrEqual(1826);
      }),
    );
  });
  it('names the kind of operator in its number and its items in words', () => {
    const { documentNumber, content } = resultOf('food-business-licence');
    expect(documentNumber).toMatch(/^JY2150783260012\d$/);
    expect(content).toMatchObject({ operatorKind: '餐饮服务经营者', foodItems: ['热食类食品制售', '冷食类食品制售'] });
  });
});

describe('a filing of prepackaged food', () => {
  it.each([
    ['WHOLESALE', '1'],
    ['RETAIL', '2'],
    ['BOTH', '1'],
  ])('of %s begins with %s and does not expire', (salesMode, digit) => {
    const filing = resultOf('prepackaged-food-filing', { form: { salesMode } });
    expect(filing.documentNumber).toMatch(new RegExp(`^YB${digit}150783260012\\d$`));
    expect(filing.validUntil).toBeNull();
  });
});

describe('a registration of special equipment', () => {
  it('cannot be numbered for a code outside the catalogue', () => {
    expect(() => resultOf('special-equipment-registration', { form: { catalogueCode: '7110' } })).toThrow(RangeError);
  });
});
