import { describe, expect, it } from '@jest/globals';
import { applies } from '../../kit/domain/catalogue/condition.js';
import { formFaults, formSchemaOf } from '../../kit/domain/catalogue/form.js';
import { runCheck } from '../../kit/domain/catalogue/point-check.js';
import { sampleApplications, sampleDay } from '../testing/applications.js';
import { shippedItem, shippedItems } from '../testing/shipped-items.js';
import { objections } from '../testing/subject.js';
import { shippedStandards } from './housing-standards.js';
import { housingResults } from './results/results.js';
import { housingRules } from './rules.js';

const slugs = [
  'completion-filing',
  'construction-permit',
  'crane-registration',
  'drainage-permit',
  'fire-acceptance',
  'fire-design-review',
  'gas-business-licence',
  'presale-permit',
];

describe('the shipped catalogue of the housing bureau', () => {
  it('holds the eight items of the bureau, each with its result and at least two rules', () => {
    expect(shippedItems.map((item) => item.slug)).toEqual(slugs);
    expect(Object.keys(housingResults).sort()).toEqual(slugs);
    for (const slug of slugs) expect(housingRules.filter((rule) => rule.items.includes(slug)).length).toBeGreaterThan(1);
  });

  it('gives every rule a code of its own and only items that exist', () => {
    const codes = housingRules.map((rule) => rule.code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(housingRules.flatMap((rule) => rule.items).filter((item) => !slugs.includes(item))).toEqual([]);
  });

  it('counts the construction permit from receipt, seven working days', () => {
    const { limits } = shippedItem('construction-permit');
    expect(limits.from).toBe('RECEIVED');
    expect(limits.legal).toMatchObject({ amount: 7, unit: 'WORKING_DAY', basis: { article: '第八条' } });
    expect(limits.extension).toBeNull();
  });

  it('takes at most twenty working days of expert review out of the fire design review', () => {
    expect(shippedItem('fire-design-review').limits.excluded).toMatchObject([
      { procedure: 'EXPERT_REVIEW', max: { amount: 20, unit: 'WORKING_DAY' } },
    ]);
  });

  it('states the validity that the results compute', () => {
    expect(shippedItem('drainage-permit').result.validity).toMatchObject({ amount: 60, unit: 'MONTH' });
    expect(shippedItem('gas-business-licence').result.validity?.amount).toBe(shippedStandards.gas.licenceMonths);
  });

  it('looks at every material of its own that is required or conditional', () => {
    const common = ['BUSINESS_LICENCE', 'LEGAL_REPRESENTATIVE_ID', 'HANDLER_ID', 'POWER_OF_ATTORNEY'];
    const unseen = shippedItems.flatMap((item) =>
      item.materials
        .filter(({ code }) => !common.includes(code) && !item.points.some((point) => point.material === code))
        .map(({ code }) => `${item.slug}: ${code}`),
    );
    expect(unseen).toEqual([]);
  });

  it('describes a material or a form field that two items share in the same way', () => {
    const fields = new Map<string, string>();
    for (const item of shippedItems)
      for (const [name, schema] of Object.entries(item.form.properties)) {
        const text = JSON.stringify(schema);
        expect({ name, schema: fields.get(name) ?? text }).toEqual({ name, schema: text });
        fields.set(name, text);
      }
  });
});

describe.each(slugs)('a sound application for %s', (slug) => {
  const item = shippedItem(slug);
  const sample = sampleApplications[slug];
  if (sample === undefined) throw new Error(`No sample of ${slug}`);

  it('fits the form under its answers', () => {
    expect(formFaults(formSchemaOf(item, sample.answers), sample.form)).toEqual([]);
  });

  it('answers every question with an option of it', () => {
    for (const question of item.questions.filter((asked) => applies(asked.askedWhen, sample.answers)))
      expect(question.options.map((option) => option.code)).toContain(sample.answers[question.code]);
  });

  it('passes every automatic review point that applies', () => {
    const verdicts = item.points.flatMap(({ code, when, check }) =>
      check === undefined || !applies(when, sample.answers)
        ? []
        : [[code, runCheck(check, { form: sample.form, answers: sample.answers, today: sampleDay })]],
    );
    expect(verdicts.filter(([, verdict]) => verdict !== true)).toEqual([]);
    expect(verdicts.length).toBeGreaterThan(0);
  });

  it('meets no objection of the bureau', () => {
    expect(objections(slug)).toEqual([]);
  });
});
