import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { enterpriseInForm } from './applicant-enterprise.js';
import { givenAnswers } from './given-answers.js';
import { normalisedForm } from './normalised-form.js';
import { changedFields } from './supplement.js';

const schema = {
  properties: {
    creditCode: { type: 'string', format: 'credit-code' },
    transfereeCertificate: { type: 'string', format: 'certificate-number' },
    idNumber: { type: 'string' },
    handler: { type: 'object', properties: { name: { type: 'string' }, idNumber: { type: 'string', format: 'id-number' } } },
    shareholders: { type: 'array', items: { properties: { certificateNumber: { type: 'string', format: 'certificate-number' } } } },
  },
};

describe('a form as it is kept', () => {
  it('has its identifiers half-width, in capitals and without blanks, wherever they stand', () => {
    const typed = {
      creditCode: ' ９１150783ma0n1a0193',
      transfereeCertificate: '150783 1988 0412 112x',
      handler: { name: ' 巴图 · 孟和 ', idNumber: '１５０７８３19880412112ｘ' },
      shareholders: [{ certificateNumber: '91150783-ma0n1a0193' }],
    };
    expect(normalisedForm(schema, typed)).toEqual({
      creditCode: '91150783MA0N1A0193',
      transfereeCertificate: '15078319880412112X',
      handler: { name: '巴图 · 孟和', idNumber: '15078319880412112X' },
      shareholders: [{ certificateNumber: '91150783MA0N1A0193' }],
    });
  });

  it('goes by the schema and not by the name: a text that is no identifier keeps its letters', () => {
    expect(normalisedForm(schema, { idNumber: ' aB c ', unknown: { creditCode: ' x y ' } })).toEqual({
      idNumber: 'aB c',
      unknown: { creditCode: 'x y' },
    });
  });

  it('is the same when it is brought into its normal form again, and keeps every field', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('creditCode', 'handler', 'shareholders', 'other', 'constructor'), fc.jsonValue()),
        (form) => {
          const once = normalisedForm(schema, form);
          expect(normalisedForm(schema, once)).toEqual(once);
          expect(Object.keys(once).sort()).toEqual(Object.keys(form).sort());
        },
      ),
    );
  });
});

describe('the enterprise that a form names', () => {
  it('is named with its credit code, or its name reservation while it is being founded', () => {
    const name = '扎兰屯市乌兰毡艺文化有限公司';
    expect(enterpriseInForm({ enterpriseName: name, creditCode: '91150783MA0N1A0193' })).toEqual({
      name,
      creditCode: '91150783MA0N1A0193',
      nameReservationNo: null,
    });
    expect(enterpriseInForm({ enterpriseName: name, nameReservationNo: '〔2026〕1' })).toEqual({
      name,
      creditCode: null,
      nameReservationNo: '〔2026〕1',
    });
  });

  it.each([
    [{}],
    [{ enterpriseName: '某公司' }],
    [{ creditCode: '91150783MA0N1A0193' }],
    [{ enterpriseName: '', creditCode: 'x' }],
    [{ enterpriseName: '某公司', creditCode: '' }],
    [{ enterpriseName: 5, creditCode: 5 }],
  ])('is none in %j', (form) => {
    expect(enterpriseInForm(form)).toBeNull();
  });
});

describe('answers as they are sent', () => {
  const answer = fc.record({ question: fc.constantFrom('A', 'B', 'C'), option: fc.constantFrom('YES', 'NO') });

  it('mean the same in any order, unless they contradict each other', () => {
    fc.assert(
      fc.property(
        fc
          .array(answer, { maxLength: 6 })
          .chain((given) => fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length }))),
        ([given, shuffled]) => {
          const [one, other] = [givenAnswers(given), givenAnswers(shuffled)];
          const contradicted = (read: typeof one) => read.contradictions.map(({ subject }) => subject).sort();
          expect(contradicted(one)).toEqual(contradicted(other));
          if (one.contradictions.length === 0) expect(one.answers).toEqual(other.answers);
          const options = Map.groupBy(given, ({ question }) => question);
          expect(contradicted(one)).toEqual(
            [...options]
              .filter(([, all]) => new Set(all.map(({ option }) => option)).size > 1)
              .map(([question]) => question)
              .sort(),
          );
        },
      ),
    );
  });
});

describe('a supplement', () => {
  it('has changed what is another content, not what is written in another order', () => {
    expect(changedFields({ a: { x: 1, y: 2 }, b: [1, 2], c: 1 }, { a: { y: 2, x: 1 }, b: [2, 1], d: 1 })).toEqual(['b', 'c', 'd']);
  });
});
