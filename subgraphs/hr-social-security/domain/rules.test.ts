import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { loadCatalogue, loadVocabulary } from '../../kit/catalogue/load-catalogue.js';
import { applies } from '../../kit/domain/catalogue/condition.js';
import { formFaults, formSchemaOf } from '../../kit/domain/catalogue/form.js';
import { runCheck } from '../../kit/domain/catalogue/point-check.js';
import { projectRoot } from '../../kit/server/project-root.js';
import { itemSlugs, lawful } from '../testing/lawful-application.js';
import { brokenBy } from '../testing/refused-rules.js';
import { hrSocialSecurityDetails } from './details.js';
import { hrSocialSecurityResults } from './results/results.js';
import { hrSocialSecurityRules } from './rules.js';

const items = loadCatalogue(join(projectRoot, 'subgraphs', 'hr-social-security', 'catalogue'), loadVocabulary());

describe('the rules of the bureau', () => {
  it('know only items that the catalogue offers, and leave none without rule or result', () => {
    const slugs = items.map((item) => item.slug).sort();
    expect([...new Set(hrSocialSecurityRules.flatMap((rule) => rule.items))].sort()).toEqual(slugs);
    expect(Object.keys(hrSocialSecurityResults).sort()).toEqual(slugs);
    expect([...itemSlugs].sort()).toEqual(slugs);
  });

  it('carry codes that no two rules share', () => {
    const codes = hrSocialSecurityRules.map((rule) => rule.code);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it.each(itemSlugs)('let a lawful application for %s pass form, automatic points and decision', (slug) => {
    const item = items.find((candidate) => candidate.slug === slug);
    if (item === undefined) throw new Error(slug);
    const subject = lawful(slug);
    const { form, answers, receivedOn } = subject;
    expect(formFaults(formSchemaOf(item, answers), form)).toEqual([]);
    expect(hrSocialSecurityDetails.safeParse(subject.details).error).toBeUndefined();
    const checked = item.points.filter((point) => point.check !== undefined && applies(point.when, answers));
    expect(
      checked.filter((point) => runCheck(point.check ?? '', { form, answers, today: receivedOn }) !== true).map((point) => point.code),
    ).toEqual([]);
    expect(brokenBy(subject)).toEqual([]);
  });

  it('refuse an agent who is the legal representative himself', () => {
    const { legalRepresentative } = lawful('hr-service-licence').form;
    const subject = lawful('hr-service-licence', { form: { agent: legalRepresentative }, answers: { AGENT: 'YES' } });
    expect(brokenBy(subject)).toEqual(['AGENT_IS_LEGAL_REPRESENTATIVE']);
    expect(brokenBy({ ...subject, answers: { ...subject.answers, AGENT: 'NO' } })).toEqual([]);
  });
});
