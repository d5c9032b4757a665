import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { loadCatalogue, loadVocabulary } from '../../kit/catalogue/load-catalogue.js';
import { applies } from '../../kit/domain/catalogue/condition.js';
import { formFaults, formSchemaOf } from '../../kit/domain/catalogue/form.js';
import { runCheck } from '../../kit/domain/catalogue/point-check.js';
import { refusalOf } from '../../kit/domain/rule.js';
import { projectRoot } from '../../kit/server/project-root.js';
import { applicationFor, soundApplications, TODAY, WULAN } from './applications.testing.js';
import { marketSupervisionDetails } from './details.js';
import { noFactsHeld } from './market-supervision-facts.js';
import { marketSupervisionResults } from './results.js';
import { marketSupervisionRules } from './rules.js';

const catalogue = loadCatalogue(join(projectRoot, 'subgraphs', 'market-supervision', 'catalogue'), loadVocabulary());
const slugs = catalogue.map((item) => item.slug);
const rulesOf = (slug: string) => marketSupervisionRules.filter((rule) => rule.items.includes(slug));

describe('the rules of the department', () => {
  it('have a code each and apply to items that are shipped', () => {
    const codes = marketSupervisionRules.map((rule) => rule.code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const rule of marketSupervisionRules) {
      expect(rule.items.length).toBeGreaterThan(0);
      expect(slugs).toEqual(expect.arrayContaining([...rule.items]));
    }
  });
  it('guard every shipped item, each of which has a result', () => {
    for (const slug of slugs) expect(rulesOf(slug).length).toBeGreaterThan(0);
    expect(Object.keys(marketSupervisionResults).sort()).toEqual([...slugs].sort());
  });
  it('tell everything that is wrong with an application at once', () => {
    const application = applicationFor('company-registration', {
      form: { registeredCapital: 5, domicile: { address: '别处一号院', divisionCode: '110105' }, agent: WULAN },
    });
    const refusal = refusalOf(rulesOf('company-registration'), application);
    expect(refusal?.details.map((detail) => detail.subject).sort()).toEqual([
      'AGENT_IS_LEGAL_REPRESENTATIVE',
      'DOMICILE_OUTSIDE_JURISDICTION',
      'SUBSCRIPTIONS_DIFFER_FROM_CAPITAL',
    ]);
  });
});

describe.each(catalogue)('a sound application of $slug', (item) => {
  const sound = soundApplications[item.slug];
  if (sound === undefined) throw new Error(`No sound application of ${item.slug}`);
  it('fits the shipped form under its answers', () => {
    const schema = formSchemaOf(item, sound.answers);
    const asked = Object.fromEntries(Object.entries(sound.form).filter(([name]) => name in schema.properties));
    expect(Object.keys(asked)).toEqual(Object.keys(sound.form));
    expect(formFaults(schema, asked)).toEqual([]);
  });
  it('answers every question with an option that exists', () => {
    for (const question of item.questions.filter((one) => applies(one.askedWhen, sound.answers)))
      expect(question.options.map((option) => option.code)).toContain(sound.answers[question.code]);
  });
  it('passes every automatic review point that applies', () => {
    for (const point of item.points.filter((one) => one.check !== undefined && applies(one.when, sound.answers)))
      expect([point.code, runCheck(point.check as string, { ...sound, today: TODAY })]).toEqual([point.code, true]);
  });
  it('is not refused', () => {
    expect(refusalOf(rulesOf(item.slug), applicationFor(item.slug))).toBeNull();
  });
  it('has details of the shape that the decider enters', () => {
    expect(marketSupervisionDetails.parse(sound.details)).toEqual(sound.details);
  });
  it('produces exactly what the item promises', () => {
    const made = marketSupervisionResults[item.slug]?.(applicationFor(item.slug), 1);
    expect(Object.keys(made?.produced ?? {}).sort()).toEqual([...item.produces].sort());
    expect(made?.validUntil === null).toBe(item.result.validity === null);
  });
});

describe('the facts of the department', () => {
  it('are plain JSON', () => {
    expect(JSON.parse(JSON.stringify(noFactsHeld))).toEqual(noFactsHeld);
  });
});
