import { createHash } from 'node:crypto';
import { Arg, Ctx, createUnionType, Field, ID, InputType, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { DepartmentEntry } from '../../../../schema/departments.js';
import type { ContentFault } from '../../../kit/domain/catalogue/content-fault.js';
import type { Vocabulary } from '../../../kit/domain/catalogue/item-definition.js';
import { versionInForce } from '../../../kit/domain/catalogue/version-schedule.js';
import type { Refusal } from '../../../kit/domain/rule.js';
import { RequiresRoles } from '../../../kit/graphql/access.js';
import { answer } from '../../../kit/graphql/answer.js';
import type { SubgraphContext } from '../../../kit/graphql/context.js';
import { Costs } from '../../../kit/graphql/cost.js';
import { ContentFaultType, contentFaultView } from '../../../kit/graphql/types/content-fault.type.js';
import { RefusalType } from '../../../kit/graphql/types/refusal.type.js';
import { importItems } from '../../actions/catalogue/import-items.js';
import { readImport } from '../../actions/catalogue/read-import.js';
import { ItemDraft } from '../../persistence/catalogue.entity.js';
import { ItemVersion, ServiceItem } from '../../persistence/department-tables.js';
import { KEY_DESCRIPTION } from '../key-description.js';
import { ExchangeFormatEnum, ExportedFileType } from '../types/exported-file.type.js';
import { exportedFiles } from './export-items.js';
import type { DraftObject, DraftType } from './mint-draft-type.js';
import { slugOf } from './slug-of.js';

export interface ExchangeParts {
  readonly vocabulary: () => Vocabulary;
  readonly draft: DraftType;
}

/** A department's items as files, out and in: what comes in becomes drafts, and what is published is not touched. */
export function mintExchangeResolver({ typePrefix, code, name }: DepartmentEntry, { vocabulary, draft }: ExchangeParts) {
  @InputType(`Import${typePrefix}ItemsInput`, { description: '导入事项 — takes items in from a file' })
  class ImportInput {
    @Field(() => ExchangeFormatEnum, { description: '格式 — format' })
    format!: keyof typeof ExchangeFormatEnum;

    @Field(() => String, { description: '文件内容：YAML、JSON 为文本，Excel 为 Base64 — text, or Base64 for a workbook' })
    content!: string;

    @Field(() => String, { description: KEY_DESCRIPTION })
    idempotencyKey!: string;
  }

  @ObjectType(`${typePrefix}ItemImport`, { description: '导入结果：所生成的草稿 — an import, as the drafts that it made' })
  class ItemImport {
    @Field(() => [draft.Draft], { description: '生成的草稿 — the drafts' })
    drafts!: DraftObject[];

    @Field(() => [ContentFaultType], { description: '没有采用的内容和原因 — what of the file was not taken, and why' })
    findings!: ContentFaultType[];
  }

  const ImportResult = createUnionType({
    name: `${typePrefix}ItemImportResult`,
    description: '导入结果，或者不予导入的原因 — the import, or why not',
    types: () => [ItemImport, RefusalType] as const,
    resolveType: (value) => (value instanceof RefusalType ? RefusalType : ItemImport) as never,
  });

  @Resolver()
  class ExchangeResolver {
    @Query(() => [ExportedFileType], {
      name: `export${typePrefix}Items`,
      description: `导出${name.zh}的现行事项 — the items of the ${name.en} in force, as files`,
    })
    @Costs(50)
    async exportItems(
      @Ctx() { em, now }: SubgraphContext,
      @Arg('format', () => ExchangeFormatEnum, { description: '格式 — format' }) format: keyof typeof ExchangeFormatEnum,
      @Arg('itemIds', () => [ID], { nullable: true, description: '只导出这些事项 — only these items' }) itemIds: string[] | null,
    ): Promise<ExportedFileType[]> {
      const slugs = itemIds?.map((itemId) => slugOf(code, itemId)) ?? null;
      const items = await em.find(ServiceItem, slugs === null ? {} : { slug: { $in: slugs } }, { orderBy: { slug: 'asc' } });
      const numbered = items.flatMap((item) => {
        const number = versionInForce(item, now);
        return number === null ? [] : [{ slug: item.slug, number }];
      });
      const versions = numbered.length === 0 ? [] : await em.find(ItemVersion, { $or: numbered }, { orderBy: { slug: 'asc' } });
      return exportedFiles(versions, { department: code, format, vocabulary: vocabulary() });
    }

    @Mutation(() => ImportResult, {
      name: `import${typePrefix}Items`,
      description: `${name.zh}从文件导入事项，生成草稿 — takes items in from a file, as drafts`,
    })
    @RequiresRoles('DEPT_CATALOG_EDITOR', 'DEPT_HEAD')
    async importFile(
      @Ctx() context: SubgraphContext,
      @Arg('input', () => ImportInput, { description: '导入内容 — the file' }) { format, content, idempotencyKey }: ImportInput,
    ): Promise<ItemImport | RefusalType> {
      const { items, findings } = await readImport(context.em, code, format, content);
      const file = createHash('sha256').update(`${format}\n${content}`).digest('hex');
      const outcome = await importItems(
        { store: context.store, caller: context.caller, department: code },
        { file, idempotencyKey },
        items,
      );
      const refusal = outcome.ok || findings.length === 0 ? outcome : { ...outcome, refusal: withFindings(outcome.refusal, findings) };
      return answer(context, refusal, async ({ em }, importId) => {
        const rows = await em.find(ItemDraft, { importId }, { orderBy: { slug: 'asc' } });
        return Object.assign(new ItemImport(), {
          drafts: rows.map(draft.view),
          findings: findings.map((one) => contentFaultView(one, context.language)),
        });
      });
    }
  }
  return ExchangeResolver;
}

/** A file that was refused is told with what was found while it was read. */
function withFindings(refusal: Refusal, findings: readonly ContentFault[]): Refusal {
  return { ...refusal, details: [...refusal.details, ...findings.map(({ place, message }) => ({ subject: place, message }))] };
}
