import type { JointMatter } from '../domain/joint-matter.js';
import { hallIntake } from '../intake/hall-intake.js';
import { AgentResolver } from './agent.resolver.js';
import { mintDraftResolver } from './mint-draft-resolver.js';
import { mintEndingResolver } from './mint-ending-resolver.js';
import { NoticeIntakeResolver } from './notice-intake.resolver.js';
import { PreviousCaseResolver } from './previous-case.resolver.js';
import { PromiseResolver } from './promise.resolver.js';
import { SupervisionResolver } from './supervision.resolver.js';

/** The part of the graph that intake adds to a case. */
export function intakeResolvers(matters: readonly JointMatter[]) {
  return [
    mintEndingResolver(hallIntake),
    mintDraftResolver(matters),
    NoticeIntakeResolver,
    PromiseResolver,
    PreviousCaseResolver,
    AgentResolver,
    SupervisionResolver,
  ];
}
