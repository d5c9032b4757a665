import type { Message } from '../../kit/domain/message.js';

/** What the entries of intake, from the draft to an early end, say in a case's timeline. */
export const INTAKE_SENTENCES: Readonly<Record<string, Message>> = {
  'onewindow.case.refused': { zh: '不予受理', en: 'Not accepted' },
  'onewindow.case.withdrawn': { zh: '申请人撤回申请', en: 'Withdrawn by the applicant' },
  'onewindow.case.terminated': { zh: '终止办理', en: 'Terminated' },
  'onewindow.case.step.ended': { zh: '本环节不再办理', en: 'This step is not carried on' },
  'onewindow.task.ended': { zh: '已告知部门停止办理', en: 'The department was told to stop' },
  'onewindow.case.decidedAfterEnd': {
    zh: '部门在得知办件结束之前作出了决定，该文书不予交付，由部门依法处理',
    en: 'The department decided before it learnt that the case had ended: its document is not handed out',
  },
  'onewindow.case.deemedAccepted': { zh: '逾期未告知，自收件之日起视为受理', en: 'Nothing was said in time: accepted as from receipt' },
  'onewindow.case.noticeDueRecomputed': {
    zh: '放假安排公布或者办公时间调整，告知期限届满时间重新计算',
    en: 'The end of the time for the notice was computed anew: a year’s holidays were published, or the hours changed',
  },
  'onewindow.case.noticeAcknowledged': { zh: '申请人签收一次性告知单', en: 'The notice was acknowledged' },
  'onewindow.case.supplementOverdue': { zh: '补正期限已过，尚未补正', en: 'The time for the supplement has run out' },
  'onewindow.case.materialsPromised': { zh: '申请人书面承诺补交材料', en: 'The applicant has promised materials' },
  'onewindow.case.promisedBrought': { zh: '申请人补交承诺的材料', en: 'Promised materials were brought' },
  'onewindow.case.promiseFulfilled': { zh: '容缺承诺已兑现', en: 'A promise was kept' },
  'onewindow.case.promiseOverdue': { zh: '承诺补交的材料逾期未补', en: 'A promised material has not come in time' },
  'onewindow.case.identifierAllowed': {
    zh: '证照号码校验位不符，经中心核准填报',
    en: 'An identifier whose check digit fails was allowed by the centre',
  },
  'onewindow.case.authorisationShown': { zh: '代理人出示新的授权委托书', en: 'The agent has shown another authorisation' },
  'onewindow.case.transferred': { zh: '转由指定人员审查', en: 'Handed to a named reviewer' },
  'onewindow.case.noticeBreach': {
    zh: '告知单所列内容此前已经存在而未一次告知',
    en: 'The notice says what an earlier one should have said',
  },
  'onewindow.case.noticeBreachSettled': { zh: '未一次性告知的责任已认定', en: 'Whose fault it was has been settled' },
};

/** Entries about how staff did their work: not for the applicant, who reads the notice and no blame. */
export const STAFF_ONLY: ReadonlySet<string> = new Set(['onewindow.case.noticeBreach', 'onewindow.case.noticeBreachSettled']);
