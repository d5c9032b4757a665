import type { Caller } from '../../kit/domain/caller.js';
import type { Message } from '../../kit/domain/message.js';
import { done, type Outcome, refused } from '../../kit/domain/outcome.js';
import { moveText, parseMove } from '../../kit/domain/training/parse-move.js';
import type { TrainingClock } from '../../kit/domain/training/training-clock.js';
import { performAct } from '../../kit/persistence/act.js';
import type { Store } from '../../kit/persistence/store.js';

export interface TrainingMove {
  readonly idempotencyKey: string;
  /** `+3d`, `+2h`, `+1w`. */
  readonly by: string | null;
  readonly to: Date | null;
}

/** A move of more than so many days is a slip of the pen. */
const FARTHEST_DAYS = 3660;
const FARTHEST = FARTHEST_DAYS * 86_400_000;

export const trainingNotHere = no('TRAINING_CLOCK_NOT_AVAILABLE', {
  zh: '培训时钟仅供演示（培训）模式使用，正式运行的系统时间不可调整',
  en: 'The training clock is there in the demo mode alone: the time of a hall at work cannot be moved',
});

/**
 * Moves the time of a training hall forward, in three steps that can be said again: the target is settled and journalled
 * under the act's key, then the clock is moved there. Broken off in between, the same key moves it to the same target.
 */
export async function moveTrainingClock(store: Store, caller: Caller, move: TrainingMove): Promise<Outcome<string>> {
  const { training } = store;
  if (training === null) return refused(trainingNotHere);
  const said = { name: 'moveTrainingClock', actor: caller.sub ?? '', key: move.idempotencyKey, input: { by: move.by, to: move.to } };
  const outcome = await performAct(store, said, async (unit) => {
    const target = targetOf(move, training);
    if (!target.ok) return target;
    const by = moveText(target.value.getTime() - training.now().getTime());
    unit.record({
      type: 'onewindow.training.clockMoved',
      subject: 'training-clock',
      audience: '-',
      data: { to: target.value.toISOString(), by },
    });
    return done(target.value.toISOString());
  });
  if (outcome.ok) await training.moveTo(new Date(outcome.value));
  return outcome;
}

function targetOf({ by, to }: TrainingMove, training: TrainingClock): Outcome<Date> {
  if ((by === null) === (to === null)) return refused(unclear);
  const now = training.now().getTime();
  const distance = by === null ? null : parseMove(by);
  if (by !== null && distance === null) return refused(unclear);
  const target = to?.getTime() ?? now + (distance ?? 0);
  if (target <= now) return refused(backwards);
  return target - now > FARTHEST ? refused(tooFar) : done(new Date(target));
}

const unclear = no('TRAINING_CLOCK_MOVE_UNCLEAR', {
  zh: '请写明前进多少（如 +3d、+2h、+1w、+30m）或者前进到的时刻，二者只填一项',
  en: 'Say either by how much (+3d, +2h, +1w, +30m) or to which instant, not both',
});
const backwards = no('TRAINING_CLOCK_BACKWARDS', {
  zh: '时间只能前进，不能倒退：已经办理的事项和已经届满的期限不能撤回',
  en: 'Time goes forward only: what was done, and limits that ran out, cannot be taken back',
});
const tooFar = no('TRAINING_CLOCK_TOO_FAR', {
  zh: `一次最多前进${FARTHEST_DAYS}天`,
  en: `At most ${FARTHEST_DAYS} days at once`,
});

function no(code: string, message: Message) {
  return { code, message, ruleRef: null, details: [] };
}
