import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../../../kit/graphql/scalars.js';
import type { CaseAttachment } from '../../persistence/attachment.entity.js';

@ObjectType('Attachment', { description: '附件：上传的文件 — an uploaded file' })
export class AttachmentType {
  @Field(() => ID, { description: '附件标识 — id' })
  id!: string;

  @Field(() => String, { description: '文件名 — file name' })
  fileName!: string;

  @Field(() => String, { description: '文件类型（MIME），按内容核对过 — media type, checked against the content' })
  mediaType!: string;

  @Field(() => Int, { description: '大小，字节 — size in bytes' })
  size!: number;

  @Field(() => String, { description: '内容的SHA-256摘要，十六进制 — SHA-256 of the content, hexadecimal' })
  sha256!: string;

  @Field(() => DateTime, { description: '上传时间 — uploaded at' })
  uploadedAt!: Date;

  @Field(() => String, { description: '下载地址，相对于本接口，须带令牌 — where to download it, on this origin, with a token' })
  url!: string;
}

/** Where the gateway answers for a file of the window. */
export const FILES_PATH = '/files/window';

export function attachmentView({ id, fileName, mediaType, size, sha256, uploadedAt }: CaseAttachment): AttachmentType {
  return Object.assign(new AttachmentType(), { id, fileName, mediaType, size, sha256, uploadedAt, url: `${FILES_PATH}/${id}` });
}
