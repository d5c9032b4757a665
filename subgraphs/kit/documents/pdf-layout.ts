import type { Content, ContentTable, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import {
  chineseDate,
  closingBlocks,
  type DocumentBlock,
  type DocumentRun,
  type DocumentText,
  type OfficialDocument,
  plainText,
} from '../domain/document/index.js';
import type { Covers } from './pdf-fonts.js';
import { lacks, pdfText } from './pdf-text.js';

/** Points. A4 with the type area of GB/T 9704-2012, a little lower at the foot for the line of the case. */
const PAGE = { width: 595.28, left: 79, right: 74, top: 74, bottom: 68 };
const TYPE_WIDTH = PAGE.width - PAGE.left - PAGE.right;
const CELL = { side: 4.5, above: 3 };
const RULE = 0.6;
const BODY = 14;
/** Characters of a cell whose row need not be broken over pages. */
const LONGEST_WHOLE_CELL = 250;
/** Facts that are kept on one page. */
const MOST_FACTS_TOGETHER = 12;

/** The document laid out for pdfmake. Pure: the same document gives the same layout. */
export function pdfLayout(document: OfficialDocument, covers: Covers): TDocumentDefinitions {
  const { title, issuer, number, issuedOn, addressee, body, signatures, signLines, footer } = document;
  const page = new PageWriter(covers);
  const closing = closingBlocks(body);
  const issuedAt = new Date(`${issuedOn}T00:00:00+08:00`);
  return {
    pageSize: 'A4',
    pageMargins: [PAGE.left, PAGE.top, PAGE.right, PAGE.bottom],
    defaultStyle: { font: 'Song', fontSize: BODY, lineHeight: 1.16 },
    info: {
      title: `${title} ${number}`,
      author: issuer,
      creationDate: issuedAt,
      modDate: issuedAt,
      producer: 'OneWindow',
      creator: 'OneWindow',
    },
    language: 'zh-CN',
    content: [
      page.line(issuer, { fontSize: 16, alignment: 'center' }),
      page.line(title, { fontSize: 22, bold: true, alignment: 'center', characterSpacing: 2, margin: [0, 2, 0, 6] }),
      page.line(number, { alignment: 'center', margin: [0, 0, 0, 16] }),
      ...(addressee === null ? [] : [page.line([...asRuns(addressee), '：'], {})]),
      ...body.slice(0, body.length - closing.length).flatMap((block) => page.block(block)),
      ...page.codesExplained(document),
      {
        stack: [
          ...closing.flatMap((block) => page.block(block)),
          ...signatures.map(({ body: name, seal }) => page.signature(name, seal, issuedOn)),
          ...signLines.map((label, index) => page.signLine(label, index === 0)),
        ],
        unbreakable: true,
      },
    ],
    // A heading at the foot of a page goes over with what it heads.
    pageBreakBefore: ({ headlineLevel }, nodes) => headlineLevel === 1 && nodes.getFollowingNodesOnPage().length === 0,
    footer: (current, count) => page.foot(footer, current, count),
  };
}

function asRuns(text: DocumentText): readonly DocumentRun[] {
  return typeof text === 'string' ? [text] : text;
}

type Style = Partial<{
  fontSize: number;
  bold: boolean;
  alignment: 'left' | 'center' | 'right' | 'justify';
  characterSpacing: number;
  margin: [number, number, number, number];
  leadingIndent: number;
  lineHeight: number;
}>;

/** Writes the parts of a document with the characters that the typeface has. */
class PageWriter {
  constructor(private readonly covers: Covers) {}

  line(text: DocumentText, style: Style): Content & object {
    const runs = pdfText(plainText(text), this.covers).map(({ text: piece, breakable }) =>
      breakable ? { text: piece, wordBreak: 'break-all' as const } : piece,
    );
    return { text: runs, ...style } as Content & object;
  }

  block(block: DocumentBlock): Content[] {
    switch (block.kind) {
      case 'HEADING':
        return [{ ...this.line(block.text, { bold: true, margin: [0, 8, 0, 0] }), headlineLevel: 1 } as Content];
      case 'PARAGRAPH':
        return [this.indented(block.text)];
      case 'LIST':
        return block.items.map((item, index) => this.indented([`${index + 1}．`, ...asRuns(item)]));
      case 'FACTS':
        return [this.facts(block.rows)];
      case 'TABLE':
        return [this.table(block)];
    }
  }

  facts(rows: Extract<DocumentBlock, { kind: 'FACTS' }>['rows']): Content {
    const style = { fontSize: 11.5, lineHeight: 1.05 };
    const whole = rows.every(({ value }) => plainText(value).length <= LONGEST_WHOLE_CELL);
    const ruledFacts = ruled(
      [0.24, 0.76],
      rows.map(({ label, value }) => [this.line(label, { ...style, alignment: 'center' }), this.line(value, style)]),
      { headerRows: 0, whole },
    );
    return rows.length <= MOST_FACTS_TOGETHER && whole ? { stack: [ruledFacts], unbreakable: true } : ruledFacts;
  }

  table({ caption, columns, rows }: Extract<DocumentBlock, { kind: 'TABLE' }>): Content {
    const style = { fontSize: 10.5 };
    const head = columns.map(({ title }) => this.line(title, { ...style, bold: true, alignment: 'center' as const }));
    const body = rows.map((row) =>
      row.map((cell, index) =>
        this.line(cell, { ...style, alignment: columns[index]?.centred === true ? ('center' as const) : ('left' as const) }),
      ),
    );
    // The caption is a head without a frame: it never stays behind when the table goes to the next page.
    const named = caption === null ? [] : [captionRow(this.line(caption, { fontSize: 12 }), columns.length)];
    const whole = rows.flat().every((cell) => plainText(cell).length <= LONGEST_WHOLE_CELL);
    const shares = columns.map(({ width }) => width);
    return ruled(shares, [...named, head, ...body], { headerRows: named.length + 1, whole });
  }

  signature(name: string, seal: string, issuedOn: string): Content {
    const lines = [name, `（${seal}）`, chineseDate(issuedOn)].map((line) => this.line(line, { alignment: 'center' }));
    return { stack: lines, margin: [TYPE_WIDTH - 250, 24, 0, 0] };
  }

  signLine(label: string, first: boolean): Content {
    const blank = (length: number) => ({
      canvas: [{ type: 'line' as const, x1: 0, y1: 16, x2: length, y2: 16, lineWidth: RULE }],
      width: length + 8,
    });
    const text = (words: string) => ({ ...this.line(words, { fontSize: 12 }), width: 'auto' });
    return {
      columns: [text(`${label}：`), blank(140), text('日期：'), blank(100)],
      margin: [0, first ? 22 : 10, 0, 0],
      unbreakable: true,
    } as Content;
  }

  foot(lines: readonly string[], current: number, count: number): Content {
    const style = { fontSize: 9.5 };
    return {
      margin: [PAGE.left, 8, PAGE.right, 0],
      stack: [
        { canvas: [{ type: 'line', x1: 0, y1: 0, x2: TYPE_WIDTH, y2: 0, lineWidth: RULE }] },
        {
          columns: [
            { stack: lines.map((line) => this.line(line, style)), margin: [0, 4, 0, 0] },
            { ...this.line(`第${current}页 共${count}页`, { ...style, alignment: 'right', margin: [0, 4, 0, 0] }), width: 90 },
          ],
        },
      ],
    };
  }

  /** Says what the marks are that stand for characters which the typeface lacks. */
  codesExplained(document: OfficialDocument): Content[] {
    if (!lacks(allText(document), this.covers)) return [];
    return [
      this.line('注：本件中以“〔U+…〕”标示的，是打印字库未收的字符及其统一码，以申请人填报的原字为准。', {
        fontSize: 10.5,
        margin: [0, 8, 0, 0],
      }),
    ];
  }

  private indented(text: DocumentText): Content {
    return this.line(text, { alignment: 'justify', leadingIndent: 2 * BODY });
  }
}

function allText({ addressee, body }: OfficialDocument): string {
  const texts = body.flatMap((block): readonly DocumentText[] => {
    if (block.kind === 'LIST') return block.items;
    if (block.kind === 'FACTS') return block.rows.map(({ value }) => value);
    return block.kind === 'TABLE' ? block.rows.flat() : [block.text];
  });
  return [addressee ?? '', ...texts].map(plainText).join('');
}

function captionRow(caption: Content & object, columns: number): TableCell[] {
  const border: [boolean, boolean, boolean, boolean] = [false, false, false, true];
  return [{ ...caption, colSpan: columns, border } as TableCell, ...Array.from({ length: columns - 1 }, () => ({ text: '', border }))];
}

/** A ruled table as wide as the type area; its head comes again on every page. */
function ruled(
  shares: readonly number[],
  body: TableCell[][],
  { headerRows, whole }: { readonly headerRows: number; readonly whole: boolean },
): ContentTable {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const room = TYPE_WIDTH - shares.length * 2 * CELL.side - (shares.length + 1) * RULE;
  return {
    margin: [0, 6, 0, 6],
    table: {
      headerRows,
      keepWithHeaderRows: headerRows === 0 ? 0 : 1,
      dontBreakRows: whole,
      widths: shares.map((share) => (room * share) / total),
      body,
    },
    layout: {
      // Above a caption there is no rule.
      hLineWidth: (line) => (line === 0 && headerRows === 2 ? 0 : RULE),
      vLineWidth: () => RULE,
      paddingLeft: () => CELL.side,
      paddingRight: () => CELL.side,
      paddingTop: () => CELL.above,
      paddingBottom: () => CELL.above,
    },
  };
}
