import { EventEmitter } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { facts, heading, list, type OfficialDocument, paragraph, table } from '../domain/document/index.js';
import { printableText } from '../domain/document/printable-text.js';
import { nasty } from '../testing/nasty-texts.js';
import { pdfPages } from '../testing/pdf-text.js';
import { documentHtml } from './document-html.js';
import { PdfPress, PressBusy, type PressThread } from './pdf-press.js';

/** A document that says a text in every place where a text can stand. */
function saying(text: string, rows = 1): OfficialDocument {
  return {
    title: '一次性告知单',
    issuer: '扎兰屯市政务服务中心',
    number: '扎政服告字〔2026〕第000001号',
    issuedOn: '2026-03-10',
    addressee: text,
    body: [
      heading('需要补正的内容'),
      paragraph(text),
      list([text]),
      facts([['申请人', text]]),
      table(
        [
          { title: '序号', width: 1, centred: true },
          { title: '存在的问题', width: 5 },
        ],
        Array.from({ length: rows }, (_, index) => [`${index + 1}`, text]),
        '清单',
      ),
      paragraph('请按要求补正。'),
    ],
    signatures: [{ body: '扎兰屯市政务服务中心', seal: '综合窗口受理专用章' }],
    signLines: ['签收人'],
    footer: ['办件编号：20260310000018'],
  };
}

const tagsOf = (html: string) => [...html.matchAll(/<[^>]*>/g)].map(([tag]) => tag);

describe('a document as HTML', () => {
  it('runs nothing and loses nothing, whatever a name in it says', () => {
    fc.assert(
      fc.property(fc.oneof(nasty, fc.string({ unit: 'binary' }), fc.constant('<script>alert(1)</script><img onerror=x>')), (text) => {
        const html = documentHtml(saying(text));
        expect(tagsOf(html.replaceAll('<br>', ''))).toEqual(tagsOf(documentHtml(saying('无'))));
        expect(html.match(/<p class="addressee">/g)).toHaveLength(1);
        const shown = /<p class="addressee">([\s\S]*?)：<\/p>/.exec(html)?.[1] ?? '';
        const read = shown
          .replaceAll('<br>', '\n')
          .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name] ?? '');
        expect(read).toBe(printableText(text));
      }),
    );
  });

  it('shows the code of what would turn its sense round', () => {
    expect(documentHtml(saying('乌兰\u202e图雅'))).toContain('乌兰〔U+202E〕图雅');
    expect(printableText('a\r\nb\tc\u0000\ud800')).toBe('a\nb c〔U+0000〕\ufffd');
  });
});

describe('a document as PDF', () => {
  let press: PdfPress;
  beforeAll(() => {
    press = new PdfPress();
  });
  afterAll(() => press.close());

  it('bears its text as text, on every page the case and the page, and the heads of a table that goes on', async () => {
    const pages = await pdfPages(await press.print(saying('未提交住所使用证明；租赁期限不少于一年', 60)));
    expect(pages.length).toBeGreaterThan(1);
    for (const [index, page] of pages.entries()) expect(page).toContain(`办件编号：20260310000018第${index + 1}页共${pages.length}页`);
    expect(pages.slice(0, -1).every((page) => page.includes('序号存在的问题'))).toBe(true);
    const said = pages.join('');
    expect(said.match(/未提交住所使用证明；租赁期限不少于一年/g)?.length).toBeGreaterThanOrEqual(60);
    expect(said).toContain('扎政服告字〔2026〕第000001号');
    expect(pages.at(-1)).toContain('请按要求补正。');
    expect(pages.at(-1)).toContain('2026年3月10日');
  });

  it('shows by their codes the characters that its typeface lacks, and says so', async () => {
    const said = (await pdfPages(await press.print(saying('𠮷野家·😀·乌兰图雅·㐂䶮')))).join('');
    expect(said).toContain('〔U+20BB7〕野家·〔U+1F600〕·乌兰图雅·㐂䶮');
    expect(said).toContain('打印字库未收的字符');
  });

  it('takes any text that the table can hold', async () => {
    for (const text of fc.sample(nasty, { numRuns: 16, seed: 4 })) expect((await press.print(saying(text))).length).toBeGreaterThan(5000);
  });

  it('is the same bytes whichever press prints it', async () => {
    const other = new PdfPress();
    try {
      expect(Buffer.from(await other.print(saying('乌兰·图雅'))).equals(Buffer.from(await press.print(saying('乌兰·图雅'))))).toBe(true);
    } finally {
      await other.close();
    }
  });

  it('is printed once for all who ask, and asked for too often at a time, turned away', async () => {
    const small = new PdfPress({ waiting: 1 });
    try {
      const first = small.print(saying('一'));
      expect(small.print(saying('一'))).toBe(first);
      const second = small.print(saying('二'));
      await expect(small.print(saying('三'))).rejects.toThrow(PressBusy);
      await Promise.all([first, second]);
      expect((await small.print(saying('三'))).length).toBeGreaterThan(5000);
    } finally {
      await small.close();
    }
  });

  it('is never taken for another: what a thread that was given up still brings is thrown away', async () => {
    const threads: (EventEmitter & { sent: unknown[] })[] = [];
    const thread = () => {
      const idle = { ref: () => undefined, unref: () => undefined, terminate: async () => 0 };
      const sent: unknown[] = [];
      const made = Object.assign(new EventEmitter(), idle, { sent, postMessage: (message: unknown) => void sent.push(message) });
      threads.push(made);
      return made as unknown as PressThread;
    };
    const hasty = new PdfPress({ longest: 50 }, thread);
    const [first, second] = [hasty.print(saying('一')), hasty.print(saying('二'))];
    await expect(first).rejects.toThrow('too long');
    threads[0]?.emit('message', { bytes: Buffer.from('一') });
    threads[1]?.emit('message', { bytes: Buffer.from('二') });
    expect(String(await second)).toBe('二');
    expect(threads.map(({ sent }) => sent.length)).toEqual([1, 1]);
  });

  it('fails for all who wait when the press is closed, and no further thread begins', async () => {
    let threads = 0;
    const idle = { on: () => undefined, ref: () => undefined, unref: () => undefined, postMessage: () => undefined };
    const closing = new PdfPress({}, () => {
      threads += 1;
      return { ...idle, terminate: async () => 0 } as unknown as PressThread;
    });
    const waiting = ['一', '二', '三'].map((text) => closing.print(saying(text)));
    await closing.close();
    for (const one of await Promise.allSettled(waiting))
      expect(one).toMatchObject({ status: 'rejected', reason: { message: 'the press was closed' } });
    expect(threads).toBe(1);
  });

  it('that takes too long is given up, and the next is printed', async () => {
    const hasty = new PdfPress({ longest: 1 });
    try {
      await expect(hasty.print(saying('慢', 200))).rejects.toThrow('too long');
    } finally {
      await hasty.close();
    }
  });
});
