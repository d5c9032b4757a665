import { describe, expect, it } from '@jest/globals';
import { type PostingEntry, postingEntryRefusal } from './posting-entry.rule.js';
import { postingRefusal } from './posting-rules.js';

const TODAY = '2026-03-10';

describe('a member of staff', () => {
  it.each([
    ['from today', [{ fromDay: TODAY, toDay: null }]],
    ['until today', [{ fromDay: '2026-01-01', toDay: TODAY }]],
    ['for this day alone', [{ fromDay: TODAY, toDay: TODAY }]],
    [
      'again after a posting that ended',
      [
        { fromDay: '2025-01-01', toDay: '2025-06-30' },
        { fromDay: '2026-03-01', toDay: null },
      ],
    ],
  ])('acts when stationed %s', (_, postings) => {
    expect(postingRefusal(postings, TODAY)).toBeNull();
  });

  it.each([
    ['never stationed', [], 'NOT_STATIONED'],
    ['stationed from tomorrow', [{ fromDay: '2026-03-11', toDay: null }], 'NOT_STATIONED'],
    ['stationed until yesterday', [{ fromDay: '2026-01-01', toDay: '2026-03-09' }], 'POSTING_EXPIRED'],
    [
      'stationed before and stationed again from tomorrow',
      [
        { fromDay: '2025-01-01', toDay: '2025-06-30' },
        { fromDay: '2026-03-11', toDay: null },
      ],
      'POSTING_EXPIRED',
    ],
  ])('is refused when %s', (_, postings, code) => {
    expect(postingRefusal(postings, TODAY)).toMatchObject({ code, ruleRef: { article: '第二条' } });
  });

  it('is told the day on which the last posting ended', () => {
    const postings = [
      { fromDay: '2024-01-01', toDay: '2024-12-31' },
      { fromDay: '2026-01-01', toDay: '2026-02-28' },
      { fromDay: '2025-01-01', toDay: '2025-12-31' },
    ];
    expect(postingRefusal(postings, TODAY)?.message.zh).toContain('2026-02-28');
  });
});

describe('a posting', () => {
  const entry: PostingEntry = { subject: 'wang.li', personName: '王丽', post: '受理岗', windowNumber: null, fromDay: TODAY, toDay: null };

  it.each([{}, { windowNumber: '3' }, { toDay: TODAY }, { personName: '王'.repeat(60) }])('with %j can be registered', (given) => {
    expect(postingEntryRefusal({ ...entry, ...given })).toBeNull();
  });

  it('ends no earlier than it begins', () => {
    expect(postingEntryRefusal({ ...entry, toDay: '2026-03-09' })).toMatchObject({ code: 'POSTING_ENDS_BEFORE_IT_BEGINS' });
  });

  it('tells everything that is missing or too long at once', () => {
    const refusal = postingEntryRefusal({ ...entry, subject: ' ', personName: '', post: '岗'.repeat(41), windowNumber: '' });
    expect(refusal?.code).toBe('POSTING_INCOMPLETE');
    expect(refusal?.details.map((detail) => detail.subject)).toEqual(['subject', 'personName', 'post', 'windowNumber']);
  });
});
