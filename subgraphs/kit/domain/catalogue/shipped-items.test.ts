import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { loadCatalogue, loadVocabulary } from '../../catalogue/load-catalogue.js';
import { projectRoot } from '../../server/project-root.js';
import { answerFaults, autoVerdicts, ChecklistFault, type ChecklistPart, checklistOf, questionsOf, whyNeeded } from './checklist.js';
import { compileForm } from './form.js';

const vocabulary = loadVocabulary();
const folders = readdirSync(join(projectRoot, 'subgraphs')).map((name) => join(projectRoot, 'subgraphs', name, 'catalogue'));
const shipped: ChecklistPart[] = folders
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => loadCatalogue(folder, vocabulary))
  .map((item, index) => ({ key: `${item.slug}-${index}`, item, supplied: [], waivedMaterials: [] }));

/** Answers question after question, choosing among the options by the given numbers. */
function answerAll(parts: readonly ChecklistPart[], choices: readonly number[]): Record<string, string> {
  const answers: Record<string, string> = {};
  for (const choice of choices) {
    const open = questionsOf(parts, answers).find(({ code }) => answers[code] === undefined);
    if (open === undefined) return answers;
    answers[open.code] = open.options[choice % open.options.length]?.code ?? '';
  }
  return answers;
}

const choices = fc.array(fc.nat(), { minLength: 60, maxLength: 60 });

describe('every shipped item', () => {
  it('is there to be tested', () => {
    expect(shipped.length).toBeGreaterThan(30);
  });

  it.each(shipped.map((part) => [part.item.slug, part] as const))(
    '%s gives one and the same complete list for the same answers',
    (_, part) => {
      fc.assert(
        fc.property(choices, (drawn) => {
          const answers = answerAll([part], drawn);
          expect(answerFaults([part], answers)).toEqual([]);
          const list = checklistOf([part], answers);
          expect(checklistOf([part], Object.fromEntries(Object.entries(answers).reverse()))).toEqual(list);
          expect(list.points.length).toBeGreaterThan(0);
          for (const { code } of list.materials) expect(whyNeeded(code, [part], answers)).toHaveLength(1);
          expect(autoVerdicts(list, {}, '2026-03-02')).toHaveLength(list.points.length);
        }),
        { numRuns: 10 },
      );
    },
  );

  it.each(shipped.map((part) => [part.item.slug, part] as const))(
    '%s has a form that a front end can compile under any answers',
    (_, part) => {
      fc.assert(
        fc.property(choices, (drawn) => {
          const { form } = checklistOf([part], answerAll([part], drawn));
          expect(Object.keys(form.properties)).toEqual(expect.arrayContaining([...form.required]));
          expect(typeof compileForm(form)).toBe('function');
        }),
        { numRuns: 3 },
      );
    },
  );
});

describe('shipped items together', () => {
  it('keep every required material of each item in the merged list, whatever is combined', () => {
    let merged = 0;
    fc.assert(
      fc.property(fc.shuffledSubarray(shipped, { minLength: 2, maxLength: 4 }), choices, (parts, drawn) => {
        const list = mergeable(parts, drawn);
        if (list === null) return;
        merged += 1;
        for (const part of parts) {
          const alone = checklistOf([part], answerAll(parts, drawn));
          const required = alone.materials.filter(({ necessity }) => necessity === 'REQUIRED').map(({ code }) => code);
          const kept = list.materials.filter(({ necessity, neededBy }) => necessity === 'REQUIRED' && neededBy.includes(part.key));
          expect(kept.map(({ code }) => code)).toEqual(expect.arrayContaining(required));
          expect(list.form.required).toEqual(expect.arrayContaining([...alone.form.required]));
        }
      }),
      { numRuns: 60 },
    );
    expect(merged).toBeGreaterThan(10);
  });
});

/** Null where two items use one word for two things: whoever joins them in a joint matter is told by name. */
function mergeable(parts: readonly ChecklistPart[], drawn: readonly number[]) {
  try {
    return checklistOf(parts, answerAll(parts, drawn));
  } catch (error) {
    if (error instanceof ChecklistFault) return null;
    throw error;
  }
}
