import type { IssuedResult } from '../../../department/domain/decision-rule.js';
import { numberOf, textOf, textsOf } from '../form-reading.js';
import type { HousingFacts } from '../housing-facts.js';
import type { HousingSubject } from '../housing-rule.js';

type Recorder = (subject: HousingSubject, issued: IssuedResult) => Partial<HousingFacts>;

/** The register after an approval: what was issued stands in it, so that the next decision sees it. Pure. */
export function recordIssued(subject: HousingSubject, issued: IssuedResult): HousingFacts {
  const recorder = recorders[subject.item];
  if (recorder === undefined) throw new Error(`The housing department issues nothing for ${subject.item}`);
  return { ...subject.facts, ...recorder(subject, issued) };
}

const projectDocument = ({ form, today }: HousingSubject, { documentNumber }: IssuedResult) => ({
  number: documentNumber,
  projectName: textOf(form, 'projectName'),
  issuedOn: today,
});

const recorders: Readonly<Record<string, Recorder>> = {
  'construction-permit': (subject, issued) => ({
    constructionPermits: [
      ...subject.facts.constructionPermits,
      {
        ...projectDocument(subject, issued),
        planningPermitNumber: textOf(subject.form, 'planningPermitNumber'),
        contractorCreditCode: textOf(subject.form, 'contractorCreditCode'),
        floorArea: numberOf(subject.form, 'drawingFloorArea') ?? 0,
        startExtensions: [],
        startedOn: null,
        revokedOn: null,
      },
    ],
  }),
  'presale-permit': (subject, issued) => ({
    presalePermits: [
      ...subject.facts.presalePermits,
      {
        ...projectDocument(subject, issued),
        constructionPermitNumber: textOf(subject.form, 'constructionPermitNumber'),
        buildings: textsOf(subject.form, 'presaleBuildings'),
        floorArea: numberOf(subject.form, 'presaleFloorArea') ?? 0,
      },
    ],
  }),
  'fire-design-review': (subject, issued) => ({
    fireDesignOpinions: [...subject.facts.fireDesignOpinions, projectDocument(subject, issued)],
  }),
  'fire-acceptance': (subject, issued) => ({
    fireAcceptances: [
      ...subject.facts.fireAcceptances,
      { ...projectDocument(subject, issued), kind: subject.answers.FIRE_CLASS === 'SPECIAL' ? 'ACCEPTANCE' : 'FILING' },
    ],
  }),
  'completion-filing': (subject, issued) => ({
    completionFilings: [...subject.facts.completionFilings, projectDocument(subject, issued)],
  }),
  'drainage-permit': (subject, { documentNumber, validUntil }) => ({
    drainagePermits: [
      ...subject.facts.drainagePermits,
      {
        number: documentNumber,
        address: textOf(subject.form, 'drainageAddress'),
        issuedOn: subject.today,
        validUntil: validUntil ?? subject.today,
      },
    ],
  }),
  'crane-registration': (subject, issued) => ({
    cranes: [
      ...subject.facts.cranes,
      {
        ...projectDocument(subject, issued),
        propertyFilingNumber: textOf(subject.form, 'propertyFilingNumber'),
        removedOn: null,
      },
    ],
  }),
  'gas-business-licence': (subject, { documentNumber, validUntil }) => ({
    gasLicences: [
      ...subject.facts.gasLicences,
      {
        number: documentNumber,
        business: subject.answers.GAS_BUSINESS ?? '',
        area: textOf(subject.form, 'gasOperatingArea'),
        issuedOn: subject.today,
        validUntil: validUntil ?? subject.today,
      },
    ],
  }),
};
