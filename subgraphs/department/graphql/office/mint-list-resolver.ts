import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { RequiresRoles } from '../../../kit/graphql/access.js';
import { type Page, pageOf, pageRequest } from '../../../kit/graphql/connection.js';
import type { SubgraphContext } from '../../../kit/graphql/context.js';
import { Paged } from '../../../kit/graphql/cost.js';
import { enumType } from '../../../kit/graphql/enum-type.js';
import { isCaseworker } from '../../domain/task-access.js';
import { type ListPosition, listedTasks, type TaskList } from '../../persistence/task-lists.js';
import type { TaskConnectionClass } from '../mint-task-connection.js';
import type { TaskObject } from '../mint-types.js';
import type { DepartmentViews } from '../views.js';
import { isPositionIn } from './list-position.js';
import { actRoles } from './possible-acts.js';

const TaskListEnum = enumType<TaskList>('TaskList', '工作清单 — which list of a member of staff', {
  CLAIMABLE: '待认领，先到先办 — waiting to be taken on, oldest first',
  MINE: '我承办的，计时中的在前 — held by me, those whose clock runs first',
  SUSPENDED: '特别程序中，含尚未结束的 — suspended, also what never ends',
  DUE: '按承诺期限届满日排列，不含暂停计时的 — by the day on which they are due; suspended ones apart',
  SECOND_REVIEWS: '我担任第二核查人的 — of which I am the second reviewer',
  ASKED_OF_ME: '同事向我征求意见、尚未答复的 — about which I was asked and have not answered',
});

/** What a member of a department's staff works through, list by list. */
export function mintListResolver(views: DepartmentViews, TaskConnection: TaskConnectionClass) {
  const { typePrefix, code, name } = views.entry;
  const rootName = typePrefix.charAt(0).toLowerCase() + typePrefix.slice(1);

  @Resolver()
  class ListResolver {
    @Query(() => TaskConnection, {
      name: `${rootName}Worklist`,
      description: `${name.zh}工作人员的工作清单 — what a member of staff of the ${name.en} works through`,
    })
    @RequiresRoles(...actRoles.STAFF)
    @Paged()
    async worklist(
      @Ctx() context: SubgraphContext,
      @Arg('list', () => TaskListEnum, { description: '清单 — which list' }) list: TaskList,
      @Arg('first', () => Int, { nullable: true, description: '条数，1至100 — page size, 1 to 100' }) first: number | null,
      @Arg('after', () => String, { nullable: true, description: '上一页结束游标 — end cursor of the page before' }) after: string | null,
    ): Promise<Page<TaskObject>> {
      const request = pageRequest<ListPosition>({ first, after }, isPositionIn(list));
      const { caller, em } = context;
      const ask = { list, me: caller.sub ?? '', after: request.after, limit: request.limit + 1 };
      const rows = isCaseworker(caller, code) ? await listedTasks(em, ask) : [];
      const page = pageOf(rows, request, ({ position }) => position);
      return { ...page, edges: page.edges.map(({ cursor, node }) => ({ cursor, node: views.task(node.task) })) };
    }
  }
  return ListResolver;
}
