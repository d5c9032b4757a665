import { addDays, addMonths } from '../../../kit/domain/calendar/iso-date.js';
import { textOf } from '../form-reading.js';
import type { HousingResultMaker } from '../housing-rule.js';
import { documentNumber } from './document-number.js';

/** How long a gas licence runs is set by the region, so it comes with the department's standards. */
export const gasBusinessLicenceResult: HousingResultMaker = ({ form, answers, facts, today }, serial) => {
  const number = documentNumber('燃许', today, serial);
  return {
    documentNumber: number,
    validUntil: addDays(addMonths(today, facts.standards.gas.licenceMonths), -1),
    produced: { gasLicenceNumber: number },
    content: {
      holder: textOf(form, 'enterpriseName'),
      business: answers.GAS_BUSINESS ?? null,
      gasKind: textOf(form, 'gasKind'),
      area: textOf(form, 'gasOperatingArea'),
      premises: textOf(form, 'gasPremisesAddress'),
      issuedOn: today,
    },
  };
};
