import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller } from '../../kit/domain/caller.js';
import { testEngines } from '../../kit/testing/engines.js';
import { callerWith } from '../../kit/testing/test-subgraph.js';
import { accepted, act, type Row, submission, submit, tasksOf, told } from '../testing/acts.js';
import { clerk, founder, operations, outputClerk, reviewerOf, secondClerk } from '../testing/callers.js';
import { custodyOfCase, sheetAct } from '../testing/custody-acts.js';
import { type OpenWindow, openWindow } from '../testing/open-window.js';
import { renamed, storyOf } from '../testing/stories.js';

const founding = storyOf('single-shareholder');
const collector = { recipientName: founding.collector.name, recipientIdNumber: founding.collector.idNumber };
const courier = callerWith({ sub: 'courier', name: '邮政快递', roles: ['COURIER_PARTNER'] });

/** A character of four bytes, of two units in JavaScript, and one to whoever counts. */
const rare = (length: number) => '𠮷'.repeat(length);

describe.each(await testEngines())('rare characters, counted as people count, in every text of the window ($name)', (engine) => {
  let window: OpenWindow;
  let serial = 0;
  const another = (mark = '长') => {
    serial += 1;
    return renamed(founding, `${mark}${serial}`);
  };
  const said = async (caller: Caller, name: string, type: string, input: Row): Promise<string> => {
    const query = `mutation ($input: ${type}!) { a: ${name}(input: $input) { __typename ... on Refusal { code } } }`;
    const { data, errors } = await window.ask(caller, query, { input: { idempotencyKey: randomUUID(), ...input } });
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return ((data as Row).a.code ?? 'DONE') as string;
  };
  const decided = async (): Promise<string> => {
    const found = await accepted(window, founder, clerk, another());
    await window.decide({ ...(tasksOf(found).registration as never as { taskId: string; department: string }), outcome: 'DENIED' });
    return found.id as string;
  };

  beforeAll(async () => {
    window = await openWindow(engine);
  });
  afterAll(() => window.close());

  it('names of enterprises and persons, Mongolian ones with their dots among them, are kept as they are written', async () => {
    const { enterpriseName, ...form } = another().form;
    const names = [rare(100), '扎兰屯市ᠮᠣᠩᠭᠣᠯ乌兰·图雅商贸有限公司'];
    for (const name of names) {
      serial += 1;
      const person = { ...(form.legalRepresentative as Row), name: rare(60) };
      const given = { ...form, enterpriseName: name, legalRepresentative: person, nameReservationNo: `长名-${serial}` };
      const { id } = await submit(window, founder, { ...founding, form: given });
      const { data } = await window.ask(founder, 'query ($id: ID!) { case(id: $id) { enterprise { name } } }', { id });
      expect(data?.case.enterprise.name).toBe(name);
    }
    const tooLong = { ...form, enterpriseName: rare(101), nameReservationNo: '长名-过' };
    expect(told(await act(window, founder, 'submitCase', submission({ ...founding, form: tooLong })))).toBe('FORM_INVALID');
  });

  it('a remark on a point, and reasons for handing on, refusing, withdrawing and looking', async () => {
    const { id } = await submit(window, founder, another());
    const { data } = await window.ask(clerk, 'query ($id: ID!) { case(id: $id) { reviewPoints { part code automatic } } }', { id });
    const { part, code } = ((data as Row).case.reviewPoints as Row[]).find(({ automatic }) => !automatic) as Row;
    const judge = (remark: string) =>
      act(window, clerk, 'judgePoints', { caseId: id, verdicts: [{ part, code, verdict: 'PASSED', remark }] });
    expect(told(await judge(rare(501)))).toBe('POINTS_NOT_APPLICABLE');
    expect(told(await judge(rare(500)))).toBe('RECEIVED');
    const reveal = (reason: string) => said(clerk, 'revealCaseForm', 'RevealCaseFormInput', { caseId: id, reason });
    expect(await reveal(rare(501))).toBe('REASON_MISSING');
    expect(await reveal(rare(500))).toBe('DONE');
    const transfer = (reason: string) => act(window, clerk, 'transferCase', { caseId: id, to: secondClerk.sub, reason });
    expect(told(await transfer(rare(501)))).toBe('REASON_MISSING');
    expect(told(await transfer(rare(500)))).toBe('RECEIVED');
    const refuse = (explanation: string, competentBody: string) =>
      act(window, secondClerk, 'refuseCase', { caseId: id, reasonCode: 'NOT_OUR_COMPETENCE', explanation, competentBody });
    expect(told(await refuse(rare(501), rare(200)))).toBe('REASON_MISSING');
    expect(told(await refuse(rare(500), rare(201)))).toBe('COMPETENT_BODY_TOO_LONG');
    expect(told(await refuse(rare(500), rare(200)))).toBe('REFUSED');
    const own = await submit(window, founder, another());
    const withdraw = (reason: string) => act(window, founder, 'withdrawCase', { caseId: own.id, reason });
    expect(told(await withdraw(rare(501)))).toBe('REASON_MISSING');
    expect(told(await withdraw(rare(500)))).toBe('WITHDRAWN');
    const allow = (reason: string) => said(operations, 'allowIdentifier', 'AllowIdentifierInput', { value: '91150783MA0N1A0194', reason });
    expect(await allow(rare(501))).toBe('REASON_MISSING');
    expect(await allow(rare(500))).toBe('DONE');
  });

  it('what is written on a handover sheet', async () => {
    const found = await accepted(window, founder, clerk, another());
    const { handovers } = await custodyOfCase(window, clerk, found.id as string);
    const [sheet] = handovers as Row[];
    if (sheet === undefined) throw new Error('the founding hands no paper over');
    expect(told(await sheetAct(window, clerk, 'handOverMaterials', { sheetId: sheet.id }))).toBe('HANDED_OVER');
    const receiver = reviewerOf(sheet.departmentCode as string);
    const confirm = (remark: string) => sheetAct(window, receiver, 'confirmHandover', { sheetId: sheet.id, remark });
    expect(told(await confirm(rare(501)))).toBe('REMARK_TOO_LONG');
    expect(told(await confirm(rare(500)))).toBe('CONFIRMED');
    const { material } = (sheet.lines as Row[]).find(({ originals }) => originals > 0) as Row;
    const retain = (reason: string, basis: string) =>
      sheetAct(window, receiver, 'returnHandover', { sheetId: sheet.id, lines: [{ material, returned: 0, retained: 1 }], reason, basis });
    expect(told(await retain(rare(501), rare(300)))).toBe('RETENTION_WITHOUT_REASON');
    expect(told(await retain(rare(500), rare(301)))).toBe('RETENTION_WITHOUT_REASON');
    expect((await retain(rare(500), rare(300))).retentionBasis).toBe(rare(300));
  });

  it('who was called, who collects, who lives where, and who signed', async () => {
    const id = await decided();
    const contact = (note: string) =>
      said(outputClerk, 'recordContact', 'RecordContactInput', { caseId: id, channel: 'PHONE', outcome: 'REACHED', note });
    expect(await contact(rare(501))).toBe('NOTE_TOO_LONG');
    expect(await contact(rare(500))).toBe('DONE');
    const choose = (name: string, address: string) =>
      said(founder, 'chooseDelivery', 'ChooseDeliveryInput', { caseId: id, post: { name, phone: '13847012345', address } });
    expect(await choose(rare(61), rare(200))).toBe('POST_ADDRESS_INVALID');
    expect(await choose(rare(60), rare(201))).toBe('POST_ADDRESS_INVALID');
    expect(await choose(rare(60), rare(200))).toBe('DONE');
    const waybill = { carrier: '邮政快递', trackingNumber: `RARE${serial}0001` };
    expect(await said(outputClerk, 'postResults', 'PostResultsInput', { caseId: id, waybill: { ...waybill, carrier: rare(41) } })).toBe(
      'WAYBILL_MISSING',
    );
    expect(await said(outputClerk, 'postResults', 'PostResultsInput', { caseId: id, waybill })).toBe('DONE');
    const report = async (given: Row): Promise<string> => {
      const query =
        'mutation ($input: ReportParcelInput!) { a: reportParcel(input: $input) { ... on ParcelReport { stage } ... on Refusal { code } } }';
      const at = window.subgraph.store.clock().toISOString();
      const { data, errors } = await window.ask(courier, query, { input: { ...waybill, eventId: randomUUID(), at, ...given } });
      if (errors !== undefined) throw new Error(JSON.stringify(errors));
      return told(data?.a as Row);
    };
    expect(await report({ move: 'collect' })).toBe('COLLECTED');
    expect(await report({ move: 'sign', signedBy: rare(61) })).toBe('PARCEL_REPORT_TOO_LONG');
    expect(await report({ move: 'sign', signedBy: rare(60), place: rare(301) })).toBe('PARCEL_REPORT_TOO_LONG');
    expect(await report({ move: 'sign', signedBy: rare(60), place: rare(300) })).toBe('SIGNED');
    const { trackingNumber } = waybill;
    expect(await said(outputClerk, 'registerCourierDelivery', 'RegisterCourierDeliveryInput', { caseId: id, trackingNumber })).toBe('DONE');
  });

  it('a recipient’s name may be typed with blanks, but not without end', async () => {
    const id = await decided();
    const [first, ...rest] = [...collector.recipientName];
    const close = (recipientName: string) => act(window, outputClerk, 'registerDelivery', { caseId: id, ...collector, recipientName });
    expect(told(await close(`${first}${' '.repeat(60)}${rest.join('')}`))).toBe('ID_NUMBER_INVALID');
    expect(told(await close(''))).toBe('ID_NUMBER_INVALID');
    expect(told(await close(`${first}  ${rest.join('')}`))).toBe('CLOSED');
  });
});
