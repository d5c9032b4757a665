import { formFor } from '../../kit/domain/catalogue/checklist.js';
import { loaderOf, type SubgraphContext } from '../../kit/graphql/context.js';
import { caseScope } from '../domain/case-access.js';
import type { CaseFile } from '../persistence/case.entity.js';
import { partsOfFile } from './case-parts.js';
import { loadStepsOfCase } from './loaders.js';

/**
 * The form as far as it concerns the caller: a department sees what its own items ask for and no more (个人信息保护法
 * art. 6), as in the task that is handed to it; the window and the applicant see all of it.
 */
export async function formSeenBy(context: SubgraphContext, file: CaseFile): Promise<Record<string, unknown>> {
  const scope = caseScope(context.caller);
  if (scope.kind !== 'DEPARTMENT') return file.form;
  const steps = (await loaderOf(context, loadStepsOfCase).load(file.id)) ?? [];
  const own = new Set(steps.filter((step) => step.department === scope.department).map((step) => step.key));
  const parts = (await partsOfFile(context, file)).filter(({ key }) => own.has(key));
  return Object.assign({}, ...parts.map((part) => formFor(part, file.form, {})));
}
