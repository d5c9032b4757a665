import { describe, expect, it } from '@jest/globals';
import { LIMING, soundApplications, WULAN, YALU_FOODS } from './applications.testing.js';
import { namedInApplications } from './named-in-applications.js';

describe('what applications name', () => {
  it('is found at any depth, each once and normalised', () => {
    const form = {
      creditCode: ` ${YALU_FOODS.toLowerCase()}`,
      legalRepresentative: WULAN,
      nameReservationNo: 'NM1',
      equityTransfers: [{ transferorCertificate: WULAN.idNumber, transfereeCertificate: LIMING.idNumber, capital: 1 }],
    };
    expect(namedInApplications([form, { inspection: {}, productNumber: 'BF2025-0088' }, form])).toEqual({
      certificates: [YALU_FOODS, WULAN.idNumber, LIMING.idNumber],
      nameReservations: ['NM1'],
      productNumbers: ['BF2025-0088'],
    });
  });
  it('covers the food safety managers, of whom the bars are kept too', () => {
    const { certificates } = namedInApplications([soundApplications['food-business-licence']?.form ?? {}]);
    expect(certificates).toContain(LIMING.idNumber);
  });
});
