import 'reflect-metadata';
import { loadCatalogue, loadVocabulary } from '../kit/catalogue/load-catalogue.js';
import { mintPostingResolver } from '../kit/posting/mint-posting-resolver.js';
import type { SubgraphDefinition } from '../kit/server/subgraph-definition.js';
import { publishShipped } from './actions/publish-shipped.js';
import { receiveTask } from './actions/receive-task.js';
import type { DepartmentSpec } from './department-spec.js';
import { DepartmentInterface, DepartmentTaskInterface, ServiceItemInterface } from './graphql/interfaces.js';
import { mintActResolver } from './graphql/mint-act-resolver.js';
import { mintItemResolvers } from './graphql/mint-item-resolver.js';
import { mintTaskResolver } from './graphql/mint-task-resolver.js';
import { mintTypes } from './graphql/mint-types.js';
import { seeEnterprise } from './graphql/see-task.js';
import { DepartmentViews } from './graphql/views.js';
import { Department0001Work, ItemVersion, KnownEnterprise, ServiceItem } from './persistence/department-tables.js';
import { Task } from './persistence/task.entity.js';

/** Makes a subgraph of a department's own specification. */
export function defineDepartment<Facts, Details>(spec: DepartmentSpec<Facts, Details>): SubgraphDefinition {
  const { entry } = spec;
  const types = mintTypes(entry);
  const views = new DepartmentViews(entry, types);
  const items = mintItemResolvers(entry, views);
  const { TaskResolver, taskReference } = mintTaskResolver(spec, views);
  const acts = mintActResolver(spec, views, { task: taskReference, item: items.seeItem });
  const own = spec.graph(types);
  return {
    name: entry.code,
    port: entry.port,
    entities: [ServiceItem, ItemVersion, KnownEnterprise, Task, ...spec.entities],
    migrations: [Department0001Work, ...spec.migrations],
    schema: {
      resolvers: [
        TaskResolver,
        items.ItemResolver,
        items.DepartmentResolver,
        acts,
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
    feeds: [{ from: 'window', handle: receiveTask }],
    prepare: (store) => publishShipped(store, entry.code, loadCatalogue(spec.catalogueFolder, loadVocabulary())),
    ...(spec.seedDemo === undefined ? {} : { seedDemo: spec.seedDemo }),
  };
}

export { DepartmentInterface, DepartmentTaskInterface, ServiceItemInterface };
