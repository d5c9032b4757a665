import { describe, expect, it } from '@jest/globals';
import { sampleApplications } from '../testing/applications.js';
import { detailsByItem } from './details-by-item.js';
import { readDetails } from './read-details.js';
import { housingResults } from './results/results.js';

const visit = { visitedOn: '2026-09-08', inspectors: ['王建国', '赵敏'], passed: true };
const subjects = (item: string, entered: Record<string, unknown>) => {
  const read = readDetails(item, entered);
  return 'faults' in read ? read.faults.map(({ subject }) => subject) : [];
};

describe('what a decider of the bureau may enter', () => {
  it('is said for every item', () => {
    expect(Object.keys(detailsByItem).sort()).toEqual(Object.keys(housingResults).sort());
  });

  it.each(Object.entries(sampleApplications))('is read as entered in a sound application for %s', (item, { details }) => {
    expect(readDetails(item, details)).toEqual({ details });
  });

  it('is refused where the item does not ask for it', () => {
    expect(readDetails('drainage-permit', { siteVisit: visit })).toEqual({
      faults: [{ subject: 'siteVisit', zh: '本事项不填写现场核查情况', en: 'This item does not ask for the site visit' }],
    });
    expect(subjects('construction-permit', { approvedBecause: '…' })).toEqual(['approvedBecause']);
  });

  it('is told with everything that is wrong at once, in the words of the office', () => {
    const entered = {
      archiveReference: '  ',
      siteVisit: { ...visit, visitedOn: '2026-02-30', inspectors: ['王建国', ''] },
      gasPlanConforms: true,
    };
    expect(subjects('fire-acceptance', entered)).toEqual([
      'gasPlanConforms',
      'archiveReference',
      'siteVisit.visitedOn',
      'siteVisit.inspectors.1',
    ]);
    const read = readDetails('fire-acceptance', entered);
    expect('faults' in read ? read.faults.map(({ zh }) => zh) : []).toEqual([
      '本事项不填写燃气发展规划符合性',
      '档案卷号未填写或者填写不正确',
      '现场核查日期未填写或者填写不正确',
      '现场核查人员未填写或者填写不正确',
    ]);
  });
});
