import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  closingBlocks,
  documentNumber,
  facts,
  heading,
  list,
  maskedDocument,
  type OfficialDocument,
  paragraph,
  personal,
  plainText,
  table,
} from './index.js';

const document: OfficialDocument = {
  title: '收件凭证',
  issuer: '扎兰屯市政务服务中心',
  number: '扎政服收字〔2026〕第000001号',
  issuedOn: '2026-03-10',
  addressee: ['内蒙古某商贸有限公司（经办人 ', personal('NAME', '乌兰·图雅'), '）'],
  body: [
    heading('申请材料'),
    paragraph(['联系电话：', personal('PHONE', '13800001234')]),
    list([['证件号码：', personal('ID_NUMBER', '150783199003070016')]]),
    facts([
      ['申请人', [personal('NAME', '孙海涛')]],
      ['代理人', null],
    ]),
    table([{ title: '材料', width: 1 }], [[[personal('NAME', '周敏'), '的身份证']]]),
  ],
  signatures: [{ body: '扎兰屯市政务服务中心', seal: '综合窗口收件专用章' }],
  signLines: ['签收人'],
  footer: ['办件编号：20260310000018'],
};

describe('an official document', () => {
  it('bears a number as officials write it', () => {
    expect(documentNumber('扎政服', '受', '2026', 123)).toBe('扎政服受字〔2026〕第000123号');
  });

  it('tells nobody who merely looks whose it is, wherever in it a personal value stands', () => {
    const shown = JSON.stringify(maskedDocument(document));
    for (const value of ['乌兰·图雅', '13800001234', '150783199003070016', '孙海涛', '周敏']) expect(shown).not.toContain(value);
    for (const masked of ['乌*', '138****1234', '150***********0016', '孙*', '周*的身份证']) expect(shown).toContain(masked);
  });

  it('is otherwise the same document when it is masked', () => {
    const { addressee, body: shown, ...rest } = maskedDocument(document);
    expect(addressee).toBe('内蒙古某商贸有限公司（经办人 乌*）');
    expect({ ...rest, addressee: document.addressee, body: document.body }).toEqual(document);
    expect(shown[0]).toEqual(document.body[0]);
    expect(shown.map(({ kind }) => kind)).toEqual(document.body.map(({ kind }) => kind));
    expect(maskedDocument(maskedDocument(document))).toEqual(maskedDocument(document));
  });

  it('leaves out a fact that is not there', () => {
    expect(document.body[3]).toEqual({ kind: 'FACTS', rows: [{ label: '申请人', value: [personal('NAME', '孙海涛')] }] });
  });

  it('keeps on the page of its signature the last paragraph, and more where that is a line of telephones', () => {
    const [long, reason, phones] = [paragraph('长'.repeat(400)), paragraph('理'.repeat(200)), paragraph('咨询电话：0470-12345。')];
    expect(closingBlocks([long, heading('救济途径'), reason, phones])).toEqual([heading('救济途径'), reason, phones]);
    expect(closingBlocks([heading('依据'), reason])).toEqual([heading('依据'), reason]);
    expect(closingBlocks([phones, reason])).toEqual([reason]);
    expect(closingBlocks([long, phones])).toEqual([phones]);
    expect(closingBlocks([phones, long])).toEqual([]);
    expect(closingBlocks([reason, list(['一']), phones])).toEqual([list(['一']), phones]);
    expect(closingBlocks([list(['长'.repeat(400)]), phones])).toEqual([phones]);
  });

  it('reads as the plain text of its runs', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (parts) => {
        expect(plainText(parts.map((part, index) => (index % 2 === 0 ? part : personal('NAME', part))))).toBe(parts.join(''));
      }),
    );
  });
});
