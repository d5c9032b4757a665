import 'reflect-metadata';
import { departments } from '../../schema/departments.js';
import type { ReferenceLoad } from '../kit/graphql/build-subgraph-schema.js';
import { calendarChore, oneAfterAnother } from '../kit/persistence/calendar/go-through-clocks.js';
import { mintPostingResolver } from '../kit/posting/mint-posting-resolver.js';
import type { SubgraphDefinition } from '../kit/server/subgraph-definition.js';
import { admissionOf } from './actions/admit-version.js';
import { deliveryChores, orderChore } from './actions/delivery/delivery-chores.js';
import { fileChores } from './actions/file-chores.js';
import { followDepartments } from './actions/follow-departments.js';
import { intakeChores } from './actions/intake-chores.js';
import { recomputeDueDates } from './actions/recompute-due-dates.js';
import { recomputeNoticeEnds } from './actions/recompute-notice-ends.js';
import { sendMessages } from './actions/send-messages.js';
import { configuredChannels } from './channels/configured-channels.js';
import { configuredCourier } from './courier/configured-courier.js';
import { courierHook } from './courier/courier-hook.js';
import { seedDemo } from './demo/seed-demo.js';
import { windowLifecycles } from './domain/lifecycles.js';
import { fileHandler } from './files/file-handler.js';
import { loadUploadPolicy } from './files/load-policy.js';
import { CallerResolver } from './graphql/caller.resolver.js';
import { CaseResolver } from './graphql/case.resolver.js';
import { CaseCustodyResolver } from './graphql/case-custody.resolver.js';
import { CaseDeliveryResolver } from './graphql/case-delivery.resolver.js';
import { DeliveryResolver } from './graphql/delivery.resolver.js';
import { DocumentResolver } from './graphql/document.resolver.js';
import { EnterpriseResolver, seeEnterprise } from './graphql/enterprise.resolver.js';
import { intakeResolvers } from './graphql/intake-resolvers.js';
import { CaseMessagesResolver, MessageResolver } from './graphql/message.resolver.js';
import { mintActResolver } from './graphql/mint-act-resolver.js';
import { mintCatalogueResolver } from './graphql/mint-catalogue-resolver.js';
import { mintHandoverResolver } from './graphql/mint-handover-resolver.js';
import { mintItemListResolver } from './graphql/mint-item-list-resolver.js';
import { mintJointResolver } from './graphql/mint-joint-resolver.js';
import { mintPostingOutResolver } from './graphql/mint-posting-out-resolver.js';
import { DispatchResolver, OutboxResolver } from './graphql/outbox.resolver.js';
import { seeCase, seeDepartment, seeItem, seeTask } from './graphql/see.js';
import { SuppliedMaterialResolver } from './graphql/supplied-material.resolver.js';
import { TrainingResolver } from './graphql/training.resolver.js';
import { type DepartmentStubs, departmentStubs } from './graphql/types/stubs.js';
import { UploadResolver } from './graphql/upload.resolver.js';
import { loadMatters } from './matters/load-matters.js';
import { CaseDocument } from './persistence/document-tables.js';
import { findDocuments } from './persistence/find-documents.js';
import { windowEntities, windowMigrations } from './persistence/window-tables.js';
import { catalogueMemories } from './search/catalogue-memory.js';
import { hallSettings } from './settings/hall-settings.js';

/** What the release gate proves a department's change against. */
export type { JointMatter } from './domain/joint-matter.js';
export { proveMatter } from './domain/matter-proof.js';
export { loadMatters };

const matters = loadMatters();
const uploads = loadUploadPolicy();
const memoryOf = catalogueMemories((itemId) =>
  matters.filter(({ steps }) => steps.some(({ item }) => item === itemId)).map(({ code }) => code),
);
const channels = configuredChannels(process.env);
const partner = configuredCourier(process.env);
const follow = followDepartments(admissionOf(matters));

/** The integrated window (综合一窗): accepts in front, follows the departments, hands out at one window. */
export const windowSubgraph: SubgraphDefinition = {
  name: 'window',
  port: 4100,
  entities: windowEntities,
  migrations: windowMigrations,
  schema: {
    resolvers: [
      CaseResolver,
      SuppliedMaterialResolver,
      UploadResolver,
      CaseCustodyResolver,
      CaseDeliveryResolver,
      DeliveryResolver,
      mintPostingOutResolver(partner?.courier ?? null),
      mintHandoverResolver(hallSettings),
      EnterpriseResolver,
      DocumentResolver,
      mintCatalogueResolver(matters),
      mintItemListResolver(memoryOf),
      mintActResolver(matters),
      ...intakeResolvers(matters),
      mintJointResolver(matters),
      CallerResolver,
      MessageResolver,
      CaseMessagesResolver,
      OutboxResolver,
      DispatchResolver,
      TrainingResolver,
      mintPostingResolver({ prefix: 'Window', organisation: 'service-centre', name: '综合窗口', mayRegister: ['CENTER_OPERATIONS'] }),
    ],
    orphanedTypes: departmentStubs.flatMap(({ Department, Item, Task }) => [Department, Item, Task]) as never,
    references: {
      Case: seeCase,
      Enterprise: seeEnterprise,
      ...Object.fromEntries(departmentStubs.flatMap(referencesOf)),
    },
  },
  documents: findDocuments,
  writtenDocuments: [{ entity: CaseDocument, entryType: 'onewindow.case.documentIssued' }],
  lifecycles: windowLifecycles,
  feeds: departments.map(({ code }) => ({ from: code, handle: follow })),
  chores: [
    ...intakeChores,
    calendarChore(oneAfterAnother(recomputeDueDates, recomputeNoticeEnds)),
    ...deliveryChores,
    ...(partner === null ? [] : [orderChore(partner.courier)]),
    { name: 'send-messages', every: 5_000, run: (store, logger) => sendMessages(store, { channels, logger }) },
    ...fileChores(uploads),
  ],
  warmUp: async (store) => {
    await memoryOf(store).upToDate(store.reader(), store.clock());
  },
  answerFile: fileHandler(uploads),
  answerHook: courierHook(partner),
  seedDemo,
};

/** How the stubs of one department are found; the code of a department's own type is known without asking. */
function referencesOf({ entry: { typePrefix, code } }: DepartmentStubs): [string, ReferenceLoad][] {
  return [
    [`${typePrefix}Task`, (context, id) => seeTask(context, code, id)],
    [`${typePrefix}Item`, (context, id) => seeItem(context, code, id)],
    [`${typePrefix}Department`, (context) => seeDepartment(context, code)],
  ];
}
