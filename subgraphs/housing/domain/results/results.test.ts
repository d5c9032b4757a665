import { describe, expect, it } from '@jest/globals';
import { sampleApplications } from '../../testing/applications.js';
import { shippedItem } from '../../testing/shipped-items.js';
import { objections, subjectOf } from '../../testing/subject.js';
import { housingDetails } from '../details.js';
import { factsAfter } from '../register/enter-approval.js';
import { housingResults } from './results.js';

function issue(item: string, serial: number, changes: Parameters<typeof subjectOf>[1] = {}) {
  const maker = housingResults[item];
  if (maker === undefined) throw new Error(`No result for ${item}`);
  const subject = subjectOf(item, changes);
  return { subject, issued: maker(subject, serial) };
}

describe('what the housing bureau issues', () => {
  it('is numbered in the bureau’s own way', () => {
    expect(issue('construction-permit', 12).issued.documentNumber).toBe('扎住建施许〔2026〕12号');
    expect(issue('fire-acceptance', 1).issued.documentNumber).toBe('扎住建消验〔2026〕1号');
    expect(issue('fire-acceptance', 1, { answers: { FIRE_CLASS: 'OTHER' } }).issued.documentNumber).toBe('扎住建消备〔2026〕1号');
  });

  it.each(Object.keys(housingResults))('for %s produces what the catalogue announces, as plain JSON', (item) => {
    const { issued } = issue(item, 3);
    expect(Object.keys(issued.produced).sort()).toEqual([...shippedItem(item).produces].sort());
    expect(JSON.parse(JSON.stringify(issued))).toEqual(issued);
    expect(Object.values(issued.content)).not.toContain('');
  });

  it('carries no identity number or telephone number into the document', () => {
    for (const item of Object.keys(housingResults)) expect(JSON.stringify(issue(item, 1).issued)).not.toMatch(/1507831|13[89]0000/);
  });

  it('gives a construction permit no end but a last day to start', () => {
    const { issued } = issue('construction-permit', 1);
    expect(issued.validUntil).toBeNull();
    expect(issued.produced.constructionStartDeadline).toBe('2026-12-10');
  });

  it('gives a drainage permit five years, or the time of the works', () => {
    expect(issue('drainage-permit', 1).issued.validUntil).toBe('2031-09-09');
    const works = { answers: { DRAINAGE_PURPOSE: 'CONSTRUCTION' }, form: { constructionEndsOn: '2027-06-30' } };
    expect(issue('drainage-permit', 1, works).issued.validUntil).toBe('2027-06-30');
  });

  it('gives a gas licence the term that the region sets', () => {
    expect(issue('gas-business-licence', 1).issued.validUntil).toBe('2029-09-09');
  });
});

describe('the register after an approval', () => {
  it.each(Object.keys(housingResults))('holds the document of %s and keeps what it held', (item) => {
    const { subject, issued } = issue(item, 5);
    const after = factsAfter(subject, issued);
    expect(JSON.stringify(after)).toContain(issued.documentNumber);
    expect(JSON.stringify(subject.facts)).not.toContain(issued.documentNumber);
    expect(JSON.parse(JSON.stringify(after))).toEqual(after);
  });

  it('refuses the same project, building and machine a second time', () => {
    for (const [item, code] of [
      ['construction-permit', 'PROJECT_ALREADY_PERMITTED'],
      ['presale-permit', 'BUILDING_ALREADY_IN_PRESALE'],
      ['crane-registration', 'CRANE_ALREADY_REGISTERED'],
    ] as const) {
      const { subject, issued } = issue(item, 1);
      expect(objections(item, { facts: factsAfter(subject, issued) })).toContain(code);
    }
  });

  it('carries a project from its fire design review to its fire acceptance and completion filing', () => {
    const form = { projectName: '岭东花园一期工程' };
    const design = issue('fire-design-review', 9, { form });
    const facts = factsAfter(design.subject, design.issued);
    const acceptance = issue('fire-acceptance', 4, { facts, form: design.issued.produced });
    expect(objections('fire-acceptance', { facts, form: design.issued.produced })).toEqual([]);
    const accepted = factsAfter(acceptance.subject, acceptance.issued);
    expect(
      objections('completion-filing', { facts: accepted, answers: { FIRE_CLASS: 'SPECIAL' }, form: acceptance.issued.produced }),
    ).toEqual([]);
  });

  it('throws for an item that the bureau does not have', () => {
    const { subject, issued } = issue('construction-permit', 1);
    expect(() => factsAfter({ ...subject, item: 'tax-clearance' }, issued)).toThrow('tax-clearance');
  });
});

describe('what the decider enters', () => {
  it('fits its schema in every sound application', () => {
    for (const { details } of Object.values(sampleApplications)) expect(housingDetails.safeParse(details).success).toBe(true);
  });

  it.each([
    ['an unknown word', { approvedBecause: '…' }],
    ['a day that does not exist', { siteVisit: { visitedOn: '2026-02-30', inspectors: ['王建国'], passed: true } }],
    ['an empty paper file', { archiveReference: '  ' }],
    [
      'half an expert',
      { expertReview: { startedOn: '2026-08-10', endedOn: '2026-08-28', experts: 7.5, agreeing: 6, excludedWorkingDays: 1 } },
    ],
  ])('is refused with %s', (_case, details) => {
    expect(housingDetails.safeParse(details).success).toBe(false);
  });
});
