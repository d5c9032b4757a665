import { drainageValidUntil } from '../drainage/drainage-term.js';
import { dateOf, numberOf, textOf, textsOf } from '../form-reading.js';
import type { HousingResultMaker } from '../housing-rule.js';
import { documentNumber } from './document-number.js';

export const drainagePermitResult: HousingResultMaker = ({ form, answers, today }, serial) => {
  const number = documentNumber('排许', today, serial);
  const worksEndOn = answers.DRAINAGE_PURPOSE === 'CONSTRUCTION' ? dateOf(form, 'constructionEndsOn') : null;
  return {
    documentNumber: number,
    validUntil: drainageValidUntil(today, worksEndOn),
    produced: { drainagePermitNumber: number },
    content: {
      holder: textOf(form, 'enterpriseName'),
      address: textOf(form, 'drainageAddress'),
      trade: textOf(form, 'drainageTrade'),
      outfalls: numberOf(form, 'outfallCount'),
      dailyDischarge: numberOf(form, 'dailyDischarge'),
      pretreatment: textsOf(form, 'pretreatment'),
      issuedOn: today,
    },
  };
};
