import {
  chineseDate,
  closingBlocks,
  type DocumentBlock,
  type DocumentText,
  type OfficialDocument,
  plainText,
} from '../domain/document/index.js';
import { printableText } from '../domain/document/printable-text.js';
import { documentStyle } from './document-style.js';
import { escapeHtml } from './escape-html.js';

/** Nothing of a document is ever run or fetched, whatever a name in it says. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** The document as one page for a browser: complete in itself, to be read and to be printed. Pure. */
export function documentHtml(document: OfficialDocument): string {
  const { title, issuer, number, issuedOn, addressee, body, signatures, signLines, footer } = document;
  const closing = closingBlocks(body);
  const rest = body.length - closing.length;
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width">
<title>${shown(`${title} ${number}`)}</title>
<style>${documentStyle}</style>
</head>
<body>
<main>
<header><p class="issuer">${shown(issuer)}</p><h1>${shown(title)}</h1><p class="number">${shown(number)}</p></header>
${addressee === null ? '' : `<p class="addressee">${shown(addressee)}：</p>`}
${body.slice(0, rest).map(blockHtml).join('\n')}
<div class="closing">
${closing.map(blockHtml).join('\n')}
${signatures.map(({ body: name, seal }) => signature(name, seal, issuedOn)).join('\n')}
${signLines.length === 0 ? '' : `<div class="sign-lines">${signLines.map(signLine).join('')}</div>`}
<footer>${footer.map((line) => `<p>${shown(line)}</p>`).join('')}</footer>
</div>
</main>
</body>
</html>
`;
}

function shown(text: DocumentText): string {
  return escapeHtml(printableText(plainText(text))).replaceAll('\n', '<br>');
}

function blockHtml(block: DocumentBlock): string {
  switch (block.kind) {
    case 'HEADING':
      return `<h2>${shown(block.text)}</h2>`;
    case 'PARAGRAPH':
      return `<p>${shown(block.text)}</p>`;
    case 'LIST':
      return `<ol>${block.items.map((item, index) => `<li>${index + 1}．${shown(item)}</li>`).join('')}</ol>`;
    case 'FACTS':
      return `<table class="facts"><tbody>${block.rows
        .map(({ label, value }) => `<tr><th scope="row">${shown(label)}</th><td>${shown(value)}</td></tr>`)
        .join('')}</tbody></table>`;
    case 'TABLE':
      return tableHtml(block);
  }
}

function tableHtml({ caption, columns, rows }: Extract<DocumentBlock, { kind: 'TABLE' }>): string {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => `<col style="width:${((100 * width) / total).toFixed(2)}%">`).join('');
  const head = columns.map(({ title }) => `<th scope="col">${shown(title)}</th>`).join('');
  const lines = rows.map(
    (row) =>
      `<tr>${row.map((cell, index) => `<td${columns[index]?.centred === true ? ' class="centred"' : ''}>${shown(cell)}</td>`).join('')}</tr>`,
  );
  const named = caption === null ? '' : `<caption>${shown(caption)}</caption>`;
  return `<table>${named}<colgroup>${widths}</colgroup><thead><tr>${head}</tr></thead><tbody>${lines.join('')}</tbody></table>`;
}

function signature(body: string, seal: string, issuedOn: string): string {
  return `<div class="signature"><p>${shown(body)}</p><p>（${shown(seal)}）</p><p>${chineseDate(issuedOn)}</p></div>`;
}

function signLine(label: string): string {
  return `<p>${shown(label)}：<span></span>日期：<span></span></p>`;
}
