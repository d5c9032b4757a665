import { departments } from '../../../../schema/departments.js';
import type { Caller } from '../../../kit/domain/caller.js';
import type { Write } from '../../../kit/persistence/write.js';
import { handoverContent } from '../../domain/paperwork/handover-content.js';
import { paperwork } from '../../paperwork/load-paperwork.js';
import type { CaseFile } from '../../persistence/case.entity.js';
import { pinnedSteps } from '../../persistence/case-parts-of.js';
import type { HandoverSheet } from '../../persistence/custody.entity.js';
import { CaseDocument } from '../../persistence/document-tables.js';
import { issueDocument } from '../issue-document.js';
import { issuerOf, saidOfCase } from './said-of-case.js';

/** 材料流转交接单, each time the window signs a sheet over; a list that was corrected is a document of its own under the sheet's number. */
export async function issueHandover(
  unit: Write,
  { file, sheet, caller }: { readonly file: CaseFile; readonly sheet: HandoverSheet; readonly caller: Caller },
): Promise<void> {
  const before = await unit.em.count(CaseDocument, { caseId: file.id, number: { $like: `${sheet.number}%` } });
  const own = (await pinnedSteps(unit.em, file.id)).find(({ step }) => step.id === sheet.stepId);
  const content = handoverContent({
    said: await saidOfCase(unit, file),
    issuer: paperwork.issuer,
    departmentName: departments.find(({ code }) => code === sheet.department)?.name.zh ?? sheet.department,
    itemName: own?.part.item.name.zh ?? '',
    lines: sheet.lines,
    handedOverAt: sheet.handedOverAt ?? unit.now,
    handedOverBy: sheet.handedOverByName ?? issuerOf(caller).name,
    remark: before === 0 ? null : sheet.remark,
  });
  const number = before === 0 ? sheet.number : `${sheet.number}（重开${before}）`;
  await issueDocument(unit, { caseFile: file, kind: 'HANDOVER', content, by: issuerOf(caller), number });
}
