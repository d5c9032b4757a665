import { Arg, Ctx, createUnionType, Field, InputType, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { moveText } from '../../kit/domain/training/parse-move.js';
import { RequiresRoles } from '../../kit/graphql/access.js';
import type { SubgraphContext } from '../../kit/graphql/context.js';
import { DateTime } from '../../kit/graphql/scalars.js';
import { RefusalType, refusalView } from '../../kit/graphql/types/refusal.type.js';
import { moveTrainingClock, trainingNotHere } from '../actions/move-training-clock.js';

@ObjectType('TrainingClock', { description: '培训时钟：演示模式下大厅的时间 — the time of a hall that is used for training' })
export class TrainingClockType {
  @Field(() => DateTime, { description: '大厅的当前时间 — the hall’s time' })
  now!: Date;

  @Field(() => DateTime, { description: '真实时间 — the real time' })
  realNow!: Date;

  @Field(() => String, { description: '与真实时间相差多少，如 +3d2h — by how much it differs from the real time' })
  movedBy!: string;
}

@InputType('MoveTrainingClockInput', { description: '培训时钟前进：by、to 只填一项 — a move of the training clock: by or to, not both' })
export class MoveTrainingClockInput {
  @Field(() => String, { description: '幂等键 — idempotency key' })
  idempotencyKey!: string;

  @Field(() => String, { nullable: true, description: '前进多少，如 +3d、+2h、+1w、+30m — by how much' })
  by!: string | null;

  @Field(() => DateTime, { nullable: true, description: '前进到的时刻 — the instant to come to' })
  to!: Date | null;
}

const TrainingClockResult = createUnionType({
  name: 'TrainingClockResult',
  description: '培训时钟，或者不可用的原因 — the training clock, or why there is none',
  types: () => [TrainingClockType, RefusalType] as const,
  resolveType: (value) => (value instanceof RefusalType ? RefusalType : TrainingClockType),
});

@Resolver()
export class TrainingResolver {
  @Query(() => TrainingClockResult, { description: '培训时钟，仅演示模式可用 — the training clock, in the demo mode alone' })
  trainingClock(@Ctx() context: SubgraphContext): TrainingClockType | RefusalType {
    return clockView(context);
  }

  @Mutation(() => TrainingClockResult, {
    description:
      '培训时钟前进，期间到期的事项随之处理完毕再答复；仅演示模式可用 — moves the training clock forward and answers when all that fell due is done',
  })
  @RequiresRoles('CENTER_OPERATIONS')
  async moveTrainingClock(
    @Ctx() context: SubgraphContext,
    @Arg('input', () => MoveTrainingClockInput, { description: '前进多少 — how far' }) input: MoveTrainingClockInput,
  ): Promise<TrainingClockType | RefusalType> {
    const { idempotencyKey, by = null, to = null } = input;
    const outcome = await moveTrainingClock(context.store, context.caller, { idempotencyKey, by, to });
    return outcome.ok ? clockView(context) : refusalView(outcome.refusal, context.language);
  }
}

function clockView({ store, language }: SubgraphContext): TrainingClockType | RefusalType {
  const { training } = store;
  if (training === null) return refusalView(trainingNotHere, language);
  const [now, movedBy] = [training.now(), training.movedBy()];
  return Object.assign(new TrainingClockType(), { now, realNow: new Date(now.getTime() - movedBy), movedBy: moveText(movedBy) });
}
