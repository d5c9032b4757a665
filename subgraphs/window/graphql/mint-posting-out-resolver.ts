import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { RequiresRoles } from '../../kit/graphql/access.js';
import { answer } from '../../kit/graphql/answer.js';
import type { SubgraphContext } from '../../kit/graphql/context.js';
import { type Partner, postResults } from '../actions/delivery/post-results.js';
import { type Answered, CaseResultUnion } from './case-act-result.js';
import { seeCase } from './see.js';
import { PostResultsInput } from './types/delivery-inputs.js';

/** Posting results, with the courier that works with this hall where there is one. */
export function mintPostingOutResolver(partner: Partner | null) {
  @Resolver()
  class PostingOutResolver {
    @Mutation(() => CaseResultUnion, { description: '将在架结果交快递免费寄出 — posts the results, free of charge' })
    @RequiresRoles('OUTPUT_CLERK')
    async postResults(
      @Ctx() context: SubgraphContext,
      @Arg('input', () => PostResultsInput, { description: '办件和运单 — case and waybill' }) input: PostResultsInput,
    ): Answered {
      const waybill = input.waybill === null || input.waybill === undefined ? null : { ...input.waybill };
      const taskIds = input.taskIds ?? null;
      return answer(context, await postResults(context.store, context.caller, { ...input, waybill, taskIds }, partner), seeCase);
    }
  }
  return PostingOutResolver;
}
