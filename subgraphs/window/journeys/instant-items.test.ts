import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testEngines } from '../../kit/testing/engines.js';
import { act, judgeAll, look, type Row, submission, tasksOf, told } from '../testing/acts.js';
import { approverOf, clerk, outputClerk, restaurant } from '../testing/callers.js';
import { custodyOfCase, sheetAct } from '../testing/custody-acts.js';
import { type OpenWindow, openWindow } from '../testing/open-window.js';
import type { Story } from '../testing/stories.js';

const handler = { name: '周敏', idNumber: '150783198209270035', phone: '13674701234' };
const department = 'provident-fund';
const approver = approverOf(department);

/** 测试数据: a certificate of deposits, an item that is done on the spot, asked for on paper at the counter. */
const certificate: Story = {
  itemId: 'provident-fund.deposit-certificate',
  matterCode: null,
  channel: 'WINDOW',
  answers: { AGENT: 'NO', FUND_CERTIFICATE: 'UNIT' },
  form: {
    enterpriseName: '扎兰屯市秀水山庄餐饮有限公司',
    creditCode: '91150783MA0N2B025N',
    fundAccountNumber: '150783000021',
    certifiedFrom: '2026-01',
    certifiedUntil: '2026-10',
    certificateUse: '申请贷款',
    handler,
  },
  materials: [
    { code: 'FUND_CERTIFICATE_REQUEST', provision: 'PAPER', originals: 1, copies: 0 },
    { code: 'HANDLER_ID', provision: 'E_LICENCE', originals: 0, copies: 0 },
  ],
  findings: [],
  correction: null,
  collector: { name: handler.name, idNumber: handler.idNumber },
};

/** The minutes at which each act of one visit is done, local time. */
interface Visit {
  readonly submitted: string;
  readonly accepted: string;
  readonly handedOver: string;
  readonly decided: string;
  readonly home: string;
  readonly registered: string;
}

const MORNING: Visit = {
  submitted: '2026-11-23T09:00',
  accepted: '2026-11-23T09:05',
  handedOver: '2026-11-23T09:08',
  decided: '2026-11-23T09:15',
  home: '2026-11-23T09:18',
  registered: '2026-11-23T09:20',
};

describe.each(await testEngines())('an item that is done on the spot takes one visit ($name)', (engine) => {
  let window: OpenWindow;
  beforeAll(async () => {
    window = await openWindow(engine);
  });
  afterAll(() => window.close());

  const at = (local: string) => window.setTime(new Date(`${local}:00+08:00`).toISOString());

  /** From the application to the registration, by the people who do it. */
  async function visited(visit: Visit): Promise<Row> {
    at(visit.submitted);
    const answer = await act(window, clerk, 'submitCase', submission(certificate));
    if (answer.__typename === 'Refusal') throw new Error(JSON.stringify(answer));
    const caseId = answer.id as string;
    await judgeAll(window, clerk, caseId);
    at(visit.accepted);
    expect(told(await act(window, clerk, 'acceptCase', { caseId }))).toBe('ACCEPTED');
    const [task] = Object.values(tasksOf(await look(window, clerk, caseId)));
    at(visit.handedOver);
    const [sheet] = (await custodyOfCase(window, clerk, caseId)).handovers as Row[];
    await sheetAct(window, clerk, 'handOverMaterials', { sheetId: sheet?.id });
    expect((await sheetAct(window, approver, 'confirmHandover', { sheetId: sheet?.id })).stage).toBe('CONFIRMED');
    at(visit.decided);
    await window.decide(task as never);
    const lines = [{ material: 'FUND_CERTIFICATE_REQUEST', returned: 1 }];
    await sheetAct(window, approver, 'returnHandover', { sheetId: sheet?.id, lines });
    at(visit.home);
    expect((await sheetAct(window, clerk, 'receiveReturnedMaterials', { sheetId: sheet?.id })).stage).toBe('RETURNED');
    at(visit.registered);
    const { name: recipientName, idNumber: recipientIdNumber } = certificate.collector;
    expect(told(await act(window, outputClerk, 'registerDelivery', { caseId, recipientName, recipientIdNumber }))).toBe('CLOSED');
    return look(window, restaurant, caseId);
  }

  it.each<[string, Visit, string]>([
    ['in the morning', MORNING, '2026-11-23'],
    [
      'over the noon break',
      { ...shifted(MORNING, '2026-11-24'), submitted: '2026-11-24T11:58', accepted: '2026-11-24T12:01', ...following('2026-11-24', '12') },
      '2026-11-24',
    ],
    [
      'that begins a minute before the hall closes',
      {
        ...shifted(MORNING, '2026-11-25'),
        submitted: '2026-11-25T17:29',
        accepted: '2026-11-25T17:31',
        ...following('2026-11-25', '17', 32),
      },
      '2026-11-25',
    ],
    [
      'that begins after the hall has closed on Friday: the promise is for that day',
      {
        ...shifted(MORNING, '2026-11-27'),
        submitted: '2026-11-27T18:10',
        accepted: '2026-11-27T18:12',
        ...following('2026-11-27', '18', 20),
      },
      '2026-11-27',
    ],
    ['on a Saturday, whose promise is for Monday and is kept at once', shifted(MORNING, '2026-11-28'), '2026-11-30'],
    [
      'over midnight, at the end of a month: the promise of the day is missed, and nobody is sent home',
      {
        submitted: '2026-11-30T23:57',
        accepted: '2026-11-30T23:59',
        handedOver: '2026-12-01T00:00',
        decided: '2026-12-01T00:02',
        home: '2026-12-01T00:03',
        registered: '2026-12-01T00:04',
      },
      '2026-11-30',
    ],
  ])('%s', async (_, visit, dueOn) => {
    const { tasks, stage, timeline } = await visited(visit);
    expect(stage).toBe('CLOSED');
    expect((tasks as Row[]).map(({ committedDueOn, status }) => [committedDueOn, status])).toEqual([[dueOn, 'DECIDED']]);
    // Nothing asks the applicant to come again.
    expect((timeline as Row[]).filter(({ type }) => /notice|suspend|Reminded/i.test(type as string))).toEqual([]);
  });
});

function shifted(visit: Visit, day: string): Visit {
  return Object.fromEntries(Object.entries(visit).map(([name, local]) => [name, `${day}${(local as string).slice(10)}`])) as never;
}

/** The acts after the acceptance, a few minutes apart. */
function following(day: string, hour: string, minute = 3): Pick<Visit, 'handedOver' | 'decided' | 'home' | 'registered'> {
  const local = (more: number) => `${day}T${hour}:${String(minute + more).padStart(2, '0')}`;
  return { handedOver: local(1), decided: local(8), home: local(10), registered: local(12) };
}
