import { Field, ID, InputType } from 'type-graphql';
import type { SubgraphContext } from '../../../kit/graphql/context.js';
import type { Desk } from '../../actions/office/act-on-task.js';
import { KEY_DESCRIPTION } from '../key-description.js';

/** What every act on a task is said with. Inputs are minted for each department: equal names in two subgraphs would be merged. */
export function mintTaskInput() {
  @InputType()
  abstract class TaskActInput {
    @Field(() => ID, { description: '任务标识 — id of the task' })
    taskId!: string;

    @Field(() => String, { description: KEY_DESCRIPTION })
    idempotencyKey!: string;
  }
  return TaskActInput;
}

export function deskOf({ store, caller }: SubgraphContext, department: string): Desk {
  return { store, department, caller };
}
