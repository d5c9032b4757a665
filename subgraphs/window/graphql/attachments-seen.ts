import { checklistOf } from '../../kit/domain/catalogue/checklist.js';
import { loaderOf, type SubgraphContext } from '../../kit/graphql/context.js';
import { fileScope } from '../domain/attachment-access.js';
import type { CaseAttachment } from '../persistence/attachment.entity.js';
import type { CaseFile } from '../persistence/case.entity.js';
import { partsOfFile } from './case-parts.js';
import { loadStepsOfCase } from './loaders.js';

/** The files of a case that the caller may open; of a case that it may see. One's own uploads are always among them. */
export async function attachmentsSeenBy(
  context: SubgraphContext,
  file: CaseFile,
  rows: readonly CaseAttachment[],
): Promise<CaseAttachment[]> {
  const scope = fileScope(context.caller);
  if (scope.kind === 'ALL') return [...rows];
  const own = (row: CaseAttachment) => row.uploadedBy === context.caller.sub;
  if (scope.kind === 'NONE') return rows.filter(own);
  const wanted = await materialsOfDepartment(context, file, scope.department);
  return rows.filter((row) => own(row) || (row.materialCode !== null && wanted.has(row.materialCode)));
}

/** Codes of the materials that the steps of one department ask for. */
async function materialsOfDepartment(context: SubgraphContext, file: CaseFile, department: string): Promise<Set<string>> {
  const steps = (await loaderOf(context, loadStepsOfCase).load(file.id)) ?? [];
  const own = new Set(steps.filter((step) => step.department === department).map(({ key }) => key));
  const { materials } = checklistOf(await partsOfFile(context, file), file.answers);
  return new Set(materials.filter(({ neededBy }) => neededBy.some((part) => own.has(part))).map(({ code }) => code));
}
