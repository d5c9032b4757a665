import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { DepartmentTypes, TaskObject } from '../../department/graphql/mint-types.js';
import type { SubgraphContext } from '../../kit/graphql/context.js';
import { injuryView } from './injury.view.js';
import { mayKnowPeople } from './may-know-people.js';
import { WorkInjuryType } from './types/injury.type.js';

/** The facts of a work injury, for those who decide on it and the parties. */
export function mintInjuryTaskResolver({ Task }: DepartmentTypes) {
  @Resolver(() => Task)
  class InjuryTaskResolver {
    @FieldResolver(() => WorkInjuryType, {
      nullable: true,
      description: '工伤认定案情，仅向承办人员和当事人显示 — the facts of a work injury, for those who decide and the parties only',
    })
    async workInjury(@Root() { row }: TaskObject, @Ctx() context: SubgraphContext): Promise<WorkInjuryType | null> {
      if (row.slug !== 'work-injury-recognition' || !(await mayKnowPeople(context, row))) return null;
      return injuryView(row);
    }
  }
  return InjuryTaskResolver;
}
