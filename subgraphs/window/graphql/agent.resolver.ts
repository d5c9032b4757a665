import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { RequiresRoles } from '../../kit/graphql/access.js';
import { answer } from '../../kit/graphql/answer.js';
import type { SubgraphContext } from '../../kit/graphql/context.js';
import { showAuthorisation } from '../actions/show-authorisation.js';
import { type Answered, CaseResultUnion } from './case-act-result.js';
import { seeCase } from './see.js';
import { AgentAuthorisationType, readAuthorisation, ShowAuthorisationInput } from './types/authorisation.type.js';
import { CaseType } from './types/case.type.js';

/** An agent acts inside the scope of a written authorisation only (art. 11). */
@Resolver(() => CaseType)
export class AgentResolver {
  @FieldResolver(() => AgentAuthorisationType, {
    nullable: true,
    description: '代理人据以办理的授权委托书；空为不是由代理人提出 — the authorisation of the agent; null where no agent handed it in',
  })
  authorisation(@Root() { row }: CaseType): AgentAuthorisationType | null {
    if (row.authorisation === null) return null;
    const { reference, attachmentId, acts, from, until } = row.authorisation;
    return Object.assign(new AgentAuthorisationType(), { reference, attachmentId, acts, from, until });
  }

  @Mutation(() => CaseResultUnion, {
    description: '代理人出示新的授权委托书，原委托书期满或者事项不足时使用 — the agent shows another authorisation',
  })
  @RequiresRoles('AGENT')
  async showAuthorisation(
    @Ctx() context: SubgraphContext,
    @Arg('input', () => ShowAuthorisationInput, { description: '授权委托书 — the authorisation' }) input: ShowAuthorisationInput,
  ): Answered {
    const authorisation = readAuthorisation(input.authorisation);
    return answer(context, await showAuthorisation(context.store, context.caller, { ...input, authorisation }), seeCase);
  }
}
