import pdfmake from 'pdfmake';
import type { OfficialDocument } from '../domain/document/index.js';
import { type Covers, openCovers, pdfFonts } from './pdf-fonts.js';
import { pdfLayout } from './pdf-layout.js';

let covers: Covers | undefined;

/** The document as PDF, with only those characters of the typefaces that it uses. The same document gives the same bytes. */
export async function renderPdf(document: OfficialDocument): Promise<Uint8Array> {
  if (covers === undefined) {
    const files = new Set<string>(Object.values(pdfFonts.Song));
    pdfmake.setFonts(pdfFonts);
    // A layout names no file and no address but those of the typefaces.
    pdfmake.setLocalAccessPolicy((path) => files.has(path));
    pdfmake.setUrlAccessPolicy(() => false);
    covers = openCovers();
  }
  return pdfmake.createPdf(pdfLayout(document, covers)).getBuffer();
}
