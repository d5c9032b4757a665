import type { EntityManager } from '@mikro-orm/sql';
import { localDate } from '../../kit/domain/calendar/index.js';
import { versionInForce } from '../../kit/domain/catalogue/version-schedule.js';
import type { WorkItem } from '../domain/catalogue-worklist.js';
import { CatalogueRemark, ItemDraft } from './catalogue.entity.js';
import { ItemVersion, ServiceItem } from './department-tables.js';

const SOFTWARE = 'SYSTEM';

/** Every item that takes cases, with what is open about it: a handful of statements, however many items there are. */
export async function loadWorkItems(em: EntityManager, now: Date): Promise<WorkItem[]> {
  const items = (await em.find(ServiceItem, { withdrawnAt: null }, { orderBy: { slug: 'asc' } })).flatMap((item) => {
    const number = versionInForce(item, now);
    return number === null ? [] : [{ item, number }];
  });
  if (items.length === 0) return [];
  const slugs = items.map(({ item }) => item.slug);
  const versions = await em.find(ItemVersion, { $or: items.map(({ item, number }) => ({ slug: item.slug, number })) });
  const remarks = await em.find(CatalogueRemark, { slug: { $in: slugs }, answeredAt: null }, { orderBy: { saidAt: 'asc', id: 'asc' } });
  const drafts = await em.find(ItemDraft, { slug: { $in: slugs } });
  const heads = await em.find(
    ItemVersion,
    { slug: { $in: slugs }, retractedAt: null },
    { fields: ['slug', 'number'], disableIdentityMap: true },
  );
  const versionOf = new Map(versions.map((version) => [version.slug, version]));
  const remarksOf = Map.groupBy(remarks, ({ slug }) => slug);
  const draftOf = new Map(drafts.map((draft) => [draft.slug, draft]));
  const newestOf = new Map<string, number>();
  for (const { slug, number } of heads) newestOf.set(slug, Math.max(number, newestOf.get(slug) ?? 0));
  return items.flatMap(({ item, number }) => {
    const version = versionOf.get(item.slug);
    if (version === undefined) return [];
    const draft = draftOf.get(item.slug);
    return [
      {
        slug: item.slug,
        number,
        definition: version.definition,
        pointsChangedOn: localDate(version.pointsChangedAt),
        guideChangedOn: localDate(version.guideChangedAt),
        newestNumber: newestOf.get(item.slug) ?? number,
        held: item.held,
        remarks: (remarksOf.get(item.slug) ?? []).map(({ saidAt, ...remark }) => ({ ...remark, saidOn: localDate(saidAt) })),
        draft:
          draft === undefined
            ? null
            : { basedOn: draft.basedOn, bySoftware: draft.editedBy === SOFTWARE, editedOn: localDate(draft.editedAt) },
      },
    ];
  });
}
