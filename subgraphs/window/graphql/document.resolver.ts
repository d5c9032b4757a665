import { Arg, Ctx, createUnionType, Field, FieldResolver, ID, InputType, Mutation, Resolver, Root } from 'type-graphql';
import { hasRole } from '../../kit/domain/caller.js';
import { RequiresRoles } from '../../kit/graphql/access.js';
import { loaderOf, type SubgraphContext } from '../../kit/graphql/context.js';
import { RefusalType, refusalView } from '../../kit/graphql/types/refusal.type.js';
import { documentNotFound, printDocument } from '../actions/print-document.js';
import type { CaseFile } from '../persistence/case.entity.js';
import { loadDocuments, loadDocumentsOfCase } from './loaders.js';
import { seeCase } from './see.js';
import { sheetsOfCase } from './see-handover.js';
import { CaseType } from './types/case.type.js';
import { CaseDocumentType, documentView, printedView } from './types/case-document.type.js';

@InputType('PrintCaseDocumentInput', { description: '打印文书 — printing a document' })
class PrintCaseDocumentInput {
  @Field(() => ID, { description: '文书标识 — id of the document' })
  documentId!: string;

  @Field(() => String, { description: '幂等键：同一操作重复提交时相同 — the same for the same intention' })
  idempotencyKey!: string;
}

const PrintResult = createUnionType({
  name: 'PrintCaseDocumentResult',
  description: '完整的文书，或者不予打印的原因 — the document in full, or why not',
  types: () => [CaseDocumentType, RefusalType] as const,
  resolveType: (value) => (value instanceof RefusalType ? RefusalType : CaseDocumentType),
});

@Resolver(() => CaseType)
export class DocumentResolver {
  @FieldResolver(() => [CaseDocumentType], {
    description: '窗口出具的文书，先出具的在前，个人信息已脱敏 — documents that the window issued, oldest first, personal data masked',
  })
  async documents(@Root() { row }: CaseType, @Ctx() context: SubgraphContext): Promise<CaseDocumentType[]> {
    if (hasRole(context.caller, 'ANALYST')) return [];
    const documents = (await loaderOf(context, loadDocumentsOfCase).load(row.id)) ?? [];
    const seen = await handoversSeen(context, row);
    return documents.filter(({ kind, number }) => kind !== 'HANDOVER' || seen(number)).map(documentView);
  }

  @Mutation(() => PrintResult, {
    description:
      '打印文书交申请人，姓名等不脱敏，打印人和次数记入日志 — the document in full, to be handed out; who printed it is journalled',
  })
  @RequiresRoles('WINDOW_CLERK', 'OUTPUT_CLERK', 'GUIDE', 'ENTERPRISE_USER', 'AGENT')
  async printCaseDocument(
    @Ctx() context: SubgraphContext,
    @Arg('input', () => PrintCaseDocumentInput, { description: '所打印的文书 — the document' }) input: PrintCaseDocumentInput,
  ): Promise<CaseDocumentType | RefusalType> {
    const outcome = await printDocument(context.store, context.caller, { ...input });
    if (!outcome.ok) return refusalView(outcome.refusal, context.language);
    const row = await loaderOf(context, loadDocuments).load(outcome.value);
    // An answer given again under its key must not outlive the right to the case.
    const open = row !== null && (await seeCase(context, row.caseId)) !== null;
    return !open ? refusalView(documentNotFound, context.language) : printedView(row);
  }
}

/** Handover documents are read by whoever sees their sheet: one that was drawn up anew bears the number of its sheet. */
async function handoversSeen(context: SubgraphContext, file: CaseFile): Promise<(number: string) => boolean> {
  const numbers = (await sheetsOfCase(context, file)).map(({ row }) => row.number);
  return (number) => numbers.some((one) => number.startsWith(one));
}
