import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { keptFileName } from './file-name.js';

describe('the name of an uploaded file', () => {
  it.each([
    ['营业执照.pdf', '营业执照.pdf'],
    ['../../../etc/passwd.pdf', 'passwd.pdf'],
    ['C:\\Users\\乌兰\\桌面\\章程.docx', '章程.docx'],
    ['ᠮᠣᠩᠭᠣᠯ ᠪᠢᠴᠢᠭ᠌.png', 'ᠮᠣᠩᠭᠣᠯ ᠪᠢᠴᠢᠭ᠌.png'],
    ['合影👨‍👩‍👧.jpg', '合影👨‍👩‍👧.jpg'],
    ['\u202egpj.exe', 'gpj.exe'],
    ['a\u0000b\r\nX-Evil: 1.pdf', 'abX-Evil: 1.pdf'],
    ['  租赁合同.PDF  ', '租赁合同.PDF'],
    ['e\u0301.pdf', 'é.pdf'],
    ['\ud800租.pdf', '\ufffd租.pdf'],
    ['..pdf', null],
    ['.pdf', null],
    ['', null],
    ['材料/', null],
  ])('%j is kept as %j', (given, kept) => {
    expect(keptFileName(given)).toBe(kept);
  });

  it('loses the end of its stem where it is too long, and never its extension', () => {
    const kept = keptFileName(`${'𠮷'.repeat(5000)}.pdf`) ?? '';
    expect([...kept]).toHaveLength(200);
    expect(kept.endsWith('𠮷.pdf')).toBe(true);
  });

  it('is never a path, a header line or longer than the books hold, whatever was sent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (given) => {
        const kept = keptFileName(given);
        if (kept === null) return;
        expect(kept).not.toMatch(/[/\\\p{Cc}]/u);
        expect(kept.isWellFormed()).toBe(true);
        expect([...kept].length).toBeLessThanOrEqual(200);
        expect(keptFileName(kept)).toBe(kept);
      }),
    );
  });
});
