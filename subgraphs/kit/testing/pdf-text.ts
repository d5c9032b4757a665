import { extractText, getDocumentProxy } from 'unpdf';

/** What the pages of a PDF say to whoever selects and copies their text, page by page, without blanks. */
export async function pdfPages(bytes: Uint8Array): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: false });
  return text.map((page) => page.replace(/\s/g, ''));
}
