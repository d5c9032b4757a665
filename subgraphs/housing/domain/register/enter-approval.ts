import type { IssuedResult } from '../../../department/domain/decision-rule.js';
import { normaliseCode } from '../../../kit/domain/identifiers/index.js';
import { numberOf, textOf, textsOf } from '../form-reading.js';
import type { HousingFacts } from '../housing-facts.js';
import type { HousingSubject } from '../housing-rule.js';
import type { RegisterEntry } from './register-records.js';

type Entering = (subject: HousingSubject, issued: IssuedResult) => RegisterEntry;

/** The line that an approval writes into the register, and into which book. Throws for an item the department does not have. Pure. */
export function entryOf(subject: HousingSubject, issued: IssuedResult): RegisterEntry {
  const enter = entering[subject.item];
  if (enter === undefined) throw new Error(`The housing department issues nothing for ${subject.item}`);
  return enter(subject, issued);
}

/** The facts after an approval: what was issued stands among them, so that the next decision sees it. Pure. */
export function factsAfter(subject: HousingSubject, issued: IssuedResult): HousingFacts {
  const { book, record } = entryOf(subject, issued);
  return { ...subject.facts, [book]: [...subject.facts[book], record] };
}

const projectDocument = ({ form, today }: HousingSubject, { documentNumber }: IssuedResult) => ({
  number: documentNumber,
  projectName: textOf(form, 'projectName'),
  issuedOn: today,
});
const measure = (form: HousingSubject['form'], field: string): number => numberOf(form, field) ?? 0;

const entering: Readonly<Record<string, Entering>> = {
  'construction-permit': (subject, issued) => ({
    book: 'constructionPermits',
    record: {
      ...projectDocument(subject, issued),
      projectAddress: textOf(subject.form, 'projectAddress'),
      planningPermitNumber: textOf(subject.form, 'planningPermitNumber'),
      contractorName: textOf(subject.form, 'contractorName'),
      contractorCreditCode: normaliseCode(textOf(subject.form, 'contractorCreditCode')),
      floorArea: measure(subject.form, 'drawingFloorArea'),
      contractPrice: measure(subject.form, 'contractPrice'),
      contractStartOn: textOf(subject.form, 'contractStartOn'),
      contractEndOn: textOf(subject.form, 'contractEndOn'),
      startExtensions: [],
      startedOn: null,
      revokedOn: null,
    },
  }),
  'presale-permit': (subject, issued) => ({
    book: 'presalePermits',
    record: {
      ...projectDocument(subject, issued),
      constructionPermitNumber: textOf(subject.form, 'constructionPermitNumber'),
      buildings: textsOf(subject.form, 'presaleBuildings'),
      floorArea: measure(subject.form, 'presaleFloorArea'),
      units: measure(subject.form, 'presaleUnitCount'),
      deliveryPlannedOn: textOf(subject.form, 'deliveryPlannedOn'),
    },
  }),
  'fire-design-review': (subject, issued) => ({
    book: 'fireDesignOpinions',
    record: {
      ...projectDocument(subject, issued),
      fireUse: textOf(subject.form, 'fireUse'),
      buildingFloorArea: measure(subject.form, 'buildingFloorArea'),
      designer: textOf(subject.form, 'designerName'),
      specialDesign: subject.answers.SPECIAL_FIRE_DESIGN === 'YES',
    },
  }),
  'fire-acceptance': (subject, issued) => ({
    book: 'fireAcceptances',
    record: {
      ...projectDocument(subject, issued),
      kind: subject.answers.FIRE_CLASS === 'SPECIAL' ? 'ACCEPTANCE' : 'FILING',
      constructionPermitNumber: textOf(subject.form, 'constructionPermitNumber'),
    },
  }),
  'completion-filing': (subject, issued) => ({
    book: 'completionFilings',
    record: {
      ...projectDocument(subject, issued),
      constructionPermitNumber: textOf(subject.form, 'constructionPermitNumber'),
      builtFloorArea: measure(subject.form, 'builtFloorArea'),
      completionAcceptedOn: textOf(subject.form, 'completionAcceptedOn'),
      correctionOrderNumber: subject.details.correctionOrderNumber ?? null,
    },
  }),
  'drainage-permit': ({ form, today }, { documentNumber, validUntil }) => ({
    book: 'drainagePermits',
    record: {
      number: documentNumber,
      address: textOf(form, 'drainageAddress'),
      trade: textOf(form, 'drainageTrade'),
      outfalls: measure(form, 'outfallCount'),
      dailyDischarge: measure(form, 'dailyDischarge'),
      issuedOn: today,
      validUntil: validUntil ?? today,
    },
  }),
  'crane-registration': (subject, issued) => ({
    book: 'cranes',
    record: {
      ...projectDocument(subject, issued),
      propertyFilingNumber: textOf(subject.form, 'propertyFilingNumber'),
      standingFilingNumber: textOf(subject.form, 'propertyFilingNumber'),
      kind: textOf(subject.form, 'craneKind'),
      model: textOf(subject.form, 'craneModel'),
      serialNumber: textOf(subject.form, 'craneSerialNumber'),
      removedOn: null,
      correctionOrderNumber: subject.details.correctionOrderNumber ?? null,
    },
  }),
  'gas-business-licence': ({ form, answers, today }, { documentNumber, validUntil }) => ({
    book: 'gasLicences',
    record: {
      number: documentNumber,
      business: answers.GAS_BUSINESS ?? '',
      gasKind: textOf(form, 'gasKind'),
      area: textOf(form, 'gasOperatingArea'),
      premises: textOf(form, 'gasPremisesAddress'),
      issuedOn: today,
      validUntil: validUntil ?? today,
    },
  }),
};
