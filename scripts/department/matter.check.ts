import type { ContentFault } from '../../subgraphs/kit/domain/catalogue/content-fault.js';
import { type JointMatter, loadMatters } from '../../subgraphs/window/subgraph.js';
import { faultFinding } from './catalogue.check.js';
import type { CatalogueChecks, ItemOf } from './catalogue-checks.js';
import type { Finding } from './finding.js';

/** The joint matters of the window, as its own definition reads them. Throws CatalogueFault where one is no matter at all. */
export function jointMatters(): readonly JointMatter[] {
  return loadMatters();
}

/** Whether every joint matter still holds with the items of today: a department must not break the window. Pure. */
export function matterProofs(matters: readonly JointMatter[], itemOf: ItemOf, { proveMatter }: CatalogueChecks): Finding[] {
  return matters.flatMap((matter) => {
    const at = `subgraphs/window/matters/${matter.code}.yaml`;
    const questions = matter.steps.flatMap(({ item }) => itemOf(item)?.questions ?? []);
    return proveMatter(matter, itemOf).map((fault: ContentFault) => faultFinding(fault, at, { questions }));
  });
}
