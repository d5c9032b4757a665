import { describe, expect, it } from '@jest/globals';
import { decideAct } from '../decide.act.js';
import { assignAct } from '../hand-on.act.js';
import { checkedItem, did, head, held, li, sentence, tried, wang, zhang } from '../office.testing.js';
import { appointHearingAct, recordHearingAct } from './hold.act.js';
import { requestHearingAct, waiveHearingAct } from './request.act.js';
import { tellHearingRightAct } from './tell-right.act.js';

const basis = { document: '《中华人民共和国行政许可法》', article: '第四十七条' };
const item = checkedItem({ substantiveCheck: undefined, hearing: { before: 'DENIAL', basis } });
const on = (day: string, time = '10:00') => new Date(`${day}T${time}:00+08:00`);
const at = (day: string) => ({ item, now: on(day) });
const told = did(tellHearingRightAct, held, { concerns: '相邻商户的采光和通行' }, at('2026-03-10'));
const requested = did(requestHearingAct, told, { by: '相邻商户刘某', on: null }, at('2026-03-12'));
const appointment = { at: on('2026-03-26'), place: '二楼会议室听证席', presider: wang };

describe('the right to a hearing', () => {
  it('is told before a denial where the item says so; an approval needs no telling', () => {
    expect(tried(decideAct, held, { outcome: 'DENIED' }, { item })).toBe('HEARING_RIGHT_NOT_TOLD');
    expect(did(decideAct, held, { outcome: 'APPROVED' }, { item }).stage).toBe('APPROVED');
    const always = checkedItem({ substantiveCheck: undefined, hearing: { before: 'DECISION', basis } });
    expect(tried(decideAct, held, { outcome: 'APPROVED' }, { item: always })).toBe('HEARING_RIGHT_NOT_TOLD');
    expect(tried(tellHearingRightAct, told, { concerns: '相邻商户的采光和通行' }, { item })).toBe('HEARING_RIGHT_TOLD');
    expect(tried(tellHearingRightAct, held, { concerns: '' }, { item })).toBe('CONCERNS_MISSING');
  });

  it('runs for five working days, in which nobody decides', () => {
    expect(told.hearing?.requestBy).toBe('2026-03-17');
    expect(tried(decideAct, told, { outcome: 'DENIED' }, at('2026-03-17'))).toBe('HEARING_PERIOD_RUNS');
    expect(sentence(decideAct, told, { outcome: 'DENIED' }, at('2026-03-17'))).toContain('2026-03-17以前要求听证');
    expect(did(decideAct, told, { outcome: 'DENIED' }, at('2026-03-18')).stage).toBe('DENIED');
  });

  it('ends sooner when they do without', () => {
    const waived = did(waiveHearingAct, told, { by: '申请人乌兰' }, at('2026-03-11'));
    expect(did(decideAct, waived, { outcome: 'DENIED' }, at('2026-03-11')).stage).toBe('DENIED');
    expect(tried(requestHearingAct, waived, { by: '申请人乌兰', on: null }, at('2026-03-11'))).toBe('HEARING_REQUESTED');
  });

  it('is used in time: a request on paper counts from the day on which it came in', () => {
    expect(tried(requestHearingAct, held, { by: '刘某', on: null }, at('2026-03-11'))).toBe('HEARING_RIGHT_NOT_TOLD');
    expect(tried(requestHearingAct, told, { by: '刘某', on: null }, at('2026-03-18'))).toBe('HEARING_REQUEST_LATE');
    expect(did(requestHearingAct, told, { by: '刘某', on: '2026-03-17' }, at('2026-03-18')).hearing?.requested?.by).toBe('刘某');
    expect(tried(requestHearingAct, told, { by: '刘某', on: '2026-03-09' }, at('2026-03-11'))).toBe('HEARING_REQUEST_DAY');
    expect(tried(requestHearingAct, told, { by: ' ', on: null }, at('2026-03-11'))).toBe('HEARING_PARTY_MISSING');
    expect(tried(requestHearingAct, requested, { by: '刘某', on: null }, at('2026-03-12'))).toBe('HEARING_REQUESTED');
  });
});

describe('a hearing that was asked for', () => {
  it('is held within twenty working days, and no decision comes before it', () => {
    expect(requested.hearing?.requested?.holdBy).toBe('2026-04-10');
    expect(tried(decideAct, requested, { outcome: 'APPROVED' }, at('2026-03-30'))).toBe('HEARING_NOT_HELD');
    expect(tried(appointHearingAct, requested, { ...appointment, at: on('2026-04-13') }, at('2026-03-13'))).toBe('HEARING_TOO_LATE');
    expect(tried(appointHearingAct, requested, { ...appointment, at: on('2026-03-28') }, at('2026-03-13'))).toBe('HEARING_TOO_LATE');
  });

  it('is notified seven working days ahead', () => {
    expect(tried(appointHearingAct, requested, { ...appointment, at: on('2026-03-24') }, at('2026-03-13'))).toBe('HEARING_TOO_SOON');
    expect(tried(appointHearingAct, requested, { ...appointment, at: on('2026-03-12') }, at('2026-03-13'))).toBe('HEARING_TOO_SOON');
    expect(did(appointHearingAct, requested, { ...appointment, at: on('2026-03-25') }, at('2026-03-13')).hearing?.appointed).not.toBeNull();
  });

  it('is presided over by somebody who has not examined the application', () => {
    const seconded = { ...requested, secondReviewer: li.subject, secondReviewerName: li.name };
    for (const presider of [zhang, li]) {
      expect(tried(appointHearingAct, seconded, { ...appointment, presider }, { ...at('2026-03-13'), by: head })).toBe('PRESIDER_EXAMINED');
    }
  });

  it('is presided over by nobody who held the task before, and by nobody into whose hands it came since', () => {
    const scene = { ...at('2026-03-13'), by: head };
    const handedOn = did(assignAct, requested, { to: li, reason: null }, scene);
    expect(tried(appointHearingAct, handedOn, { ...appointment, presider: zhang }, scene)).toBe('PRESIDER_EXAMINED');
    const appointed = did(appointHearingAct, handedOn, appointment, scene);
    const takenOver = did(assignAct, appointed, { to: wang, reason: null }, scene);
    const record = { record: '双方到场，刘某撤回异议' };
    expect(tried(recordHearingAct, takenOver, record, { ...at('2026-03-27'), by: head })).toBe('PRESIDER_EXAMINED');
  });

  it('is on record when it was held, and then the decision may be made', () => {
    const record = { record: '双方到场，刘某撤回异议' };
    expect(tried(recordHearingAct, requested, record, at('2026-03-26'))).toBe('HEARING_NOT_YET');
    const appointed = did(appointHearingAct, requested, appointment, at('2026-03-13'));
    expect(tried(recordHearingAct, appointed, record, at('2026-03-25'))).toBe('HEARING_NOT_YET');
    const heard = did(recordHearingAct, appointed, record, at('2026-03-27'));
    expect(tried(recordHearingAct, heard, record, at('2026-03-27'))).toBe('HEARING_HELD');
    expect(did(decideAct, heard, { outcome: 'DENIED' }, at('2026-03-27')).stage).toBe('DENIED');
  });

  it('is not asked for of a hearing that nobody wants', () => {
    expect(tried(appointHearingAct, told, appointment, at('2026-03-13'))).toBe('HEARING_NOT_REQUESTED');
  });
});
