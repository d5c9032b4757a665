import { describe, expect, it } from '@jest/globals';
import { claimAct } from './claim.act.js';
import { answerAct, askAct } from './consult.act.js';
import { correctAct } from './correct.act.js';
import { decideAct } from './decide.act.js';
import { endedTask } from './end-task.js';
import { extendAct } from './extend.act.js';
import { assignAct, transferAct } from './hand-on.act.js';
import { type TaskState } from './office.js';
import { acceptor, applicant, arrived, checkedItem, did, head, held, li, sentence, tried, wang, zhang } from './office.testing.js';
import { coSignAct, nameSecondReviewerAct } from './second-review.act.js';

const APPROVED = { outcome: 'APPROVED' } as const;
const plain = { item: checkedItem({ substantiveCheck: undefined }) };
const signed = (task: TaskState): TaskState =>
  did(coSignAct, did(nameSecondReviewerAct, task, { reviewer: li }), { opinion: '材料与现场一致' }, { by: li });

describe('who does the work', () => {
  it('is assigned by the head and by nobody else, also before anybody has taken it on', () => {
    expect(tried(assignAct, arrived, { to: li, reason: null })).toBe('HEAD_ONLY');
    const assigned = did(assignAct, arrived, { to: li, reason: '李强熟悉此类事项' }, { by: head });
    expect(assigned).toMatchObject({ stage: 'CLAIMED', claimedBy: 'li', moves: [{ kind: 'ASSIGNED', from: null, to: li, by: head }] });
    expect(tried(assignAct, assigned, { to: li, reason: null }, { by: head })).toBe('ALREADY_HELD_BY_THEM');
  });

  it('is never whoever accepted the case or applied, however the task would come to them', () => {
    for (const [person, code] of [
      [acceptor, 'ACCEPTOR_MAY_NOT_DECIDE'],
      [applicant, 'APPLICANT_MAY_NOT_DECIDE'],
    ] as const) {
      expect(tried(claimAct, arrived, null, { by: person })).toBe(code);
      expect(tried(assignAct, arrived, { to: person, reason: null }, { by: head })).toBe(code);
      expect(tried(transferAct, held, { to: person, reason: '本人外出培训' })).toBe(code);
      expect(tried(nameSecondReviewerAct, held, { reviewer: person })).toBe(code);
    }
    expect(sentence(assignAct, arrived, { to: acceptor, reason: null }, { by: head })).toBe(
      '萨仁：受理与审批应当分离，受理人不得办理同一办件的审批',
    );
  });

  it('hands it on with a reason, and a colleague cannot take it away', () => {
    expect(tried(transferAct, held, { to: li, reason: '' })).toBe('REASON_MISSING');
    expect(tried(transferAct, held, { to: li, reason: '本人外出培训' }, { by: wang })).toBe('TASK_HELD_BY_ANOTHER');
    expect(did(transferAct, held, { to: li, reason: '本人外出培训' })).toMatchObject({ claimedBy: 'li', stage: 'CLAIMED' });
    expect(tried(transferAct, arrived, { to: li, reason: '本人外出培训' })).toBe('TASK_NOT_IN_WORK');
  });

  it('asks a colleague and goes on holding the task; only whoever was asked answers, once', () => {
    expect(did(askAct, held, { asked: li, question: '该地址可否住改商？' })).toEqual(held);
    expect(tried(askAct, held, { asked: zhang, question: '该地址可否住改商？' })).toBe('ASKED_IS_ONESELF');
    expect(tried(askAct, held, { asked: applicant, question: '该地址可否住改商？' })).toBe('APPLICANT_MAY_NOT_DECIDE');
    expect(tried(askAct, held, { asked: li, question: '？' })).toBe('QUESTION_MISSING');
    const question = { asked: 'li', askedName: '李强', answered: false, answer: '可以，需邻里同意' };
    expect(tried(answerAct, held, question, { by: wang })).toBe('ASKED_ANOTHER');
    expect(tried(answerAct, held, question, { by: li })).toEqual(held);
    expect(tried(answerAct, held, { ...question, answered: true }, { by: li })).toBe('ALREADY_ANSWERED');
  });
});

describe('two who check', () => {
  it('decide nothing before the second has signed', () => {
    expect(tried(decideAct, held, APPROVED)).toBe('SECOND_REVIEW_MISSING');
    expect(sentence(decideAct, held, APPROVED)).toContain('请先指定第二核查人');
    const named = did(nameSecondReviewerAct, held, { reviewer: li });
    expect(sentence(decideAct, named, APPROVED)).toContain('第二核查人李强尚未签署意见');
    expect(did(decideAct, signed(held), APPROVED)).toMatchObject({ stage: 'APPROVED', decidedBy: 'zhang' });
  });

  it('are two natural persons: the holder is no second reviewer, and whoever comes to hold the task is none any more', () => {
    expect(tried(nameSecondReviewerAct, held, { reviewer: zhang })).toBe('SECOND_REVIEWER_IS_HOLDER');
    const handedOn = did(transferAct, signed(held), { to: li, reason: '本人外出培训' });
    expect(handedOn).toMatchObject({ secondReviewer: null, secondReview: null });
    expect(tried(decideAct, handedOn, APPROVED, { by: li })).toBe('SECOND_REVIEW_MISSING');
  });

  it('sign each for himself, with an opinion, once', () => {
    const named = did(nameSecondReviewerAct, held, { reviewer: li });
    expect(tried(coSignAct, named, { opinion: '材料与现场一致' }, { by: wang })).toBe('NOT_SECOND_REVIEWER');
    expect(tried(coSignAct, named, { opinion: '可' }, { by: li })).toBe('OPINION_MISSING');
    expect(tried(coSignAct, signed(held), { opinion: '材料与现场一致' }, { by: li })).toBe('SECOND_REVIEW_SIGNED');
    expect(tried(nameSecondReviewerAct, signed(held), { reviewer: wang })).toBe('SECOND_REVIEW_SIGNED');
  });

  it('are needed only where the item says so, under these answers', () => {
    const basis = { document: '《中华人民共和国行政许可法》', article: '第三十四条' };
    const onlyLit = { item: checkedItem({ substantiveCheck: { when: { LIT: ['YES'] }, basis } }) };
    expect(tried(decideAct, held, APPROVED, onlyLit)).toBe('SECOND_REVIEW_MISSING');
    expect(did(decideAct, { ...held, answers: { LIT: 'NO' } }, APPROVED, onlyLit).stage).toBe('APPROVED');
    expect(did(decideAct, held, APPROVED, plain).stage).toBe('APPROVED');
  });
});

describe('an extension', () => {
  const reason = { amount: null, approval: null, reason: '需要向上级机关核实资质' };

  it('is granted by the head, once, with a reason, for as long as the item allows', () => {
    expect(tried(extendAct, held, reason)).toBe('HEAD_ONLY');
    expect(tried(extendAct, held, { ...reason, reason: ' ' }, { by: head })).toBe('REASON_MISSING');
    expect(tried(extendAct, held, { ...reason, amount: 11 }, { by: head })).toBe('EXTENSION_TOO_LONG');
    expect(tried(extendAct, held, { ...reason, amount: 0 }, { by: head })).toBe('EXTENSION_TOO_LONG');
    const extended = did(extendAct, held, { ...reason, amount: 6 }, { by: head });
    expect(extended.extension).toMatchObject({ amount: 6, unit: 'WORKING_DAY', grantedBy: head });
    expect(tried(extendAct, extended, reason, { by: head })).toBe('EXTENDED_ALREADY');
    expect(sentence(extendAct, extended, reason, { by: head })).toBe('期限只能延长一次，本件已经延长');
  });

  it('is not granted when the legal limit has passed, nor where the item knows none', () => {
    const lastDay = new Date('2026-04-08T08:00:00.000Z');
    expect(did(extendAct, held, reason, { by: head, now: lastDay }).extension).not.toBeNull();
    expect(tried(extendAct, held, reason, { by: head, now: new Date('2026-04-09T02:00:00.000Z') })).toBe('LIMIT_HAS_PASSED');
    const { limits } = checkedItem();
    const none = { by: head, item: checkedItem({ limits: { ...limits, extension: null } }) };
    expect(tried(extendAct, held, reason, none)).toBe('NOT_EXTENDABLE');
  });

  it('needs the number of the government’s approval where its head approves', () => {
    const { limits } = checkedItem();
    const extension = {
      amount: 15,
      unit: 'WORKING_DAY' as const,
      approver: 'GOVERNMENT_HEAD' as const,
      basis: { document: '《法》', article: '第四十二条' },
    };
    const scene = { by: head, item: checkedItem({ limits: { ...limits, extension } }) };
    expect(tried(extendAct, held, reason, scene)).toBe('APPROVAL_MISSING');
    expect(did(extendAct, held, { ...reason, approval: '扎政批〔2026〕3号' }, scene).extension?.approval).toBe('扎政批〔2026〕3号');
  });
});

describe('a decision', () => {
  it('waits for the paper that follows by hand', () => {
    const waiting = { ...held, awaitsHandover: true };
    expect(tried(decideAct, waiting, APPROVED, plain)).toBe('HANDOVER_NOT_CONFIRMED');
    const come = { ...waiting, handover: { sheetNumber: 'LZ-2026-0001', confirmedAt: '2026-03-10T03:00:00.000Z' } };
    expect(did(decideAct, come, APPROVED, plain).stage).toBe('APPROVED');
  });

  it('is put right by a document of its own, by whoever decided or the head, and stands', () => {
    const document = { name: '更正通知书', number: 'TAX-C2026-00001', issuedOn: '2026-03-11' };
    const slip = { document, place: '第一条', was: '中央街12号', reads: '中央街21号', reason: '门牌号录入有误' };
    expect(tried(correctAct, held, slip)).toBe('NOT_DECIDED');
    const decided = did(decideAct, held, APPROVED, plain);
    expect(tried(correctAct, decided, slip, { by: li })).toBe('DECIDED_BY_ANOTHER');
    expect(tried(correctAct, decided, { ...slip, reads: slip.was })).toBe('NOTHING_CORRECTED');
    expect(tried(correctAct, decided, { ...slip, reason: '错' })).toBe('REASON_MISSING');
    for (const by of [zhang, head]) {
      const right = did(correctAct, decided, slip, { by });
      expect(right).toEqual({ ...decided, corrections: [expect.objectContaining({ number: document.number, correctedBy: by })] });
    }
  });

  it('is not made any more when the window has ended the case; what runs ends with it', () => {
    const ended = { why: 'WITHDRAWN' as const, reason: '申请人不再经营', endedAt: '2026-03-11T02:00:00.000Z' };
    const stopped = { ...held, ...endedTask(held, ended) };
    expect(stopped).toMatchObject({ stage: 'ENDED', crossed: false });
    expect(tried(decideAct, stopped, APPROVED)).toBe('TASK_ENDED');
    expect(sentence(decideAct, stopped, APPROVED)).toContain('已由申请人撤回（申请人不再经营）');
    for (const act of [claimAct, coSignAct, correctAct, extendAct, assignAct]) {
      expect(tried<never>(act as never, stopped, {} as never, { by: head })).toBe('TASK_ENDED');
    }
  });

  it('that crossed the end of the case stays in the books, with the end beside it', () => {
    const decided = did(decideAct, held, APPROVED, plain);
    const ended = { why: 'TERMINATED' as const, reason: '逾期未补正', endedAt: '2026-03-11T02:00:00.000Z' };
    expect(endedTask(decided, ended)).toEqual({ stage: 'APPROVED', ended, pauses: null, crossed: true });
  });
});
