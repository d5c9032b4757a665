import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller } from '../../kit/domain/caller.js';
import { testEngines } from '../../kit/testing/engines.js';
import { callerWith } from '../../kit/testing/test-subgraph.js';
import { accepted, act, look, type Row, tasksOf, told } from '../testing/acts.js';
import { analyst, clerk, founder, outputClerk, reviewerOf, secondClerk, stranger } from '../testing/callers.js';
import { custodyOfCase, handAllOver } from '../testing/custody-acts.js';
import { decidedFounding, deliveryAct, openFounding } from '../testing/delivery-acts.js';
import { fetchFile, pdf, upload } from '../testing/files.js';
import { type OpenWindow, openWindow } from '../testing/open-window.js';
import { renamed, storyOf } from '../testing/stories.js';

const founding = storyOf('single-shareholder');
const collector = { recipientName: founding.collector.name, recipientIdNumber: founding.collector.idNumber };
const courier = callerWith({ sub: 'courier', name: '邮政快递', roles: ['COURIER_PARTNER'] });
const home = { name: '孙海涛', phone: '13847012345', address: '扎兰屯市兴华街道布特哈路12号3单元' };
const waybill = { carrier: '邮政快递', trackingNumber: 'EA123456789CN' };

describe.each(await testEngines())('results leave through the result window ($name)', (engine) => {
  let window: OpenWindow;
  let counter = 0;
  beforeAll(async () => {
    window = await openWindow(engine);
  });
  afterAll(() => window.close());

  const said = (caller: Caller, name: string, given: Row): Promise<Row> => deliveryAct(window, caller, name, given);

  async function report(given: Row, caller: Caller = courier): Promise<Row> {
    const query =
      'mutation ($input: ReportParcelInput!) { answer: reportParcel(input: $input) { ... on ParcelReport { stage } ... on Refusal { code } } }';
    const at = window.subgraph.store.clock().toISOString();
    const { data, errors } = await window.ask(caller, query, { input: { ...waybill, eventId: randomUUID(), at, ...given } });
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return (data as Row).answer as Row;
  }

  const nextName = (): string => {
    counter += 1;
    return `第${counter}家`;
  };
  const opened = () => openFounding(window, nextName());
  const decided = () => decidedFounding(window, nextName());

  async function delivery(caller: Caller, id: string): Promise<Row> {
    const query = `query ($id: ID!) { case(id: $id) { stage results { stage delivered } deliveries { kind recipientRole recipientName }
      deliveryPlan { mode postName postPhone postAddress contacts reminders nextReminderOn }
      contactAttempts { channel outcome note by } parcels { carrier trackingNumber stage recipientName address fee events { move } } } }`;
    const { data, errors } = await window.ask(caller, query, { id });
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return (data as Row).case as Row;
  }

  const close = (id: string, changed: Row = {}) => act(window, outputClerk, 'registerDelivery', { caseId: id, ...collector, ...changed });

  describe('at the window', () => {
    it('lists what waits, the longest first, until it is registered, and logs every attempt to reach the applicant', async () => {
      const id = await decided();
      const shelf = async (): Promise<Row[]> => {
        const { data } = await window.ask(outputClerk, '{ shelf { edges { node { case { id } days contacts mode } } } }');
        return ((data as Row).shelf.edges as Row[]).map(({ node }) => node as Row);
      };
      expect((await shelf()).map((entry) => entry.case.id)).toContain(id);
      await said(outputClerk, 'recordContact', { caseId: id, channel: 'PHONE', outcome: 'NO_ANSWER', note: '下午再打' });
      expect((await delivery(founder, id)).results).toEqual([{ stage: 'ON_SHELF', delivered: false }]);
      window.setTime('2026-11-23T02:10:00.000Z');
      await said(outputClerk, 'recordContact', { caseId: id, channel: 'PHONE', outcome: 'REACHED' });
      expect(await delivery(founder, id)).toMatchObject({
        results: [{ stage: 'CONTACTED' }],
        contactAttempts: [
          { channel: 'PHONE', outcome: 'NO_ANSWER', note: null, by: '李春梅' },
          { channel: 'PHONE', outcome: 'REACHED' },
        ],
      });
      expect((await shelf()).find((entry) => entry.case.id === id)).toMatchObject({ days: 0, contacts: 2, mode: 'PICKUP' });
      expect(told(await close(id))).toBe('CLOSED');
      expect((await shelf()).map((entry) => entry.case.id)).not.toContain(id);
      expect((await said(outputClerk, 'recordContact', { caseId: id, channel: 'PHONE', outcome: 'REACHED' })).code).toBe(
        'NOTHING_ON_SHELF',
      );
    });

    it('writes to an applicant who could not be reached three times, and not again before the sixth', async () => {
      const id = await decided();
      const written = async (): Promise<string[]> => {
        const { data } = await window.ask(founder, 'query ($id: ID!) { case(id: $id) { messages { template text } } }', { id });
        return ((data as Row).case.messages as Row[]).flatMap(({ template, text }) => (template === 'CONTACT_FAILED' ? [text] : []));
      };
      const counts: number[] = [];
      for (const outcome of ['NO_ANSWER', 'REACHED', 'NO_ANSWER', 'LEFT_WORD', 'WRONG_NUMBER', 'NO_ANSWER', 'NO_ANSWER']) {
        window.setTime(new Date(window.subgraph.store.clock().getTime() + 1000).toISOString());
        await said(outputClerk, 'recordContact', { caseId: id, channel: 'PHONE', outcome });
        counts.push((await written()).length);
      }
      expect(counts).toEqual([0, 0, 0, 0, 0, 1, 1]);
      expect((await written())[0]).toContain('我们已联系3次，均未能与您取得联系');
      expect(told(await close(id))).toBe('CLOSED');
    });

    it('gives to an authorised stranger, and to no other', async () => {
      const id = await decided();
      const other = { recipientName: '王路人', recipientIdNumber: '150783199302071123' };
      expect(told(await close(id, other))).toBe('RECIPIENT_NOT_AUTHORISED');
      const authorisation = {
        reference: '委〔2026〕7号',
        principal: (founding.form.legalRepresentative as Row).name,
        acts: ['COLLECT_RESULTS'],
        from: '2026-11-01',
        until: '2026-11-22',
      };
      expect(told(await close(id, { ...other, authorisation }))).toBe('AUTHORISATION_NOT_VALID');
      const good = { ...authorisation, until: '2026-12-31' };
      expect(told(await close(id, { ...other, authorisation: good }))).toBe('AUTHORISATION_NOT_VALID');
      const scan = await upload(window, outputClerk, { name: '授权委托书.pdf', body: pdf('委托') });
      const foreign = await upload(window, founder, { name: '他人的文件.pdf', body: pdf('他人') });
      const forAll = { ...good, reference: null, agent: other.recipientName, acts: ['COLLECT_RESULTS', 'COLLECT_ORIGINALS'] };
      expect(told(await close(id, { ...other, authorisation: forAll }))).toBe('AUTHORISATION_NOT_VALID');
      const withScan = (attachmentId: unknown, agent = other.recipientName) =>
        close(id, { ...other, authorisation: { ...forAll, agent, attachmentId } });
      expect(told(await withScan(foreign.id))).toBe('ATTACHMENTS_NOT_USABLE');
      expect(told(await withScan(scan.id, '王别人'))).toBe('AUTHORISATION_NOT_VALID');
      expect(told(await withScan(scan.id))).toBe('CLOSED');
      expect((await fetchFile(window, secondClerk, scan.id as string)).status).toBe(200);
      expect((await delivery(founder, id)).deliveries).toEqual([{ kind: 'PICKUP', recipientRole: 'authorised', recipientName: '王*' }]);
    });

    it('is registered by one of two clerks who register at the same moment; the other is told', async () => {
      const id = await decided();
      const answers = (await Promise.all([close(id), close(id), close(id)])).map(told).sort();
      expect(answers).toEqual(['CLOSED', 'NOT_TO_BE_DELIVERED', 'NOT_TO_BE_DELIVERED']);
      expect((await delivery(founder, id)).deliveries).toHaveLength(1);
    });

    it('hands out single results of a joint matter early, and is closed by the last', async () => {
      const found = await accepted(window, founder, clerk, renamed(founding, '先领'));
      const id = found.id as string;
      const tasks = tasksOf(found);
      const registration = tasks.registration as { taskId: string; department: string };
      const own = { caseId: id, recipientName: founding.collector.name, recipientIdNumber: founding.collector.idNumber };
      const hand = (taskIds: readonly string[] | null) => act(window, outputClerk, 'registerDelivery', { ...own, taskIds });
      expect(told(await hand([registration.taskId]))).toBe('RESULT_NOT_FOUND');
      await window.decide({ ...registration, produced: { creditCode: '91150783MA0P5E0552', registeredOn: '2026-11-24' } });
      expect(told(await hand(null))).toBe('NOT_TO_BE_DELIVERED');
      expect(told(await hand([registration.taskId]))).toBe('ACCEPTED');
      expect(told(await hand([registration.taskId]))).toBe('RESULT_NOT_ON_SHELF');
      for (const step of ['tax', 'social-insurance', 'medical-insurance', 'provident-fund']) await window.decide(tasks[step] as never);
      expect(told(await hand(null))).toBe('CLOSED');
      expect((await delivery(founder, id)).deliveries).toHaveLength(2);
    });

    it('never gives out what a withdrawn case would have got, and gives its originals back', async () => {
      const { id, registration } = await opened();
      const papers = { caseId: id, ...collector };
      expect((await said(outputClerk, 'returnOriginals', papers)).code).toBe('CASE_GOES_ON');
      await said(founder, 'withdrawCase', { caseId: id, reason: '项目暂缓，申请撤回' });
      await window.decide({ ...registration, outcome: 'DENIED' });
      expect(told(await close(id))).toBe('NOT_TO_BE_DELIVERED');
      expect((await custodyOfCase(window, clerk, id)).handovers).toMatchObject([{ stage: 'VOID' }]);
      expect((await said(outputClerk, 'returnOriginals', { ...papers, recipientName: '张三' })).code).toBe('RECIPIENT_NOT_AUTHORISED');
      expect((await said(outputClerk, 'returnOriginals', { ...papers, originals: 9 })).code).toBe('ORIGINALS_MISCOUNTED');
      expect((await said(outputClerk, 'returnOriginals', papers)).stage).toBe('WITHDRAWN');
      expect((await said(outputClerk, 'returnOriginals', papers)).code).toBe('NO_ORIGINALS_HERE');
    });

    it('holds a case while an original is at the department', async () => {
      const { id, registration } = await opened();
      await handAllOver(window, id);
      const papers = async (department: string): Promise<string[]> => {
        const { data } = await window.ask(reviewerOf(department), 'query ($id: ID!) { case(id: $id) { documents { kind } } }', { id });
        return ((data as Row).case.documents as Row[]).map(({ kind }) => kind as string);
      };
      expect(await papers('market-supervision')).toContain('HANDOVER');
      expect(await papers('tax')).toEqual(['RECEIPT', 'ACCEPTANCE']);
      await window.decide({ ...registration, outcome: 'DENIED' });
      expect(told(await close(id))).toBe('ORIGINALS_NOT_HOME');
    });
  });

  describe('by courier', () => {
    let id: string;

    it('to an address that the applicant gives at any time, shown to nobody whole', async () => {
      id = await decided();
      expect((await said(outputClerk, 'postResults', { caseId: id, waybill })).code).toBe('POST_NOT_CHOSEN');
      expect((await said(founder, 'chooseDelivery', { caseId: id, post: { ...home, address: '路边' } })).code).toBe('POST_ADDRESS_INVALID');
      expect((await said(stranger, 'chooseDelivery', { caseId: id, post: home })).code).toBe('CASE_NOT_FOUND');
      expect((await said(founder, 'chooseDelivery', { caseId: id, post: home })).stage).toBe('TO_BE_DELIVERED');
      expect((await delivery(founder, id)).deliveryPlan).toMatchObject({ mode: 'POST', postName: '孙*', postPhone: '138****2345' });
      expect(JSON.stringify(await delivery(clerk, id))).not.toMatch(/布特哈路|13847012345|孙海涛/);
      for (const outsider of [analyst, reviewerOf('market-supervision')])
        expect(await delivery(outsider, id)).toMatchObject({ deliveryPlan: { postAddress: null }, parcels: [], contactAttempts: [] });
    });

    it('free of charge, the tracking number told to the applicant', async () => {
      expect((await said(outputClerk, 'postResults', { caseId: id, waybill })).stage).toBe('TO_BE_DELIVERED');
      expect(await delivery(founder, id)).toMatchObject({
        results: [{ stage: 'POSTED' }],
        parcels: [{ ...waybill, stage: 'ORDERED', fee: 0 }],
      });
      const { data } = await window.ask(founder, 'query ($id: ID!) { case(id: $id) { messages { text } } }', { id });
      expect(JSON.stringify(data)).toContain(waybill.trackingNumber);
      for (const outsider of [analyst, reviewerOf('market-supervision')]) {
        const seen = await window.ask(outsider, 'query ($id: ID!) { case(id: $id) { messages { text } } }', { id });
        expect(JSON.stringify(seen.data)).not.toContain(waybill.trackingNumber);
      }
      expect((await said(outputClerk, 'postResults', { caseId: id, waybill })).code).toBe('NOTHING_ON_SHELF');
      expect((await said(founder, 'chooseDelivery', { caseId: id, post: null })).code).toBe('DELIVERY_UNDER_WAY');
      expect(told(await close(id))).toBe('RESULT_NOT_ON_SHELF');
    });

    it('is not registered before the courier’s signature', async () => {
      const register = () => said(outputClerk, 'registerCourierDelivery', { caseId: id, trackingNumber: waybill.trackingNumber });
      expect((await register()).code).toBe('PARCEL_NOT_SIGNED');
      expect((await report({ move: 'sign', signedBy: '孙海涛' })).code).toBe('PARCEL_REPORT_OUT_OF_ORDER');
      await expect(report({ move: 'collect' }, outputClerk)).rejects.toThrow('FORBIDDEN');
      expect((await report({ move: 'collect' }, { ...courier, sub: 'somebody' })).code).toBe('NOT_STATIONED');
      expect((await report({ move: 'collect', carrier: '顺丰速运' })).code).toBe('OTHER_CARRIER');
      expect((await report({ move: 'collect', trackingNumber: 'EA000000000CN' })).code).toBe('PARCEL_NOT_FOUND');
      expect((await report({ move: 'collect', at: '2099-01-01T00:00:00.000Z' })).code).toBe('PARCEL_TIME_IMPOSSIBLE');
      const twice = { move: 'collect', eventId: 'scan-1' };
      expect((await report(twice)).stage).toBe('COLLECTED');
      expect((await report(twice)).stage).toBe('COLLECTED');
      expect((await report({ move: 'move' })).stage).toBe('IN_TRANSIT');
      expect((await report({ move: 'sign' })).code).toBe('SIGNER_MISSING');
      expect((await report({ move: 'sign', signedBy: '签'.repeat(61) })).code).toBe('PARCEL_REPORT_TOO_LONG');
      expect((await register()).code).toBe('PARCEL_NOT_SIGNED');
      expect((await report({ move: 'sign', signedBy: '孙海涛' })).stage).toBe('SIGNED');
      expect((await report({ move: 'comeBack' })).code).toBe('PARCEL_REPORT_OUT_OF_ORDER');
      const [one, other] = (await Promise.all([register(), register()])).map(told).sort();
      expect([one, other]).toEqual(['CLOSED', 'DELIVERY_REGISTERED_ALREADY']);
      const { parcels, deliveries } = await delivery(founder, id);
      expect((parcels as Row[])[0]?.events).toEqual([{ move: 'collect' }, { move: 'move' }, { move: 'sign' }]);
      expect(deliveries).toEqual([{ kind: 'COURIER', recipientRole: 'courier', recipientName: '孙*' }]);
    });

    it('that comes back lies on the shelf again and can be collected', async () => {
      const own = await decided();
      await said(founder, 'chooseDelivery', { caseId: own, post: { ...home, address: '扎兰屯市兴华街道布特哈路99号（查无此人）' } });
      await said(outputClerk, 'postResults', { caseId: own });
      expect(await delivery(founder, own)).toMatchObject({ parcels: [{ carrier: '模拟快递', stage: 'ORDERED', events: [] }] });
      await window.subgraph.runChores();
      expect((await delivery(founder, own)).parcels).toMatchObject([{ stage: 'ORDERED' }]);
      window.setTime('2026-11-23T05:00:00.000Z');
      await window.subgraph.runChores();
      expect((await delivery(founder, own)).parcels).toMatchObject([{ stage: 'COLLECTED' }]);
      window.setTime('2026-11-26T05:00:00.000Z');
      await window.subgraph.runChores();
      await window.subgraph.runChores();
      const back = await delivery(founder, own);
      expect(back).toMatchObject({
        results: [{ stage: 'CAME_BACK' }],
        parcels: [{ stage: 'CAME_BACK' }],
        deliveryPlan: { nextReminderOn: '2026-11-29' },
      });
      expect((back.parcels as Row[])[0]?.events).toHaveLength(3);
      expect(told(await close(own))).toBe('CLOSED');
      const { timeline } = await look(window, founder, own);
      for (const { what } of timeline as Row[]) expect(what).toMatch(/\p{Script=Han}/u);
    });
  });

  it('finds the shelf, the reminders, the parcels and the sheets to be carried by indexes that there are for them', async () => {
    const connection = window.subgraph.store.orm.em.getConnection();
    for (const [table, query] of [
      ['delivery_file', "select * from delivery_file where state = 'WAITING' order by waiting_since, case_id limit 21"],
      ['delivery_file', "select case_id from delivery_file where state = 'WAITING' and next_reminder_on <= '2026-12-01'"],
      ['parcel', "select id from parcel where next_move_at <= '2026-12-01' order by next_move_at, id limit 50"],
      ['handover_sheet', "select * from handover_sheet where stage = 'DRAWN_UP' order by drawn_up_at, id limit 21"],
      ['handover_sheet', "select * from handover_sheet where department = 'tax' and stage = 'DRAWN_UP' order by drawn_up_at, id limit 21"],
    ] as const) {
      const plan = JSON.stringify(await connection.execute(`explain ${engine.name === 'sqlite' ? 'query plan ' : ''}${query}`, [], 'all'));
      expect(plan).toMatch(new RegExp(`${table}_\\w+_index`));
      // Of a handful of rows MySQL may read them all: there the index is asked for among the possible ones only.
      if (engine.name === 'sqlite') expect(plan).not.toMatch(/TEMP B-TREE|SCAN [a-z_]+"/i);
    }
  });

  it('reminds of what nobody collects on the days of the plan, once each, and no more when it is collected', async () => {
    const id = await decided();
    const reminded = async () =>
      ((await look(window, founder, id)).timeline as Row[]).filter(({ type }) => type === 'onewindow.case.collectionReminded').length;
    for (const [day, count] of [
      ['2026-11-28', 0],
      ['2026-11-29', 1],
      ['2026-12-02', 1],
      ['2026-12-03', 2],
      ['2027-01-30', 3],
    ] as const) {
      window.setTime(`${day}T02:00:00.000Z`);
      await window.subgraph.runChores();
      await window.subgraph.runChores();
      expect([day, await reminded()]).toEqual([day, count]);
    }
    expect(told(await close(id))).toBe('CLOSED');
    window.setTime('2027-06-30T02:00:00.000Z');
    await window.subgraph.runChores();
    expect(await reminded()).toBe(3);
  });
});
