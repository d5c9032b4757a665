import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { loadCatalogue, loadVocabulary } from '../../kit/catalogue/load-catalogue.js';
import { applies } from '../../kit/domain/catalogue/condition.js';
import { runCheck } from '../../kit/domain/catalogue/point-check.js';
import { projectRoot } from '../../kit/server/project-root.js';
import { lawful } from '../testing/lawful-application.js';
import { pairs } from '../testing/parity-pairs.js';
import { hrSocialSecurityRules } from './rules.js';

const items = loadCatalogue(join(projectRoot, 'subgraphs', 'hr-social-security', 'catalogue'), loadVocabulary());

describe('the window’s automatic points and the bureau’s rules', () => {
  it.each(pairs)('%s: %s and %s give one verdict', (slug, pointCode, ruleCode, applications) => {
    const point = items.find((item) => item.slug === slug)?.points.find((candidate) => candidate.code === pointCode);
    const rule = hrSocialSecurityRules.find((candidate) => candidate.code === ruleCode);
    if (point?.check === undefined || rule === undefined) throw new Error(`${pointCode} / ${ruleCode}`);
    const { check, when } = point;
    const verdicts = new Set<boolean>();
    fc.assert(
      fc.property(applications, (changes) => {
        const subject = lawful(slug, changes);
        if (!applies(when, subject.answers)) return;
        const passes = rule.judge(subject) === null;
        verdicts.add(passes);
        expect(runCheck(check, { ...subject, today: subject.receivedOn })).toBe(passes);
      }),
      { numRuns: 150 },
    );
    // A pair that was only ever seen to pass, or only to fail, would prove nothing.
    expect([...verdicts].sort()).toEqual([false, true]);
  });

  it('leave no automatic point of the catalogue without its rule', () => {
    const automatic = items.flatMap((item) =>
      item.points.filter((point) => point.check !== undefined).map((point) => `${item.slug} ${point.code}`),
    );
    expect(pairs.map(([slug, point]) => `${slug} ${point}`).sort()).toEqual(automatic.sort());
  });
});
