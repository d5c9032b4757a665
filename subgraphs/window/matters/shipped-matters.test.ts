import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { answerFaults, checklistOf } from '../../kit/domain/catalogue/checklist.js';
import { formFaults } from '../../kit/domain/catalogue/form.js';
import { type KeptVersion, stepOfItem, stepsOfMatter } from '../domain/case-parts.js';
import { missingMaterials } from '../domain/material-supply.js';
import { proveMatter } from '../domain/matter-proof.js';
import { shippedItems } from '../testing/shipped-catalogues.js';
import { type StoryName, storyOf } from '../testing/stories.js';
import { loadMatters } from './load-matters.js';

const matters = loadMatters();
const versions = new Map(
  shippedItems().map(({ itemId, department, definition }): [string, KeptVersion] => [
    itemId,
    { itemId, department, slug: definition.slug, number: 1, definition },
  ]),
);
const versionOf = (itemId: string) => versions.get(itemId);

/** Every application that can be made with what is shipped: each item alone, each joint matter. */
const subjects = [
  ...[...versions.values()].map((version) => ({ name: version.itemId, parts: () => [stepOfItem(version).part] })),
  ...matters.map((matter) => ({
    name: matter.code,
    parts: (answers: Record<string, string>) => stepsOfMatter(matter, answers, versionOf).map(({ part }) => part),
  })),
];

describe.each(matters)('the joint matter $code', (matter) => {
  it('is proven with the items that their departments ship', () => {
    expect(proveMatter(matter, (itemId) => versionOf(itemId)?.definition)).toEqual([]);
  });
});

describe.each(subjects)('the checklist of $name', ({ parts }) => {
  const questions = new Map(
    parts({})
      .flatMap(({ item }) => item.questions)
      .map(({ code, options }) => [code, [...options.map((option) => option.code), 'NO_SUCH']]),
  );
  const anyAnswers = fc.record(Object.fromEntries([...questions].map(([code, options]) => [code, fc.constantFrom(...options)])), {
    requiredKeys: [],
  });

  it('is there under any answers, whatever their order (I12)', () => {
    fc.assert(
      fc.property(anyAnswers, (given) => {
        const answers = given as Record<string, string>;
        const reversed = Object.fromEntries(Object.entries(answers).reverse());
        expect(checklistOf(parts(reversed), reversed)).toEqual(checklistOf(parts(answers), answers));
      }),
      { numRuns: 15 },
    );
  });
});

describe.each(['single-shareholder', 'corporate-shareholder', 'with-defects', 'construction-permit'] as StoryName[])(
  'the example %s',
  (name) => {
    const { matterCode, itemId, answers, form, materials, correction } = storyOf(name);
    const subject = subjects.find((one) => one.name === (matterCode ?? itemId));

    it('fits the checklist, and is complete once its defects are corrected', () => {
      if (subject === undefined) throw new Error(`${name} applies for nothing that is shipped`);
      const parts = subject.parts(answers);
      expect(answerFaults(parts, answers)).toEqual([]);
      const checklist = checklistOf(parts, answers);
      expect(formFaults(checklist.form, form, '2026-11-23')).toEqual([]);
      const corrected = [...materials, ...(correction?.materials ?? [])];
      expect(missingMaterials(checklist.materials, corrected)).toEqual([]);
      expect(missingMaterials(checklist.materials, materials).length > 0).toBe(correction !== null);
    });
  },
);

describe('a matter that cannot be used', () => {
  const source = `code: broken
name: { zh: 坏, en: Broken }
summary: 简介
basis: [{ document: 《制度》, article: 第九条 }]
steps:
  - { key: a, item: tax.a, needs: [b] }
  - { key: b, item: tax.b, needs: [a] }
`;
  const load = (file: string, text: string) => {
    const folder = mkdtempSync(join(tmpdir(), 'onewindow-matters-'));
    try {
      writeFileSync(join(folder, file), text);
      return loadMatters(folder);
    } finally {
      rmSync(folder, { recursive: true });
    }
  };

  it('stops the start with its file and every fault', () => {
    expect(() => load('other.yaml', source)).toThrow(
      /other\.yaml:\n.*code broken and file name differ\n.*the steps wait for one another: a → b → a/,
    );
    expect(() => load('broken.yaml', source.replace('needs: [b]', 'neads: [b]'))).toThrow(/broken\.yaml:\n.*neads/);
    expect(load('broken.yaml', source.replace(', needs: [b]', '')).map(({ code }) => code)).toEqual(['broken']);
  });
});
