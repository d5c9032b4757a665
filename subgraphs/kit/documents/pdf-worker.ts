import { parentPort } from 'node:worker_threads';
import type { OfficialDocument } from '../domain/document/index.js';
import { renderPdf } from './render-pdf.js';

/** A thread of its own: laying out and subsetting typefaces takes tenths of a second, in which a subgraph would answer nobody. */
parentPort?.on('message', async ({ id, document }: { id: number; document: OfficialDocument }) => {
  try {
    parentPort?.postMessage({ id, bytes: await renderPdf(document) });
  } catch (error) {
    parentPort?.postMessage({ id, fault: (error as Error).stack ?? String(error) });
  }
});
