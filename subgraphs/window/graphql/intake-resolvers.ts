import { hallIntake } from '../intake/hall-intake.js';
import { mintEndingResolver } from './mint-ending-resolver.js';
import { NoticeIntakeResolver } from './notice-intake.resolver.js';
import { PreviousCaseResolver } from './previous-case.resolver.js';
import { PromiseResolver } from './promise.resolver.js';

/** The part of the graph that intake adds to a case. */
export const intakeResolvers = [mintEndingResolver(hallIntake), NoticeIntakeResolver, PromiseResolver, PreviousCaseResolver];
