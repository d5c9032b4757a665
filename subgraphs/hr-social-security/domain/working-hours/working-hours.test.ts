import { describe, expect, it } from '@jest/globals';
import { lawful } from '../../testing/lawful-application.js';
import { brokenBy, sentenceOf } from '../../testing/refused-rules.js';

const ITEM = 'special-working-hours';
const post = { post: '采伐工', headcount: 20, system: 'COMPREHENSIVE', category: 'SEASONAL_INDUSTRY', averageWeeklyHours: 40 };
const withPost = (changes: object) => lawful(ITEM, { form: { posts: [{ ...post, ...changes }] } });
const term = (applyFrom: string, applyUntil: string) => brokenBy(lawful(ITEM, { form: { applyFrom, applyUntil } }));

describe('special working hours', () => {
  it('are for posts that the law lists under the system asked for', () => {
    expect(brokenBy(withPost({ category: 'SALES' }))).toEqual(['HOURS_POST_OUTSIDE_SCOPE']);
    expect(sentenceOf('HOURS_POST_OUTSIDE_SCOPE', withPost({ system: 'FLEXIBLE' }))).toContain('采伐工（不定时工作制）');
    expect(brokenBy(withPost({ system: 'FLEXIBLE', category: 'SALES', averageWeeklyHours: undefined }))).toEqual([]);
  });

  it('keep forty hours a week on average where they are comprehensive', () => {
    expect(brokenBy(withPost({ averageWeeklyHours: 40 }))).toEqual([]);
    expect(brokenBy(withPost({ averageWeeklyHours: 40.1 }))).toEqual(['HOURS_AVERAGE_TOO_HIGH']);
    expect(sentenceOf('HOURS_AVERAGE_TOO_HIGH', withPost({ averageWeeklyHours: undefined }))).toContain('采伐工（未填报）');
  });

  it('last one year at most', () => {
    expect(term('2026-04-01', '2027-03-31')).toEqual([]);
    expect(term('2026-04-01', '2027-04-01')).toEqual(['HOURS_TERM_TOO_LONG']);
    expect(term('2024-02-29', '2025-02-27')).toEqual([]);
    expect(term('2026-04-01', '2026-03-31')).toEqual(['HOURS_TERM_TOO_LONG']);
  });

  it('are approved within what was asked', () => {
    const approved = (approvedUntil: string) => brokenBy(lawful(ITEM, { details: { approvedUntil } }));
    expect(approved('2026-09-30')).toEqual([]);
    expect(approved('2027-04-01')).toEqual(['HOURS_APPROVED_BEYOND_REQUEST']);
    expect(approved('2026-03-31')).toEqual(['HOURS_APPROVED_BEYOND_REQUEST']);
  });

  it('cover no more people than the enterprise employs', () => {
    expect(brokenBy(lawful(ITEM, { form: { employeeCount: 25 } }))).toEqual([]);
    expect(brokenBy(lawful(ITEM, { form: { employeeCount: 24 } }))).toEqual(['HOURS_HEADCOUNT_EXCEEDS_STAFF']);
  });

  it('are not approved twice for one post in one period', () => {
    const held = (name: string, until: string, from = '2025-04-01') =>
      brokenBy(lawful(ITEM, { facts: { specialHours: [{ post: name, documentNumber: '扎人社工时审〔2025〕4号', from, until }] } }));
    expect(held('采伐工', '2026-03-31')).toEqual([]);
    expect(held('采伐工', '2026-04-01')).toEqual(['HOURS_APPROVED_ALREADY']);
    expect(held('门卫', '2026-04-01')).toEqual([]);
    expect(held('采伐工', '2027-12-31', '2027-04-01')).toEqual([]);
    expect(held('采伐工', '2027-12-31', '2027-03-31')).toEqual(['HOURS_APPROVED_ALREADY']);
  });
});
