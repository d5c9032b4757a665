import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { DepartmentEntry } from '../../../schema/departments.js';
import { itemIdOf } from '../../kit/contract/item-published.message.js';
import { loaderOf, type SubgraphContext } from '../../kit/graphql/context.js';
import { ItemVersionType } from '../../kit/graphql/types/item-version.type.js';
import { ServiceItem } from '../persistence/department-tables.js';
import { loadHistory, loadItems, loadVersions, versionKey } from './loaders.js';
import type { ItemObject } from './mint-types.js';
import type { DepartmentViews } from './views.js';

/** Resolvers of a department's items and of the department itself. The catalogue is public (公开透明, art. 5). */
export function mintItemResolvers(entry: DepartmentEntry, views: DepartmentViews) {
  const rootName = entry.typePrefix.charAt(0).toLowerCase() + entry.typePrefix.slice(1);
  const { Item: ItemClass, Department: DepartmentClass } = views.types;

  @Resolver(() => ItemClass)
  class ItemResolver {
    @Query(() => [ItemClass], { name: `${rootName}Items`, description: `${entry.name.zh}的全部事项 — all items of the ${entry.name.en}` })
    async items(@Ctx() { em }: SubgraphContext): Promise<ItemObject[]> {
      const rows = await em.find(ServiceItem, {}, { orderBy: { slug: 'asc' } });
      return rows.map((row) => views.item(row));
    }

    @Query(() => ItemClass, {
      name: `${rootName}Item`,
      nullable: true,
      description: `${entry.name.zh}的一个事项 — one item of the ${entry.name.en}`,
    })
    async oneItem(
      @Ctx() context: SubgraphContext,
      @Arg('id', () => ID, { description: '事项标识 — id of the item' }) id: string,
    ): Promise<ItemObject | null> {
      return seeItem(context, id);
    }

    @FieldResolver(() => String, { nullable: true, description: '事项名称 — name in the current version' })
    async name(@Root() { row }: ItemObject, @Ctx() context: SubgraphContext): Promise<string | null> {
      return (await currentVersion(row, context))?.definition.name.zh ?? null;
    }

    @FieldResolver(() => ItemVersionType, { nullable: true, description: '现行版本 — the version in force' })
    async current(@Root() { row }: ItemObject, @Ctx() context: SubgraphContext): Promise<ItemVersionType | null> {
      const version = await currentVersion(row, context);
      return version === null ? null : views.version(version);
    }

    @FieldResolver(() => [ItemVersionType], { nullable: true, description: '历次发布的版本，新的在前 — published versions, newest first' })
    async versions(@Root() { row }: ItemObject, @Ctx() context: SubgraphContext): Promise<ItemVersionType[]> {
      const rows = await loaderOf(context, loadHistory).load(row.slug);
      return (rows ?? []).map((version) => views.version(version));
    }

    @FieldResolver(() => DepartmentClass, { nullable: true, description: '所属部门 — the department that owns it' })
    department(): object {
      return views.department();
    }
  }

  @Resolver(() => DepartmentClass)
  class DepartmentResolver {
    @FieldResolver(() => [ItemClass], { nullable: true, description: '本部门事项 — the department’s items' })
    async items(@Ctx() { em }: SubgraphContext): Promise<ItemObject[]> {
      const rows = await em.find(ServiceItem, {}, { orderBy: { slug: 'asc' } });
      return rows.map((row) => views.item(row));
    }
  }

  const seeItem = async (context: SubgraphContext, id: string): Promise<ItemObject | null> => {
    const prefix = itemIdOf(entry.code, '');
    if (!id.startsWith(prefix)) return null;
    const row = await loaderOf(context, loadItems).load(id.slice(prefix.length));
    return row === null ? null : views.item(row);
  };
  const seeDepartment = async (_context: SubgraphContext, code: string): Promise<object | null> =>
    code === entry.code ? views.department() : null;
  return { ItemResolver, DepartmentResolver, seeItem, seeDepartment };
}

function currentVersion(row: ServiceItem, context: SubgraphContext) {
  return loaderOf(context, loadVersions).load(versionKey({ slug: row.slug, number: row.currentNumber }));
}
