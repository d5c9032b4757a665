import type { Caller } from '../../../kit/domain/caller.js';
import type { Write } from '../../../kit/persistence/write.js';
import { transferContent } from '../../domain/paperwork/transfer-content.js';
import { paperwork } from '../../paperwork/load-paperwork.js';
import type { CaseFile } from '../../persistence/case.entity.js';
import { issueDocument } from '../issue-document.js';
import { issuerOf, saidOfCase } from './said-of-case.js';

/** 办件转办单; answers with its number. */
export async function issueTransfer(
  unit: Write,
  file: CaseFile,
  caller: Caller,
  handed: { readonly from: string; readonly to: string; readonly reason: string },
): Promise<string> {
  const { consult, supervise } = paperwork;
  const content = transferContent({ said: await saidOfCase(unit, file), ...handed, consult, supervise });
  return (await issueDocument(unit, { caseFile: file, kind: 'TRANSFER', content, by: issuerOf(caller) })).number;
}
