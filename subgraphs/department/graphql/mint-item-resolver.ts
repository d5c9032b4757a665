import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { compareItems } from '../../kit/domain/catalogue/diff/compare-items.js';
import { versionInForce } from '../../kit/domain/catalogue/version-schedule.js';
import { FOREVER, Kept, KeptForCaller, MINUTE } from '../../kit/graphql/cache-control.js';
import { loaderOf, type SubgraphContext } from '../../kit/graphql/context.js';
import { Costs, OfSize } from '../../kit/graphql/cost.js';
import { ContentChangeType, contentChangeView } from '../../kit/graphql/types/content-change.type.js';
import { ItemVersionType } from '../../kit/graphql/types/item-version.type.js';
import { isStaffOf } from '../domain/task-access.js';
import { ServiceItem } from '../persistence/department-tables.js';
import { slugOf } from './catalogue/slug-of.js';
import { loadHistory, loadItems, loadVersions, versionKey } from './loaders.js';
import type { ItemObject } from './mint-types.js';
import type { DepartmentViews } from './views.js';

/** Resolvers of a department's items and of the department itself. The catalogue is public (公开透明, art. 5). */
export function mintItemResolvers(views: DepartmentViews) {
  const { entry } = views;
  const rootName = entry.typePrefix.charAt(0).toLowerCase() + entry.typePrefix.slice(1);
  const { Item: ItemClass, Department: DepartmentClass } = views.types;

  /** An item of which no version has taken effect is its department's own business still. */
  const listed = async ({ em, now, caller }: SubgraphContext): Promise<ItemObject[]> => {
    const rows = await em.find(ServiceItem, {}, { orderBy: { slug: 'asc' } });
    const staff = isStaffOf(caller, entry.code);
    return rows.filter((row) => staff || versionInForce(row, now) !== null).map((row) => views.item(row, now));
  };

  @Resolver(() => ItemClass)
  class ItemResolver {
    @Query(() => [ItemClass], { name: `${rootName}Items`, description: `${entry.name.zh}的全部事项 — all items of the ${entry.name.en}` })
    @OfSize(40)
    @KeptForCaller(MINUTE)
    async items(@Ctx() context: SubgraphContext): Promise<ItemObject[]> {
      return listed(context);
    }

    @Query(() => ItemClass, {
      name: `${rootName}Item`,
      nullable: true,
      description: `${entry.name.zh}的一个事项 — one item of the ${entry.name.en}`,
    })
    @Kept(MINUTE)
    async oneItem(
      @Ctx() context: SubgraphContext,
      @Arg('id', () => ID, { description: '事项标识 — id of the item' }) id: string,
    ): Promise<ItemObject | null> {
      return seeItem(context, id);
    }

    @Query(() => [ContentChangeType], {
      name: `compare${entry.typePrefix}ItemVersions`,
      nullable: true,
      description: `比较${entry.name.zh}一个事项的两个版本；没有该版本的为空 — what changed between two versions of an item, null where there is no such version`,
    })
    @Costs(5)
    @Kept(MINUTE)
    async compare(
      @Ctx() context: SubgraphContext,
      @Arg('itemId', () => ID, { description: '事项标识 — id of the item' }) itemId: string,
      @Arg('from', () => Int, { description: '原版本号 — number of the earlier version' }) from: number,
      @Arg('to', () => Int, { description: '新版本号 — number of the later version' }) to: number,
    ): Promise<ContentChangeType[] | null> {
      const slug = slugOf(entry.code, itemId);
      const [before, after] = await Promise.all(
        [from, to].map((number) => loaderOf(context, loadVersions).load(versionKey({ slug, number }))),
      );
      if (before === undefined || before === null || after === undefined || after === null) return null;
      return compareItems(before.definition, after.definition).map((one) => contentChangeView(one, context.language));
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

    @FieldResolver(() => ItemVersionType, {
      nullable: true,
      description: '某一已发布的版本；没有该版本的为空 — one published version, null where there is no such version',
    })
    @Kept(FOREVER)
    async version(
      @Root() { row }: ItemObject,
      @Ctx() context: SubgraphContext,
      @Arg('number', () => Int, { description: '版本号 — version number' }) number: number,
    ): Promise<ItemVersionType | null> {
      const version = await loaderOf(context, loadVersions).load(versionKey({ slug: row.slug, number }));
      return version === undefined || version === null ? null : views.version(version);
    }

    @FieldResolver(() => DepartmentClass, { nullable: true, description: '所属部门 — the department that owns it' })
    department(): object {
      return views.department();
    }
  }

  @Resolver(() => DepartmentClass)
  class DepartmentResolver {
    @FieldResolver(() => [ItemClass], { nullable: true, description: '本部门事项 — the department’s items' })
    @OfSize(40)
    async items(@Ctx() context: SubgraphContext): Promise<ItemObject[]> {
      return listed(context);
    }
  }

  const seeItem = async (context: SubgraphContext, id: string): Promise<ItemObject | null> => {
    const slug = slugOf(entry.code, id);
    const row = slug === '' ? null : await loaderOf(context, loadItems).load(slug);
    return row === null ? null : views.item(row, context.now);
  };
  const seeDepartment = async (_context: SubgraphContext, code: string): Promise<object | null> =>
    code === entry.code ? views.department() : null;
  return { ItemResolver, DepartmentResolver, seeItem, seeDepartment };
}

async function currentVersion(row: ServiceItem, context: SubgraphContext) {
  const number = versionInForce(row, context.now);
  return number === null ? null : loaderOf(context, loadVersions).load(versionKey({ slug: row.slug, number }));
}
