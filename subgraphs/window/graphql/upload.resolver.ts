import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { RequiresRoles } from '../../kit/graphql/access.js';
import { loaderOf, type SubgraphContext } from '../../kit/graphql/context.js';
import { type RefusalType, refusalView } from '../../kit/graphql/types/refusal.type.js';
import { discardUpload } from '../actions/discard-upload.js';
import { loadUploadsOf } from './loaders.js';
import { AttachmentType, attachmentView } from './types/attachment.type.js';
import { DiscardedUploadType, DiscardUploadInputType, DiscardUploadResult } from './types/upload.type.js';

/** What the caller has uploaded and not handed in yet: a front end finds it again after a break. */
@Resolver()
export class UploadResolver {
  @Query(() => [AttachmentType], {
    description: '我已上传、尚未随申请提交的文件，先传的在前 — what the caller has uploaded and not handed in, oldest first',
  })
  @RequiresRoles('ENTERPRISE_USER', 'AGENT', 'GUIDE', 'WINDOW_CLERK')
  async myUploads(@Ctx() context: SubgraphContext): Promise<AttachmentType[]> {
    const rows = (await loaderOf(context, loadUploadsOf).load(context.caller.sub ?? '')) ?? [];
    return rows.map(attachmentView);
  }

  @Mutation(() => DiscardUploadResult, { description: '删除已上传、尚未提交的文件 — discards a file that was not handed in' })
  @RequiresRoles('ENTERPRISE_USER', 'AGENT', 'GUIDE', 'WINDOW_CLERK')
  async discardUpload(
    @Ctx() context: SubgraphContext,
    @Arg('input', () => DiscardUploadInputType, { description: '所删除的文件 — the file' }) input: DiscardUploadInputType,
  ): Promise<DiscardedUploadType | RefusalType> {
    const outcome = await discardUpload(context.store, context.caller, { ...input });
    return outcome.ok ? Object.assign(new DiscardedUploadType(), { id: outcome.value }) : refusalView(outcome.refusal, context.language);
  }
}
