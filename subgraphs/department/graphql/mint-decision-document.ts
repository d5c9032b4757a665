import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { hasRole } from '../../kit/domain/caller.js';
import { type BatchLoad, inOrder, loaderOf, type SubgraphContext } from '../../kit/graphql/context.js';
import { maskedPrint, PrintedDocumentType } from '../../kit/graphql/types/printed-document.type.js';
import { readRows } from '../../kit/persistence/read-rows.js';
import { CorrectionDocument } from '../persistence/correction-document-tables.js';
import { DecisionDocument } from '../persistence/decision-document-tables.js';
import type { TaskObject } from './mint-types.js';
import type { DepartmentViews } from './views.js';
import type { Withholding } from './withholding.js';

const loadDecisionDocuments: BatchLoad<string, DecisionDocument> = async ({ store }, ids) =>
  inOrder(ids, await readRows(store.rows, DecisionDocument, { taskId: ids }), (row) => row.taskId);

const loadCorrectionDocuments: BatchLoad<string, CorrectionDocument[]> = async ({ store }, ids) => {
  const rows = await readRows(store.rows, CorrectionDocument, { taskId: ids }, { issuedAt: 'asc', number: 'asc' });
  return ids.map((id) => rows.filter(({ taskId }) => taskId === id));
};

/** The written decision of a task, for whoever may see what was decided and why. */
export function mintDecisionDocument(views: DepartmentViews, withheld: Withholding) {
  @Resolver(() => views.types.Task)
  class DecisionDocumentResolver {
    @FieldResolver(() => PrintedDocumentType, {
      nullable: true,
      description: '决定书：准予或者不予，出具后内容不再变动；尚未决定的为空 — the written decision; null while there is none',
    })
    async decisionDocument(@Root() { row }: TaskObject, @Ctx() context: SubgraphContext): Promise<PrintedDocumentType | null> {
      if (hasRole(context.caller, 'ANALYST') || (await withheld(context, row))) return null;
      const document = await loaderOf(context, loadDecisionDocuments).load(row.id);
      return document === null ? null : maskedPrint(document.content);
    }

    @FieldResolver(() => [PrintedDocumentType], {
      nullable: true,
      description: '更正通知书，先出具的在前，出具后内容不再变动 — notices that put the decision right, oldest first',
    })
    async correctionDocuments(@Root() { row }: TaskObject, @Ctx() context: SubgraphContext): Promise<PrintedDocumentType[]> {
      if (hasRole(context.caller, 'ANALYST') || (await withheld(context, row))) return [];
      return ((await loaderOf(context, loadCorrectionDocuments).load(row.id)) ?? []).map(({ content }) => maskedPrint(content));
    }
  }
  return DecisionDocumentResolver;
}
