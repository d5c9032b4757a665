import type { Message } from '../../kit/domain/message.js';
import { type BatchLoad, loaderOf, type SubgraphContext } from '../../kit/graphql/context.js';
import { JournalEntry } from '../../kit/journal/journal.entity.js';
import { readRows } from '../../kit/persistence/read-rows.js';
import { remembered } from '../../kit/persistence/remembered-rows.js';
import { caseScope } from '../domain/case-access.js';
import { INTAKE_SENTENCES, STAFF_ONLY } from './intake-timeline.js';
import { loadStepsOfCase } from './loaders.js';
import type { TimelineEntryType } from './types/timeline.type.js';

const WHAT: Readonly<Record<string, Message>> = {
  'onewindow.case.submitted': { zh: '已收件', en: 'Received' },
  'onewindow.case.reviewed': { zh: '形式审查', en: 'Reviewed' },
  'onewindow.case.noticeIssued': { zh: '一次性告知补正', en: 'One-time notice issued' },
  'onewindow.case.supplemented': { zh: '申请人已补正', en: 'Supplemented by the applicant' },
  'onewindow.case.accepted': { zh: '已受理', en: 'Accepted' },
  'onewindow.task.released': { zh: '转交部门办理', en: 'Handed to a department' },
  'onewindow.case.step.received': { zh: '部门已签收', en: 'Received by the department' },
  'onewindow.case.step.inWork': { zh: '部门已认领', en: 'Taken on at the department' },
  'onewindow.case.step.suspended': {
    zh: '部门依法进行特别程序，所需时间不计入办理期限',
    en: 'A special procedure has begun; its time is not counted',
  },
  'onewindow.case.step.resumed': { zh: '特别程序已结束，办理期限继续计算', en: 'The special procedure has ended; the limit runs on' },
  'onewindow.case.step.extended': { zh: '经部门负责人批准，办理期限延长一次', en: 'The limit was extended, once, by the head' },
  'onewindow.case.step.corrected': {
    zh: '部门更正决定书中的笔误，原决定不变',
    en: 'A slip in the decision was put right; the decision stands',
  },
  'onewindow.case.step.hearingRightTold': { zh: '部门已告知听证权利', en: 'The right to a hearing was told' },
  'onewindow.case.step.hearingAppointed': { zh: '部门已通知听证的时间、地点', en: 'Time and place of the hearing were notified' },
  'onewindow.case.step.decided': { zh: '部门已作出决定，结果转至出件窗口', en: 'Decided; the result is in the result window' },
  'onewindow.case.step.cancelled': { zh: '因前序环节未获批准，本环节终止', en: 'Ended because an earlier step was denied' },
  'onewindow.case.step.dueDatesRecomputed': {
    zh: '放假安排公布或者办公时间调整，办理期限届满日重新计算',
    en: 'The ends of the limits were computed anew: a year’s holidays were published, or the hours changed',
  },
  'onewindow.case.handover.drawnUp': { zh: '已开具材料流转交接单', en: 'Handover sheet drawn up' },
  'onewindow.case.handover.handedOver': { zh: '纸质材料已移交部门', en: 'Papers handed over to the department' },
  'onewindow.task.handoverConfirmed': { zh: '部门已签收纸质材料', en: 'The department has signed for the papers' },
  'onewindow.case.handover.contested': { zh: '部门签收的材料与清单不符，正在核对', en: 'Papers received otherwise than listed' },
  'onewindow.case.handover.corrected': { zh: '窗口已核对并更正交接清单', en: 'The window has corrected the list' },
  'onewindow.case.handover.recalled': { zh: '窗口已收回未签收的材料', en: 'The window has taken the papers back' },
  'onewindow.case.handover.void': { zh: '材料流转交接单作废', en: 'Handover sheet void' },
  'onewindow.case.handover.sentBack': { zh: '部门已退还原件，待窗口签收', en: 'The department sends originals back' },
  'onewindow.case.handover.home': { zh: '原件已退还窗口', en: 'Originals are back at the window' },
  'onewindow.case.handover.returnedShort': { zh: '窗口签收的原件少于部门退还的份数', en: 'Fewer originals came back than were sent' },
  'onewindow.case.handover.retained': { zh: '部门依据规定留存原件', en: 'The department retains originals' },
  'onewindow.case.handover.lost': { zh: '原件经核实认定遗失', en: 'Originals were found to be lost' },
  'onewindow.case.originalsGivenBack': { zh: '原件已退还申请人', en: 'Originals given back to the applicant' },
  'onewindow.case.deliveryChosen': { zh: '申请人选择结果领取方式', en: 'The applicant has chosen how the results are to come' },
  'onewindow.case.contacted': { zh: '出件窗口联系申请人', en: 'The result window has tried to reach the applicant' },
  'onewindow.case.posted': { zh: '结果文书已交快递', en: 'The results were given to the courier' },
  'onewindow.case.courierOrdered': { zh: '已向快递企业下单', en: 'A courier was ordered' },
  'onewindow.case.parcel.decline': {
    zh: '快递企业未接单，结果文书重新上架',
    en: 'The courier declined; the results are on the shelf again',
  },
  'onewindow.case.parcel.collect': { zh: '快递已揽收', en: 'Picked up by the courier' },
  'onewindow.case.parcel.move': { zh: '快递在途', en: 'The parcel is in transit' },
  'onewindow.case.parcel.sign': { zh: '快递已签收', en: 'The parcel was signed for' },
  'onewindow.case.parcel.comeBack': { zh: '快递退回，结果文书重新上架', en: 'The parcel came back; the results are on the shelf again' },
  'onewindow.case.collectionReminded': { zh: '提醒申请人领取结果文书', en: 'The applicant was reminded to collect' },
  'onewindow.case.deliveredInPart': { zh: '部分结果文书已出件登记', en: 'Some results were handed out' },
  'onewindow.case.delivered': { zh: '已出件登记，办结', en: 'Handed out and closed' },
  'onewindow.case.resultCertified': {
    zh: '结果文书遗失或者毁损，出具出件证明',
    en: 'A result was lost or damaged: its delivery was certified',
  },
  'onewindow.case.documentIssued': { zh: '出具文书', en: 'A document was issued' },
  'onewindow.case.documentPrinted': { zh: '打印文书', en: 'A document was printed' },
  'onewindow.case.step.withdrawn': { zh: '申请人撤回一个环节', en: 'The applicant withdrew a step' },
  'onewindow.message.written': { zh: '已告知申请人', en: 'The applicant was told' },
  ...INTAKE_SENTENCES,
  'onewindow.message.sent': { zh: '告知已发出', en: 'A message to the applicant has gone out' },
  'onewindow.message.failed': {
    zh: '告知未能发出，请以其他方式告知申请人',
    en: 'A message could not be sent: tell the applicant in another way',
  },
  'onewindow.message.uncertain': { zh: '告知是否送达不明，请核实', en: 'It is not known whether a message arrived' },
  'onewindow.message.retried': { zh: '重新发送告知', en: 'A message is sent again' },
  'onewindow.message.read': { zh: '申请人已阅告知', en: 'The applicant has read a message' },
  'onewindow.case.filesAttached': { zh: '随材料提交电子文件', en: 'Files handed in with the materials' },
  'onewindow.case.fileOpened': { zh: '工作人员打开附件', en: 'A file was opened by staff' },
  'onewindow.case.formRevealed': { zh: '查看未脱敏信息', en: 'Unmasked data was looked at' },
};

/** A case's timeline: its entries of the journal in the order in which they were committed. The data stays in the journal. */
export async function timelineOf(context: SubgraphContext, caseId: string): Promise<TimelineEntryType[]> {
  const entries = (await loaderOf(context, loadTimelines).load(caseId)) ?? [];
  const steps = (await loaderOf(context, loadStepsOfCase).load(caseId)) ?? [];
  const keyOf = new Map(steps.map((step) => [step.id, step.key]));
  const party = caseScope(context.caller).kind === 'PARTY';
  const shown = party ? entries.filter(({ type }) => !STAFF_ONLY.has(type)) : entries;
  return shown.map(({ type, time, told }) => ({
    at: new Date(time),
    type,
    what: `${WHAT[type]?.[context.language] ?? type}${documentOf(told)}`,
    step: stepOf(told, keyOf),
  }));
}

interface Entry {
  readonly type: string;
  readonly time: string;
  readonly told: Told;
}

const loadTimelines: BatchLoad<string, Entry[]> = async ({ store }, ids) => {
  const inOrder = { part: 'asc', seq: 'asc' } as const;
  const rows = await readRows(store.rows, JournalEntry, { subject: ids }, inOrder, ['id', 'subject', 'type', 'time']);
  const told = await toldBy(
    store,
    rows.map(({ id }) => id),
  );
  const entries = rows.map(({ subject, type, time }, index) => ({ subject, type, time, told: told[index] ?? {} }));
  return ids.map((id) => entries.filter(({ subject }) => subject === id));
};

/** What a timeline needs of an entry's data. */
interface Told {
  readonly documentId?: string;
  readonly title?: string;
  readonly step?: string;
  readonly taskId?: string;
}

/** Of as many entries it is remembered: some hundred cases that are being looked at. An entry never changes, and its data may be long. */
const REMEMBERED = 10_000;

/** By the ids of entries. */
const toldBy = remembered<Told>(async ({ rows }, ids) => {
  const entries = await readRows(rows, JournalEntry, { id: ids }, {}, ['id', 'data']);
  const told = new Map(entries.map(({ id, data }) => [id, neededOf(JSON.parse(data) as Told)]));
  return ids.map((id) => told.get(id) ?? null);
}, REMEMBERED);

function neededOf({ documentId, title, step, taskId }: Told): Told {
  return { documentId, title, step, taskId };
}

/** Which document it was: `出具文书《收件凭证》`. */
function documentOf({ documentId, title }: Told): string {
  return documentId === undefined || title === undefined ? '' : `《${title}》`;
}

function stepOf({ step, taskId }: Told, keyOf: ReadonlyMap<string, string>): string | null {
  return step ?? (taskId === undefined ? null : (keyOf.get(taskId) ?? null));
}
