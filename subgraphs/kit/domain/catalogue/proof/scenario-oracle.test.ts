import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Answers, applies } from '../condition.js';
import { testItem, testMaterial, testPoint, testQuestion } from '../item.testing.js';
import type { Choice } from '../item-definition.js';
import { proveItem } from './prove-item.js';
import { completeAnswers } from './scenario-space.js';

const used = (code: string, own: object) => testQuestion({ code, forDecision: true, ...own });

describe('the proof agrees with trying every combination of options', () => {
  const codes = ['A', 'B', 'C'] as const;
  const condition = fc.dictionary(fc.constantFrom(...codes), fc.subarray(['X', 'Y', 'Z'], { minLength: 1 }), { minKeys: 0, maxKeys: 2 });
  const maybe = fc.option(condition, { nil: undefined });
  const options = ['X', 'Y', 'Z'].map((code) => ({ code, text: code }));
  const small = fc
    .record({
      b: fc.subarray(['X', 'Y', 'Z']),
      c: fc.subarray(['X', 'Y', 'Z']),
      onB: fc.boolean(),
      points: fc.array(maybe, { minLength: 1, maxLength: 3 }),
      materials: fc.array(maybe, { minLength: 2, maxLength: 3 }),
    })
    .map(({ b, c, onB, points, materials }) =>
      testItem({
        questions: [
          used('A', { options }),
          used('B', { options, ...(b.length > 0 ? { askedWhen: { A: b } } : {}) }),
          used('C', { options, ...(c.length > 0 ? { askedWhen: onB ? { B: c } : { A: c } } : {}) }),
        ],
        materials: materials.map((when, index) => testMaterial({ code: `M${index}`, ...(when === undefined ? {} : { when }) })),
        points: points.map((when, index) => testPoint({ code: `P${index}`, ...(when === undefined ? {} : { when }) })),
        choices: [{ code: 'ONE', name: '其一', of: 'MATERIALS', codes: materials.map((_, index) => `M${index}`) }],
      }),
    );

  it('on what is reached, on gaps and on contradictions', () => {
    fc.assert(
      fc.property(small, (item) => {
        const scenarios = completeAnswers(item.questions, 1000) as Answers[];
        const naive = new Set<string>();
        const listed = (item.choices as Choice[])[0] as Choice;
        for (const { code, when } of item.materials)
          if (!scenarios.some((one) => applies(when, one))) naive.add(`NEVER_REACHED materials/${code}`);
        for (const { code, when } of item.points)
          if (!scenarios.some((one) => applies(when, one))) naive.add(`NEVER_REACHED points/${code}`);
        for (const { code } of item.questions)
          if (!scenarios.some((one) => code in one)) naive.add(`QUESTION_NEVER_ASKED questions/${code}`);
        for (const one of scenarios) {
          const chosen = item.materials.filter(({ code, when }) => listed.codes.includes(code) && applies(when, one)).length;
          if (chosen === 0) naive.add('SCENARIO_GAP choices/ONE');
          if (chosen > 1) naive.add('SCENARIO_CONTRADICTION choices/ONE');
          if (!item.points.some(({ when }) => applies(when, one))) naive.add('NOTHING_TO_JUDGE points');
        }
        const proven = proveItem(item);
        expect(new Set(proven.map(({ code, place }) => `${code} ${place}`))).toEqual(naive);
        for (const { code, answers } of proven.filter((one) => one.code === 'SCENARIO_GAP' && one.answers !== null)) {
          const leads = scenarios.filter((one) => Object.entries(answers ?? {}).every(([question, option]) => one[question] === option));
          expect({ code, leads: leads.length > 0 }).toEqual({ code, leads: true });
          for (const one of leads) expect(item.materials.filter(({ when }) => applies(when, one))).toEqual([]);
        }
      }),
      { numRuns: 400 },
    );
  });
});
