import { CrossRegionRecord } from '../open-matter.entity.js';
import { demanded, type TaxEntry } from './tax-entry.js';

/** The report is open until the bureau of the destination has reported back. */
export const crossRegionEntry: TaxEntry = async ({ em }, { enterprise, subject: { form }, issued }) => {
  em.create(CrossRegionRecord, {
    number: issued.documentNumber,
    enterpriseId: enterprise.id,
    contractNumber: demanded(form, 'contractNumber'),
    destinationDivisionCode: demanded(form, 'destinationDivisionCode'),
    validFrom: demanded(form, 'contractFrom'),
    validUntil: demanded(form, 'contractUntil'),
    settledOn: null,
  });
};
