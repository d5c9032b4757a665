import { Arg, Ctx, createUnionType, Mutation, Resolver } from 'type-graphql';
import { loadTasks } from '../../department/graphql/loaders.js';
import { RequiresRoles } from '../../kit/graphql/access.js';
import { answer } from '../../kit/graphql/answer.js';
import { loaderOf, type SubgraphContext } from '../../kit/graphql/context.js';
import { RefusalType } from '../../kit/graphql/types/refusal.type.js';
import { revealMaternityClaim } from '../actions/reveal-maternity-claim.js';
import { loadAreaPolicy } from '../persistence/load-area-policy.js';
import { maternityClaimView } from './maternity-claim-view.js';
import { MedicalInsuranceMaternityClaimType, MedicalInsuranceRevealMaternityClaimInput } from './types/maternity-claim.type.js';

/** The only way to a maternity claim: no field of a task, an enterprise or a list leads to one. */
export function mintMaternityClaimResolver(department: string) {
  const MaternityResult = createUnionType({
    name: 'MedicalInsuranceMaternityResult',
    description: '查看结果：申领内容，或者不予查看的原因 — the claim, or why not',
    types: () => [MedicalInsuranceMaternityClaimType, RefusalType] as const,
    resolveType: (value) => (value instanceof RefusalType ? RefusalType : MedicalInsuranceMaternityClaimType) as never,
  });

  @Resolver()
  class MaternityClaimResolver {
    @Mutation(() => MaternityResult, {
      name: 'revealMedicalInsuranceMaternityClaim',
      description: '医疗保障部门人员写明事由，查看一件生育津贴申领 — a member of its staff looks at one maternity claim and says why',
    })
    @RequiresRoles('DEPT_REVIEWER', 'DEPT_APPROVER', 'DEPT_HEAD')
    async reveal(
      @Ctx() context: SubgraphContext,
      @Arg('input', () => MedicalInsuranceRevealMaternityClaimInput, { description: '查看内容 — what is looked at, and why' })
      input: MedicalInsuranceRevealMaternityClaimInput,
    ): Promise<MedicalInsuranceMaternityClaimType | RefusalType> {
      return answer(context, await revealMaternityClaim(context.store, department, context.caller, { ...input }), loadClaim);
    }
  }
  return MaternityClaimResolver;
}

async function loadClaim(context: SubgraphContext, id: string): Promise<MedicalInsuranceMaternityClaimType | null> {
  const task = await loaderOf(context, loadTasks).load(id);
  return task === null ? null : maternityClaimView(task, (await loadAreaPolicy(context.em)).maternity);
}
