import type { Caller } from '../../kit/domain/caller.js';
import type { ChecklistPoint } from '../../kit/domain/catalogue/checklist.js';
import type { Message } from '../../kit/domain/message.js';
import type { RefusalDetail } from '../../kit/domain/rule.js';
import { type Channel, isOnline } from './channel.js';
import { pointKey, type Verdict } from './review.js';

/** A verdict as a reviewer gives it. */
export interface GivenByHand {
  readonly part: string;
  readonly code: string;
  readonly verdict: Verdict;
  readonly remark?: string | null;
}

/** What a verdict is held against. */
export interface JudgedCase {
  readonly channel: Channel;
  /** The points that count now. */
  readonly points: readonly ChecklistPoint[];
  /** Keys of the points that the form has judged by itself. */
  readonly automatic: ReadonlySet<string>;
  /** The department that decides on a step, by its key. */
  readonly departmentOf: (part: string) => string | undefined;
}

/** Characters of a remark. */
const REMARK_LENGTH = 500;

/** Everything that is wrong with verdicts given at once, one entry each. Pure. */
export function verdictFaults(verdicts: readonly GivenByHand[], judged: JudgedCase, caller: Caller): RefusalDetail[] {
  const points = new Set(judged.points.map(pointKey));
  const seen = new Set<string>();
  return verdicts.flatMap((given) => {
    const subject = pointKey(given);
    const message = seen.has(subject) ? namedTwice : faultOf(given, { ...judged, points }, caller);
    seen.add(subject);
    return message === null ? [] : [{ subject, message }];
  });
}

const namedTwice: Message = { zh: '同一要点判定了两次', en: 'is judged twice' };

type Held = Omit<JudgedCase, 'points'> & { readonly points: ReadonlySet<string> };

function faultOf(given: GivenByHand, { channel, points, automatic, departmentOf }: Held, caller: Caller): Message | null {
  const subject = pointKey(given);
  if (!points.has(subject)) {
    return { zh: '该要点不适用，或者所审查的材料尚未提交', en: 'does not apply, or its material is not there' };
  }
  if (automatic.has(subject)) {
    return { zh: '该要点已由系统依据表单判定，更正表单后重新判定', en: 'judged from the form: correct the form to change it' };
  }
  if (isOnline(channel) && departmentOf(given.part) !== caller.department) {
    return { zh: '该要点由其他部门审查', en: 'is for another department' };
  }
  return [...(given.remark ?? '')].length > REMARK_LENGTH
    ? { zh: `备注不得超过${REMARK_LENGTH}字`, en: `The remark is longer than ${REMARK_LENGTH} characters` }
    : null;
}
