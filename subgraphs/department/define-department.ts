import 'reflect-metadata';
import { loadVocabulary, readCatalogue } from '../kit/catalogue/load-catalogue.js';
import { calendarChore } from '../kit/persistence/calendar/go-through-clocks.js';
import { mintPostingResolver } from '../kit/posting/mint-posting-resolver.js';
import type { SubgraphDefinition } from '../kit/server/subgraph-definition.js';
import { followWindow } from './actions/follow-window.js';
import { publishShipped } from './actions/publish-shipped.js';
import { recomputeDueDates } from './actions/recompute-due-dates.js';
import type { DepartmentSpec } from './department-spec.js';
import { departmentLifecycles } from './domain/lifecycles.js';
import { mintDraftType } from './graphql/catalogue/mint-draft-type.js';
import { mintEditorResolver } from './graphql/catalogue/mint-editor-resolver.js';
import { mintExchangeResolver } from './graphql/catalogue/mint-exchange-resolver.js';
import { mintRemarkResolver } from './graphql/catalogue/mint-remark-resolver.js';
import { mintWorklistResolver } from './graphql/catalogue/mint-worklist-resolver.js';
import { DepartmentInterface, DepartmentTaskInterface, ServiceItemInterface } from './graphql/interfaces.js';
import { mintActResolver } from './graphql/mint-act-resolver.js';
import { mintDecisionDocument } from './graphql/mint-decision-document.js';
import { mintItemResolvers } from './graphql/mint-item-resolver.js';
import { mintTaskConnection } from './graphql/mint-task-connection.js';
import { mintTaskResolver } from './graphql/mint-task-resolver.js';
import { mintTaskResult } from './graphql/mint-task-result.js';
import { mintTypes } from './graphql/mint-types.js';
import { mintCheckResolver } from './graphql/office/mint-check-resolver.js';
import { mintHandOnResolver } from './graphql/office/mint-hand-on-resolver.js';
import { mintHearingResolver } from './graphql/office/mint-hearing-resolver.js';
import { mintListResolver } from './graphql/office/mint-list-resolver.js';
import { mintOfficeFields } from './graphql/office/mint-office-fields.js';
import { mintTimeResolver } from './graphql/office/mint-time-resolver.js';
import { seeEnterprise } from './graphql/see-task.js';
import { DepartmentViews } from './graphql/views.js';
import { withholding } from './graphql/withholding.js';
import { paperworkOf } from './paperwork/load-paperwork.js';
import { Department0003BackOffice } from './persistence/back-office-tables.js';
import { catalogueEntities, Department0002Catalogue } from './persistence/catalogue-tables.js';
import { Consultation } from './persistence/consultation.entity.js';
import { CorrectionDocument, Department0020Corrections } from './persistence/correction-document-tables.js';
import { DecisionDocument, Department0004Documents } from './persistence/decision-document-tables.js';
import { Department0001Work, ItemVersion, KnownEnterprise, ServiceItem } from './persistence/department-tables.js';
import { findDecisions } from './persistence/find-decisions.js';
import { Department0021ListIndexes } from './persistence/list-index-tables.js';
import { Task } from './persistence/task.entity.js';

/** Makes a subgraph of a department's own specification. */
export function defineDepartment<Facts, Details>(spec: DepartmentSpec<Facts, Details>): SubgraphDefinition {
  const { entry } = spec;
  const types = mintTypes(entry);
  const views = new DepartmentViews(entry, types);
  const vocabulary = once(loadVocabulary);
  const items = mintItemResolvers(views);
  const taskConnection = mintTaskConnection(views);
  const { TaskResolver, taskReference } = mintTaskResolver(spec, views, taskConnection);
  const taskResult = mintTaskResult(views);
  const acts = mintActResolver(spec, taskResult, taskReference);
  const draft = mintDraftType(entry, vocabulary);
  const editing = mintEditorResolver(views, { vocabulary, draft, seeItem: items.seeItem, codedItems: Object.keys(spec.results) });
  const own = spec.graph(types);
  return {
    name: entry.code,
    port: entry.port,
    entities: [
      ServiceItem,
      ItemVersion,
      KnownEnterprise,
      Task,
      Consultation,
      DecisionDocument,
      CorrectionDocument,
      ...catalogueEntities,
      ...spec.entities,
    ],
    migrations: [
      Department0001Work,
      Department0002Catalogue,
      Department0003BackOffice,
      Department0004Documents,
      Department0020Corrections,
      Department0021ListIndexes,
      ...spec.migrations,
    ],
    schema: {
      resolvers: [
        TaskResolver,
        mintDecisionDocument(views, withholding(entry.code, spec.withholds)),
        mintOfficeFields(views, withholding(entry.code, spec.withholds)),
        items.ItemResolver,
        items.DepartmentResolver,
        acts,
        mintListResolver(views, taskConnection),
        mintHandOnResolver(entry, taskResult, taskReference),
        mintCheckResolver(entry, () => paperworkOf(spec as never), taskResult, taskReference),
        mintTimeResolver(entry, taskResult, taskReference),
        mintHearingResolver(entry, taskResult, taskReference),
        editing,
        draft.DraftResolver,
        mintExchangeResolver(entry, { vocabulary, draft }),
        mintRemarkResolver(entry),
        mintWorklistResolver(entry, { freshness: spec.freshness ?? {} }),
        mintPostingResolver({
          prefix: entry.typePrefix,
          organisation: entry.code,
          name: entry.name.zh,
          mayRegister: ['DEPT_HEAD', 'CENTER_OPERATIONS'],
        }),
        ...(own.resolvers ?? []),
      ],
      orphanedTypes: [types.Task, types.Item, types.Department, types.Enterprise, ...(own.orphanedTypes ?? [])] as never,
      references: {
        [`${entry.typePrefix}Task`]: taskReference,
        [`${entry.typePrefix}Item`]: items.seeItem,
        [`${entry.typePrefix}Department`]: items.seeDepartment,
        Enterprise: async (context, id) => {
          const row = await seeEnterprise(context, id);
          return row === null ? null : views.enterprise(row);
        },
        ...own.references,
      },
    },
    documents: findDecisions,
    writtenDocuments: [
      { entity: DecisionDocument, entryType: 'onewindow.task.decisionWritten' },
      { entity: CorrectionDocument, entryType: 'onewindow.task.correctionWritten' },
    ],
    lifecycles: departmentLifecycles,
    feeds: [{ from: 'window', handle: followWindow }],
    chores: [calendarChore(recomputeDueDates)],
    prepare: (store) => publishShipped(store, entry.code, readCatalogue(spec.catalogueFolder, vocabulary())),
    ...(spec.seedDemo === undefined ? {} : { seedDemo: spec.seedDemo }),
  };
}

/** Read when first asked for, and once: it is the same file for every request. */
function once<Value>(read: () => Value): () => Value {
  let known: { readonly value: Value } | undefined;
  return () => {
    known ??= { value: read() };
    return known.value;
  };
}

export { DepartmentInterface, DepartmentTaskInterface, ServiceItemInterface };
