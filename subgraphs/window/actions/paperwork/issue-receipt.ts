import type { Caller } from '../../../kit/domain/caller.js';
import type { Checklist } from '../../../kit/domain/catalogue/checklist.js';
import type { ItemDefinition } from '../../../kit/domain/catalogue/item-definition.js';
import type { Write } from '../../../kit/persistence/write.js';
import type { SuppliedMaterial } from '../../domain/material-supply.js';
import { receiptContent } from '../../domain/paperwork/receipt-content.js';
import { paperwork } from '../../paperwork/load-paperwork.js';
import type { CaseFile } from '../../persistence/case.entity.js';
import { issueDocument } from '../issue-document.js';
import { issuerOf, saidOfCase } from './said-of-case.js';

export interface Received {
  readonly file: CaseFile;
  readonly items: readonly Pick<ItemDefinition, 'limits'>[];
  readonly checklist: Checklist;
  /** What came in this time. */
  readonly supplied: readonly SuppliedMaterial[];
  /** Fields of the form that were changed with it. */
  readonly corrected: readonly string[];
  /** Number of the notice that it answers. */
  readonly answers: string | null;
  readonly caller: Caller;
}

/** 收件凭证: at the first submission and at every supplement, whichever channel it came by. */
export async function issueReceipt(unit: Write, { file, items, checklist, supplied, corrected, answers, caller }: Received): Promise<void> {
  const said = await saidOfCase(unit, file);
  const titles = corrected.map((field) => (checklist.form.properties[field] as { title?: string } | undefined)?.title ?? field);
  const content = receiptContent({
    said,
    items,
    wanted: checklist.materials,
    supplied,
    corrected: titles,
    answers,
    progress: paperwork.progress,
  });
  await issueDocument(unit, { caseFile: file, kind: 'RECEIPT', content, by: issuerOf(caller) });
}
