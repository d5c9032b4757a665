import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { testPart, testQuestion } from './item.testing.js';
import { generatedAnswers, generatedParts } from './parts.testing.js';
import { answerFaults, answersFor, questionsOf } from './scenario.js';

const premises = testQuestion({
  code: 'PREMISES',
  options: [
    { code: 'OWNED', text: '自有' },
    { code: 'LEASED', text: '租赁' },
  ],
});
const sublet = testQuestion({ code: 'SUBLET', askedWhen: { PREMISES: ['LEASED'] } });
const consent = testQuestion({ code: 'OWNER_CONSENT', askedWhen: { SUBLET: ['YES'] } });
const registration = testPart('registration', { questions: [premises, sublet, consent] });
const insurance = testPart('insurance', { questions: [testQuestion({ code: 'EMPLOYS_STAFF' }), premises] });
const parts = [registration, insurance];

describe('the questions of a joint matter', () => {
  it('are asked once each, with everyone who needs the answer', () => {
    expect(questionsOf(parts, {}).map(({ code, neededBy }) => [code, neededBy])).toEqual([
      ['PREMISES', ['registration', 'insurance']],
      ['EMPLOYS_STAFF', ['insurance']],
    ]);
  });

  it('open up as the answers call for them', () => {
    expect(questionsOf(parts, { PREMISES: 'LEASED' }).map(({ code }) => code)).toContain('SUBLET');
    expect(questionsOf(parts, { PREMISES: 'OWNED' }).map(({ code }) => code)).not.toContain('SUBLET');
  });

  it('do not depend on an answer left over from a question that is no longer asked', () => {
    const leftOver = { PREMISES: 'OWNED', SUBLET: 'YES' };
    expect(questionsOf(parts, leftOver).map(({ code }) => code)).not.toContain('OWNER_CONSENT');
    expect(answersFor(registration.item, leftOver)).toEqual({ PREMISES: 'OWNED' });
  });

  it('come after the questions they depend on, whichever part names them first', () => {
    const asksFirst = testPart('asks-first', { questions: [testQuestion({ code: 'SUBLET' })] });
    expect(questionsOf([asksFirst, registration], { PREMISES: 'LEASED' }).map(({ code }) => code)).toEqual(['PREMISES', 'SUBLET']);
  });

  it('are a fault of the catalogue where two items give one question different options', () => {
    const other = testPart('other-item', { questions: [testQuestion({ code: 'PREMISES' })] });
    expect(() => questionsOf([registration, other], {})).toThrow('Question PREMISES has different options in registration and other-item');
  });
});

describe('answers', () => {
  it('are refused with everything that is wrong with them, once and in both languages', () => {
    expect(answerFaults(parts, { PREMISES: 'TENT', SUBLET: 'YES', SHOE_SIZE: '44' })).toEqual([
      { subject: 'EMPLOYS_STAFF', message: { zh: '尚未回答：EMPLOYS_STAFF？', en: 'Not answered yet: EMPLOYS_STAFF？' } },
      { subject: 'PREMISES', message: { zh: '“PREMISES？”没有选项“TENT”', en: '“PREMISES？” has no option “TENT”' } },
      { subject: 'SUBLET', message: { zh: '按照现有回答，不需要回答这一问题', en: 'This question is not asked under the answers given' } },
      { subject: 'SHOE_SIZE', message: { zh: '没有这一情形问题', en: 'There is no such scenario question' } },
    ]);
  });

  it('are accepted when each question asked has one valid answer', () => {
    expect(answerFaults(parts, { PREMISES: 'LEASED', SUBLET: 'NO', EMPLOYS_STAFF: 'YES' })).toEqual([]);
  });

  it('can always be completed by answering what is asked, one question after another', () => {
    fc.assert(
      fc.property(generatedParts, fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }), (generated, choices) => {
        const answers: Record<string, string> = {};
        for (const choice of choices) {
          const open = questionsOf(generated, answers).find(({ code }) => answers[code] === undefined);
          if (open !== undefined) answers[open.code] = choice ? 'YES' : 'NO';
        }
        expect(answerFaults(generated, answers)).toEqual([]);
      }),
    );
  });

  it('ask for the same questions in whatever order the parts and the answers come', () => {
    fc.assert(
      fc.property(generatedParts, generatedAnswers, (generated, answers) => {
        const reversed = Object.fromEntries(Object.entries(answers).reverse());
        const codes = (list: ReturnType<typeof questionsOf>) => list.map(({ code, neededBy }) => `${code} ${[...neededBy].sort()}`).sort();
        expect(codes(questionsOf([...generated].reverse(), reversed))).toEqual(codes(questionsOf(generated, answers)));
      }),
    );
  });
});
