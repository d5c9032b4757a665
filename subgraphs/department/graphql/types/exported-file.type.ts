import { Directive, Field, ObjectType } from 'type-graphql';
import { enumType } from '../../../kit/graphql/enum-type.js';

export const ExchangeFormatEnum = enumType('ExchangeFormat', '交换格式 — format of exchange', {
  YAML: '事项文件（YAML） — the file of an item',
  JSON: '国家字段名 JSON — JSON by the national field names',
  EXCEL: '国家字段名 Excel — a workbook by the national field names',
});

@ObjectType('ExportedFile', { description: '导出的文件 — a file to be saved' })
@Directive('@shareable')
export class ExportedFileType {
  @Field(() => String, { description: '文件名 — name' })
  fileName!: string;

  @Field(() => String, { description: '媒体类型 — media type' })
  mediaType!: string;

  @Field(() => String, { description: '内容：YAML、JSON 为文本，Excel 为 Base64 — text, or Base64 for a workbook' })
  content!: string;
}
