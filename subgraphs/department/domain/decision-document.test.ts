import { describe, expect, it } from '@jest/globals';
import { testItem } from '../../kit/domain/catalogue/item.testing.js';
import { approvalNumber, type DecidedSaid, decisionDocument } from './decision-document.js';
import { denialNumber } from './denial-document.js';
import { unnamedPaperwork } from './department-paperwork.js';

const paperwork = { word: '扎城管', seal: '行政审批专用章', reviewBody: '扎兰屯市人民政府', court: '有管辖权的人民法院' };
const said: DecidedSaid = {
  departmentName: '扎兰屯市城市管理局',
  paperwork,
  item: testItem(),
  enterprise: { name: '扎兰屯市草原面馆有限公司', creditCode: '91150783MA0N2B025N' },
  caseNumber: '20260310000018',
  receivedOn: '2026-03-09',
  acceptedOn: '2026-03-10',
  today: '2026-03-12',
  outcome: 'DENIED',
  opinion: '设计图显示店招遮挡消防登高面。\n请调整后重新申请。',
  result: { name: '不予行政许可决定书', number: denialNumber(paperwork, 'LICENCE', '2026-03-12', 7), validUntil: null },
};
const textOf = (given: DecidedSaid) => JSON.stringify(decisionDocument(given, given.result.number));

describe('a written decision', () => {
  it('that denies a licence gives the reasons, the basis and both remedies with their times (行政许可法 art. 38)', () => {
    expect(decisionDocument(said, said.result.number)).toMatchObject({
      title: '不予行政许可决定书',
      number: '扎城管许不字〔2026〕第000007号',
      addressee: '扎兰屯市草原面馆有限公司',
      signatures: [{ body: '扎兰屯市城市管理局', seal: '行政审批专用章' }],
    });
    const text = textOf(said);
    for (const part of ['第三十八条第二款', '遮挡消防登高面', '60日内，向扎兰屯市人民政府申请行政复议', '6个月内', '20260310000018'])
      expect(text).toContain(part);
  });

  it('that approves names the result, how long it holds and when it is delivered, and no remedies', () => {
    const result = { name: '店招设置许可证', number: '扎城管店招〔2026〕3号', validUntil: '2029-03-11' };
    const approved = decisionDocument(
      { ...said, outcome: 'APPROVED', opinion: '', result },
      approvalNumber(paperwork, 'LICENCE', said.today, 3),
    );
    expect(approved).toMatchObject({ title: '准予行政许可决定书', number: '扎城管许准字〔2026〕第000003号' });
    const text = JSON.stringify(approved);
    for (const part of ['店招设置许可证，文号：扎城管店招〔2026〕3号', '2029年3月11日', '第四十四条', '符合规定的条件'])
      expect(text).toContain(part);
    expect(text).not.toContain('复议');
  });

  it('about what is no licence does not call itself one', () => {
    const text = textOf({ ...said, item: testItem({ type: 'CONFIRMATION' }), result: { ...said.result, name: '不予办理通知书' } });
    expect(text).toContain('不予办理通知书');
    expect(text).not.toContain('行政许可法》第三十八条');
  });

  it('names no reviewing body that nobody has named', () => {
    expect(textOf({ ...said, paperwork: unnamedPaperwork('Signs') })).toContain('向有管辖权的行政复议机关申请行政复议');
  });
});
