/**
 * `npm run document -- <case number | document number> [--data DIR]`: lists the documents of a case, or names one.
 * `--pdf FILE` or `--html FILE` writes the one that is meant; personal data is masked (the copy to be handed out is printed in
 * the graph, by `printCaseDocument`, where it is journalled). `--all FOLDER` writes every one, in both forms.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { documentHtml } from '../subgraphs/kit/documents/document-html.js';
import type { FoundDocument } from '../subgraphs/kit/documents/found-document.js';
import { renderPdf } from '../subgraphs/kit/documents/render-pdf.js';
import { openStore } from '../subgraphs/kit/persistence/store.js';
import type { SubgraphDefinition } from '../subgraphs/kit/server/subgraph-definition.js';
import { allSubgraphs } from './start/all-subgraphs.js';
import { Complaint, command } from './start/complaint.js';
import { keptDatabase } from './start/kept-database.js';

const USAGE = 'Usage: npm run document -- <case number | document number> [--pdf FILE] [--html FILE] [--all FOLDER] [--data DIR]';

await command(async () => {
  const { values, positionals } = parseArgs({
    options: { data: { type: 'string' }, pdf: { type: 'string' }, html: { type: 'string' }, all: { type: 'string' } },
    allowPositionals: true,
  });
  const [wanted, ...rest] = positionals;
  if (wanted === undefined || rest.length > 0) throw new Complaint(USAGE);
  const found = (await Promise.all((await allSubgraphs()).map((definition) => documentsIn(definition, wanted, values.data)))).flat();
  if (found.length === 0) throw new Complaint(`There is no case and no document ${wanted}`);
  found.sort((one, other) => one.issuedAt.getTime() - other.issuedAt.getTime());
  if (values.all !== undefined) return writeAll(found, resolve(values.all));
  if (values.pdf === undefined && values.html === undefined) return list(found);
  const [only, ...others] = found;
  if (only === undefined || others.length > 0) {
    list(found);
    throw new Complaint('Several documents: name one by its number, or write them all with --all FOLDER');
  }
  if (values.html !== undefined) write(values.html, documentHtml(only.document));
  if (values.pdf !== undefined) write(values.pdf, await renderPdf(only.document));
});

async function documentsIn(definition: SubgraphDefinition, wanted: string, data: string | undefined): Promise<FoundDocument[]> {
  if (definition.documents === undefined) return [];
  const store = await openStore({ ...definition, database: keptDatabase(definition.name, data), clock: () => new Date() });
  try {
    return await definition.documents(store.reader(), wanted);
  } finally {
    await store.close();
  }
}

function list(found: readonly FoundDocument[]): void {
  for (const { caseNumber, issuedAt, number, document } of found)
    process.stdout.write(`${issuedAt.toISOString()}  ${caseNumber}  ${number}  ${document.title}（${document.issuer}）\n`);
}

async function writeAll(found: readonly FoundDocument[], folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const [index, { document }] of found.entries()) {
    const name = join(folder, `${String(index + 1).padStart(2, '0')}-${document.title}`);
    write(`${name}.html`, documentHtml(document));
    write(`${name}.pdf`, await renderPdf(document));
  }
}

function write(file: string, content: string | Uint8Array): void {
  writeFileSync(file, content);
  process.stdout.write(`written: ${resolve(file)}\n`);
}
