import { GraphQLError } from 'graphql';
import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { pageOf, pageRequest } from '../../kit/graphql/connection.js';
import type { SubgraphContext } from '../../kit/graphql/context.js';
import { Costs, Paged } from '../../kit/graphql/cost.js';
import type { Store } from '../../kit/persistence/store.js';
import type { CatalogueMemory } from '../search/catalogue-memory.js';
import { highlightsOf } from '../search/highlights.js';
import type { ItemFilter } from '../search/item-filter.js';
import { listedItems, questionMark } from '../search/listed-items.js';
import { seeItem } from './see.js';
import { ServiceItemConnection, ServiceItemsArguments } from './types/item-list.type.js';

const SEARCH_LENGTH = 100;

/** Where a page ends: how far into the list, and of which question. */
type Position = { readonly question: string; readonly row: number };
const isPosition = (value: unknown): value is Position =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as Position).question === 'string' &&
  Number.isInteger((value as Position).row) &&
  (value as Position).row >= 0;

/** The catalogue as a list that can be searched (公开透明, art. 5), from the window's own copy and in the memory of this process. */
export function mintItemListResolver(memoryOf: (store: Store) => CatalogueMemory) {
  @Resolver()
  class ItemListResolver {
    @Query(() => ServiceItemConnection, {
      description: '政务服务事项目录，可以搜索、筛选 — the catalogue of service items, searched and filtered',
    })
    @Paged()
    @Costs(20)
    async serviceItems(
      @Ctx() context: SubgraphContext,
      @Args(() => ServiceItemsArguments) { search, first, after, ...filter }: ServiceItemsArguments,
    ): Promise<ServiceItemConnection> {
      const text = (search ?? '').trim();
      if ([...text].length > SEARCH_LENGTH) throw searchTooLong();
      const question = questionMark(text, filter as ItemFilter);
      const isOfThis = (value: unknown): value is Position => isPosition(value) && value.question === question;
      const request = pageRequest({ first, after }, isOfThis);
      const index = await memoryOf(context.store).upToDate(context.em, context.now);
      const { rows, facet } = listedItems(index, context.caller, text, filter as ItemFilter);
      const begin = request.after === null ? 0 : request.after.row + 1;
      const numbered = rows.slice(begin, begin + request.limit + 1).map((row, offset) => ({ ...row, row: begin + offset }));
      const page = pageOf(numbered, request, ({ row }) => ({ question, row }));
      const nodes = await Promise.all(page.edges.map(({ node }) => seeItem(context, null, node.document.id)));
      return {
        pageInfo: page.pageInfo,
        totalCount: rows.length,
        facets: {
          department: facet('department'),
          matter: facet('matter'),
          handlingType: facet('handlingType'),
          kind: facet('kind'),
          audience: facet('audience'),
        },
        edges: page.edges.flatMap(({ cursor, node: { document, score } }, at) => {
          const node = nodes[at] ?? null;
          if (node === null) return [];
          const highlights = text === '' ? [] : highlightsOf(document.texts, text);
          return [{ cursor, node, score, highlights: highlights.map(({ field, fragments }) => ({ field, fragments: [...fragments] })) }];
        }),
      };
    }
  }
  return ItemListResolver;
}

function searchTooLong(): GraphQLError {
  return new GraphQLError(`搜索文字不能超过${SEARCH_LENGTH}个字符 — a search has at most ${SEARCH_LENGTH} characters`, {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}
