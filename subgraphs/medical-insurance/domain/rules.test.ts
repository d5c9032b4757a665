import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { loadCatalogue, loadVocabulary } from '../../kit/catalogue/load-catalogue.js';
import { refusalOf } from '../../kit/domain/rule.js';
import { projectRoot } from '../../kit/server/project-root.js';
import { medicalInsuranceResults } from './results.js';
import { medicalInsuranceRules } from './rules.js';
import { enrolledUnit, insuredPerson, subjectOf } from './testing/subject.js';

const slugs = loadCatalogue(join(projectRoot, 'subgraphs/medical-insurance/catalogue'), loadVocabulary()).map(({ slug }) => slug);

describe('the rules of the medical insurance bureau', () => {
  it('have distinct codes and concern only items of the catalogue', () => {
    const codes = medicalInsuranceRules.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(medicalInsuranceRules.flatMap(({ items }) => items).filter((item) => !slugs.includes(item))).toEqual([]);
  });

  it('leave no item without a rule and none without a result', () => {
    expect(slugs.filter((slug) => !medicalInsuranceRules.some(({ items }) => items.includes(slug)))).toEqual([]);
    expect(Object.keys(medicalInsuranceResults).sort()).toEqual([...slugs].sort());
  });

  it('tell everything that stands against a disenrolment at once', () => {
    const subject = subjectOf('unit-disenrolment', {
      form: { medicalInsuredRemaining: 0, medicalFeesSettled: true },
      facts: { unit: enrolledUnit, insuredPersons: [insuredPerson()], unpaidFinesFen: 5_000 },
    });
    const refusal = refusalOf(
      medicalInsuranceRules.filter(({ items }) => items.includes(subject.item)),
      subject,
    );
    expect(refusal?.code).toBe('CONTRIBUTIONS_NOT_SETTLED');
    expect(refusal?.details.map(({ subject: code }) => code)).toEqual(['CONTRIBUTIONS_NOT_SETTLED', 'ACTIVE_INSURED_REMAIN']);
  });

  it('survive an empty form: what is not stated is refused, not crashed on', () => {
    for (const item of slugs) {
      const rules = medicalInsuranceRules.filter(({ items }) => items.includes(item));
      expect(refusalOf(rules, subjectOf(item))).not.toBeNull();
    }
  });
});
