import { createHmac, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PASSPORT_HEADER } from '../../../schema/passport.js';
import { testEngines } from '../../kit/testing/engines.js';
import { postResults } from '../actions/delivery/post-results.js';
import { sendOrders } from '../actions/delivery/send-orders.js';
import { courierHook } from '../courier/courier-hook.js';
import { httpCourier } from '../courier/http-courier.js';
import { accepted, look, type Row, tasksOf } from '../testing/acts.js';
import { clerk, founder, outputClerk } from '../testing/callers.js';
import { decidedFounding, deliveryAct } from '../testing/delivery-acts.js';
import { type OpenWindow, openWindow } from '../testing/open-window.js';
import { answered, type Provider, startProvider } from '../testing/provider.js';
import { renamed, storyOf } from '../testing/stories.js';

const carrier = '邮政快递';
const hookKey = 'the key of its reports';
const home = { name: '孙海涛', phone: '13847012345', address: '扎兰屯市兴华街道布特哈路12号3单元' };

describe.each(await testEngines())('a courier that works with the hall ($name)', (engine) => {
  let window: OpenWindow;
  let server: Provider;
  let counter = 0;
  beforeAll(async () => {
    window = await openWindow(engine);
    server = await startProvider();
  });
  afterAll(async () => {
    await server.close();
    await window.close();
  });

  const courier = () => httpCourier({ carrier, url: server.url, key: 'the key of orders', timeout: 2000 });
  const send = () => sendOrders(window.subgraph.store, courier());
  const later = (minutes: number) => window.setTime(new Date(window.subgraph.store.clock().getTime() + minutes * 60_000).toISOString());
  const takes = (trackingNumber: string) => {
    server.answerWith = (response) => answered(response, 200, { trackingNumber });
  };
  const ordersOf = (orderNumber: string) => server.asked.filter(({ body }) => (JSON.parse(body) as Row).orderNumber === orderNumber);

  /** A case whose result is posted by the courier; its parcel. */
  async function ordered(): Promise<{ id: string; parcel: Row }> {
    counter += 1;
    const id = await decidedFounding(window, `快递第${counter}家`);
    await deliveryAct(window, founder, 'chooseDelivery', { caseId: id, post: home });
    const input = { caseId: id, waybill: null, taskIds: null, idempotencyKey: randomUUID() };
    expect((await postResults(window.subgraph.store, outputClerk, input, courier())).ok).toBe(true);
    return { id, parcel: (await seen(id)).parcels[0] as Row };
  }

  async function seen(id: string): Promise<Row> {
    const query = `query ($id: ID!) { case(id: $id) { stage results { stage } parcels { id carrier trackingNumber stage events { move } }
      messages { template text } deliveryPlan { nextReminderOn } } }`;
    return ((await window.ask(founder, query, { id })).data as Row).case as Row;
  }

  interface Hook {
    readonly key?: string;
    readonly at?: Date;
    readonly path?: string;
    readonly raw?: string;
    /** What is sent instead of what was signed. */
    readonly tampered?: string;
  }

  async function hook(
    content: Row,
    { key = hookKey, at = window.subgraph.store.clock(), path = '/courier', raw, tampered }: Hook = {},
  ): Promise<Row> {
    const body = raw ?? JSON.stringify(content);
    const timestamp = String(Math.floor(at.getTime() / 1000));
    const signature = createHmac('sha256', key).update(`${timestamp}.${body}`).digest('hex');
    const context = await window.subgraph.contextOf({ [PASSPORT_HEADER]: await window.passport(clerk) });
    if (context === null) throw new Error('The passport is not good');
    const headers = { 'x-onewindow-timestamp': timestamp, 'x-onewindow-signature': signature };
    const request = { method: 'POST', path, query: new URLSearchParams(), headers, body: Readable.from([Buffer.from(tampered ?? body)]) };
    const { status, body: told } = await courierHook({ courier: courier(), hookKey })(context, request);
    return { status, code: JSON.parse(told as string).errors?.[0]?.extensions.code };
  }

  const report = (parcel: Row, move: string, more: Row = {}): Row => ({
    eventId: randomUUID(),
    orderId: parcel.id,
    move,
    at: window.subgraph.store.clock().toISOString(),
    ...(move === 'sign' ? { signedBy: '孙海涛' } : {}),
    ...more,
  });

  it('is ordered after the act and not in it, once, and the applicant learns the number when it is known', async () => {
    takes('EA100000001CN');
    const { id, parcel } = await ordered();
    expect(parcel).toMatchObject({ carrier, stage: 'ORDERED', trackingNumber: expect.stringMatching(/^DD\d{11}$/) });
    expect(server.asked).toEqual([]);
    expect(JSON.stringify((await seen(id)).messages)).not.toContain('PARCEL_SENT');
    await Promise.all([send(), send()]);
    await send();
    expect(ordersOf(parcel.trackingNumber)).toHaveLength(1);
    expect(await seen(id)).toMatchObject({
      parcels: [{ trackingNumber: 'EA100000001CN', stage: 'ORDERED' }],
      results: [{ stage: 'POSTED' }],
    });
    expect(JSON.stringify((await seen(id)).messages)).toContain('运单号EA100000001CN');
    later(24 * 60);
    await send();
    expect(ordersOf(parcel.trackingNumber)).toHaveLength(1);
  });

  it('is asked again under the same key when its answer is lost, later each time', async () => {
    server.answerWith = (response) => response.destroy();
    const { id, parcel } = await ordered();
    const asked = async (minutes: number) => {
      later(minutes);
      await send();
      return ordersOf(parcel.trackingNumber).length;
    };
    expect([await asked(0), await asked(0.5), await asked(0.5), await asked(1), await asked(1)]).toEqual([1, 1, 2, 2, 3]);
    takes('EA100000002CN');
    expect(await asked(4)).toBe(4);
    expect(new Set(ordersOf(parcel.trackingNumber).map(({ headers }) => headers['idempotency-key']))).toEqual(new Set([parcel.id]));
    expect((await seen(id)).parcels).toMatchObject([{ trackingNumber: 'EA100000002CN' }]);
  });

  it('is not believed a number that another parcel has', async () => {
    takes('EA100000002CN');
    const { id, parcel } = await ordered();
    await send();
    expect((await seen(id)).parcels).toMatchObject([{ stage: 'ORDERED', trackingNumber: parcel.trackingNumber }]);
    takes('EA100000009CN');
    later(1);
    await send();
    expect((await seen(id)).parcels).toMatchObject([{ trackingNumber: 'EA100000009CN' }]);
  });

  it('that does not go there leaves the results on the shelf, and the applicant is told', async () => {
    server.answerWith = (response) => answered(response, 422);
    const { id, parcel } = await ordered();
    await send();
    const { results, parcels, messages, deliveryPlan } = await seen(id);
    expect({ results, parcels }).toMatchObject({ results: [{ stage: 'ON_SHELF' }], parcels: [{ stage: 'DECLINED' }] });
    expect(JSON.stringify(messages)).toContain('不能承运至您登记的地址');
    expect(deliveryPlan.nextReminderOn).not.toBeNull();
    expect((await hook(report(parcel, 'collect'))).code).toBe('PARCEL_REPORT_OUT_OF_ORDER');
    const { timeline } = await look(window, founder, id);
    for (const { what } of timeline as Row[]) expect(what).toMatch(/\p{Script=Han}/u);
  });

  describe('reports on its parcels', () => {
    let id: string;
    let parcel: Row;
    beforeAll(async () => {
      takes('EA100000003CN');
      ({ id, parcel } = await ordered());
      await send();
      later(60);
    });
    const stage = async () => ((await seen(id)).parcels as Row[])[0]?.stage as string;

    it('and is not believed without its signature, over what it said, of now', async () => {
      const said = report(parcel, 'collect');
      const body = JSON.stringify(said);
      const ago = (seconds: number) => new Date(window.subgraph.store.clock().getTime() - seconds * 1000);
      expect(await hook(said, { key: 'another key' })).toEqual({ status: 401, code: 'SIGNATURE_WRONG' });
      expect(await hook(said, { tampered: body.replace('collect', 'comeBack') })).toEqual({ status: 401, code: 'SIGNATURE_WRONG' });
      expect(await hook(said, { at: ago(301) })).toEqual({ status: 401, code: 'REPORT_STALE' });
      expect(await hook(said, { at: ago(-301) })).toEqual({ status: 401, code: 'REPORT_STALE' });
      expect(await hook(said, { raw: `${body}${' '.repeat(65_536)}` })).toEqual({ status: 413, code: 'REPORT_TOO_LARGE' });
      expect(await hook({ ...said, move: 'lose' })).toEqual({ status: 400, code: 'REPORT_MALFORMED' });
      expect(await hook({}, { raw: '{"eventId":' })).toEqual({ status: 400, code: 'REPORT_MALFORMED' });
      expect(await hook(said, { path: '/other' })).toEqual({ status: 404, code: 'NOT_FOUND' });
      expect(await hook({ ...said, orderId: randomUUID() })).toEqual({ status: 404, code: 'PARCEL_NOT_FOUND' });
      expect(await stage()).toBe('ORDERED');
    });

    it('each once, those that were overtaken without effect, those that come too early when what is before them has come', async () => {
      const signed = report(parcel, 'sign');
      expect(await hook(signed)).toEqual({ status: 409, code: 'PARCEL_REPORT_OUT_OF_ORDER' });
      const moved = report(parcel, 'move', { place: '扎兰屯市邮件处理中心' });
      for (let twice = 0; twice < 2; twice += 1) expect((await hook(moved)).status).toBe(200);
      expect(await hook({ ...moved, place: '别处' })).toEqual({ status: 409, code: 'IDEMPOTENCY_KEY_REUSED' });
      expect((await hook(report(parcel, 'collect'))).status).toBe(200);
      expect(await stage()).toBe('IN_TRANSIT');
      const { orderId: _, ...byNumber } = signed;
      const answers = await Promise.all([signed, signed].map(() => hook({ ...byNumber, trackingNumber: 'ea100000003cn' })));
      expect(answers.map(({ status }) => status)).toEqual([200, 200]);
      expect((await hook(report(parcel, 'move'))).status).toBe(200);
      expect((await hook(report(parcel, 'comeBack'))).code).toBe('PARCEL_REPORT_OUT_OF_ORDER');
      expect(await seen(id)).toMatchObject({ results: [{ stage: 'SIGNED' }], parcels: [{ stage: 'SIGNED' }] });
      expect(((await seen(id)).parcels as Row[])[0]?.events).toEqual([{ move: 'move' }, { move: 'sign' }]);
      const registered = await deliveryAct(window, outputClerk, 'registerCourierDelivery', { caseId: id, trackingNumber: 'EA100000003CN' });
      expect(registered.stage).toBe('CLOSED');
    });

    it('also on those whose number it gave at its counter, and that took single results of a joint matter early', async () => {
      const found = await accepted(window, founder, clerk, renamed(storyOf('single-shareholder'), '先寄'));
      const { registration, ...others } = tasksOf(found) as Record<string, { taskId: string; department: string }>;
      const own = { caseId: found.id as string };
      const post = (trackingNumber: string, taskIds: readonly unknown[] | null) =>
        deliveryAct(window, outputClerk, 'postResults', { ...own, waybill: { carrier, trackingNumber }, taskIds });
      await deliveryAct(window, founder, 'chooseDelivery', { ...own, post: home });
      expect((await post('EA987654321CN', [registration?.taskId])).code).toBe('RESULT_NOT_FOUND');
      const produced = { creditCode: '91150783MA0P5E0552', registeredOn: '2026-11-24' };
      await window.decide({ ...(registration as { taskId: string; department: string }), produced });
      expect((await post('EA987654321CN', null)).code).toBe('NOT_TO_BE_DELIVERED');
      expect((await post('EA987654321CN', [registration?.taskId])).stage).toBe('ACCEPTED');
      for (const move of ['collect', 'sign']) {
        const { orderId: _, ...said } = report({}, move, { trackingNumber: 'EA987654321CN' });
        expect((await hook(said)).status).toBe(200);
      }
      const register = { ...own, trackingNumber: 'EA987654321CN' };
      expect((await deliveryAct(window, outputClerk, 'registerCourierDelivery', register)).stage).toBe('ACCEPTED');
      for (const task of Object.values(others)) await window.decide(task);
      expect((await post('EA987654322CN', null)).stage).toBe('TO_BE_DELIVERED');
      const stages = ((await seen(own.caseId)).parcels as Row[]).map(({ stage }) => stage as string);
      expect(stages.sort()).toEqual(['ORDERED', 'SIGNED']);
    });

    it('and moves no parcel of another one', async () => {
      const other = await decidedFounding(window, '他家快递');
      await deliveryAct(window, founder, 'chooseDelivery', { caseId: other, post: home });
      const waybill = { carrier: '顺丰速运', trackingNumber: 'SF100000000001' };
      await deliveryAct(window, outputClerk, 'postResults', { caseId: other, waybill });
      const [foreign] = (await seen(other)).parcels as Row[];
      expect((await hook(report(foreign as Row, 'collect'))).code).toBe('PARCEL_NOT_FOUND');
      expect((await seen(other)).parcels).toMatchObject([{ stage: 'ORDERED' }]);
    });
  });
});
