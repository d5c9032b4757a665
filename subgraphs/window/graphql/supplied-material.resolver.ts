import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { checklistOf } from '../../kit/domain/catalogue/checklist.js';
import { loaderOf, type SubgraphContext } from '../../kit/graphql/context.js';
import { supplyHints } from '../domain/supply-hints.js';
import { attachmentsSeenBy } from './attachments-seen.js';
import { partsOfFile } from './case-parts.js';
import { loadAttachmentsOfCase } from './loaders.js';
import { AttachmentType, attachmentView } from './types/attachment.type.js';
import { SuppliedMaterialType } from './types/supplied-material.type.js';

@Resolver(() => SuppliedMaterialType)
export class SuppliedMaterialResolver {
  @FieldResolver(() => [AttachmentType], {
    description: '所附文件；只列出查看人有权打开的 — its files, as far as the caller may open them',
  })
  async attachments(@Root() { row, supplied }: SuppliedMaterialType, @Ctx() context: SubgraphContext): Promise<AttachmentType[]> {
    const named = supplied.attachments ?? [];
    if (named.length === 0) return [];
    const rows = (await loaderOf(context, loadAttachmentsOfCase).load(row.id)) ?? [];
    const seen = await attachmentsSeenBy(context, row, rows);
    return named.flatMap((id) => seen.filter((one) => one.id === id).map(attachmentView));
  }

  @FieldResolver(() => [String], {
    description: '审查提示：与应收份数、形式不符之处，不作判定 — what a reviewer should look at; decides nothing',
  })
  async hints(@Root() { row, supplied }: SuppliedMaterialType, @Ctx() context: SubgraphContext): Promise<string[]> {
    const { materials } = checklistOf(await partsOfFile(context, row), row.answers);
    const material = materials.find(({ code }) => code === supplied.code);
    return material === undefined ? [] : supplyHints(material, supplied).map((hint) => hint[context.language]);
  }
}
