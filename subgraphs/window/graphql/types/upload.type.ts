import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { RefusalType } from '../../../kit/graphql/types/refusal.type.js';

@InputType('DiscardUploadInput', { description: '删除已上传、尚未提交的文件 — discards a file that was not handed in' })
export class DiscardUploadInputType {
  @Field(() => ID, { description: '附件标识 — id of the file' })
  attachmentId!: string;

  @Field(() => String, { description: '幂等键：一次操作一个，重发时不变 — one key for one intention, the same when it is said again' })
  idempotencyKey!: string;
}

@ObjectType('DiscardedUpload', { description: '已删除的文件 — a file that was discarded' })
export class DiscardedUploadType {
  @Field(() => ID, { description: '附件标识 — id' })
  id!: string;
}

export const DiscardUploadResult = createUnionType({
  name: 'DiscardUploadResult',
  description: '已删除的文件，或者不予删除的原因 — the discarded file, or why not',
  types: () => [DiscardedUploadType, RefusalType] as const,
  resolveType: (value) => (value instanceof RefusalType ? RefusalType : DiscardedUploadType),
});
