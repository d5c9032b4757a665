import type { ChecklistPart } from '../../kit/domain/catalogue/checklist.js';
import { loaderOf, type SubgraphContext } from '../../kit/graphql/context.js';
import type { CaseFile } from '../persistence/case.entity.js';
import { partOf } from '../persistence/case-parts-of.js';
import { loadKeptVersions, loadStepsOfCase } from './loaders.js';

/** The parts of an application in the versions that its case is pinned to, through the request's loaders. */
export async function partsOfFile(context: SubgraphContext, file: CaseFile): Promise<ChecklistPart[]> {
  const steps = (await loaderOf(context, loadStepsOfCase).load(file.id)) ?? [];
  const versions = await loaderOf(context, loadKeptVersions).loadMany(steps.map((step) => `${step.itemId}@${step.versionNumber}`));
  return steps.flatMap((step, index) => {
    const version = versions[index];
    if (version === null || version === undefined || version instanceof Error) return [];
    return [partOf(step, version.definition)];
  });
}
