import { ArgsType, Field, Float, Int, ObjectType } from 'type-graphql';
import { Costs, OfSize } from '../../../kit/graphql/cost.js';
import { enumType } from '../../../kit/graphql/enum-type.js';
import { HandlingType, ItemKind } from '../../../kit/graphql/types/item-version.type.js';
import { PageInfoType } from '../../../kit/graphql/types/page-info.type.js';
import { WindowServiceItem } from './interfaces.js';

export const AudienceEnum = enumType('ServiceAudience', '服务对象 — whom an item serves', {
  ENTERPRISE: '企业法人 — enterprises',
  SELF_EMPLOYED: '个体工商户 — self-employed',
  COOPERATIVE: '农民专业合作社 — cooperatives',
  INSTITUTION: '事业单位和其他组织 — institutions',
  PERSON: '自然人 — persons',
});
export const ItemTextField = enumType('ItemTextField', '命中的内容 — where a search was found in an item', {
  name: '事项名称 — name',
  keywords: '关键词 — keywords',
  result: '办理结果 — result',
  materials: '申请材料 — materials',
  points: '审查要点 — review points',
  guide: '办事指南 — guide',
  basis: '设定依据 — basis',
  english: '英文名称 — English name',
  code: '国家基本编码 — national code',
});

@ObjectType('HighlightFragment', { description: '命中片段 — a piece of a text' })
export class HighlightFragmentType {
  @Field(() => String, { description: '文字 — text' })
  text!: string;

  @Field(() => Boolean, { description: '是否命中 — whether it was found' })
  hit!: boolean;
}

@ObjectType('SearchHighlight', { description: '命中之处 — where a search was found' })
export class SearchHighlightType {
  @Field(() => ItemTextField, { description: '在哪一项内容中 — in which part of the item' })
  field!: keyof typeof ItemTextField;

  @Field(() => [HighlightFragmentType], { description: '文字片段，命中的已标出 — pieces, what was found marked' })
  @OfSize(4)
  fragments!: HighlightFragmentType[];
}

@ObjectType('FacetValue', { description: '分面的一个取值和件数 — a value of a facet, and how many items have it' })
export class FacetValueType {
  @Field(() => String, { description: '取值 — value' })
  value!: string;

  @Field(() => Int, { description: '事项数 — number of items' })
  count!: number;
}

@ObjectType('ItemFacets', { description: '分面：再选一项条件会剩下多少事项 — how many items each further choice leaves' })
export class ItemFacetsType {
  @Field(() => [FacetValueType], { description: '按部门 — by department' })
  department!: FacetValueType[];

  @Field(() => [FacetValueType], { description: '按联办事项 — by joint matter' })
  matter!: FacetValueType[];

  @Field(() => [FacetValueType], { description: '按办件类型 — by handling type' })
  handlingType!: FacetValueType[];

  @Field(() => [FacetValueType], { description: '按事项类型 — by legal kind' })
  kind!: FacetValueType[];

  @Field(() => [FacetValueType], { description: '按服务对象 — by audience' })
  audience!: FacetValueType[];
}

@ObjectType('ServiceItemEdge', { description: '事项列表的一行 — an edge of the catalogue' })
export class ServiceItemEdge {
  @Field(() => String, { description: '游标 — cursor' })
  cursor!: string;

  @Field(() => WindowServiceItem, { description: '事项 — the item' })
  node!: WindowServiceItem;

  @Field(() => Float, { nullable: true, description: '相关程度；没有搜索的为空 — how well it fits the search, null without one' })
  score!: number | null;

  @Field(() => [SearchHighlightType], { description: '命中之处 — where the search was found' })
  @OfSize(2)
  highlights!: SearchHighlightType[];
}

@ObjectType('ServiceItemConnection', { description: '事项列表 — a page of the catalogue' })
export class ServiceItemConnection {
  @Field(() => [ServiceItemEdge], { description: '各行 — edges' })
  edges!: ServiceItemEdge[];

  @Field(() => PageInfoType, { description: '分页信息 — page information' })
  pageInfo!: PageInfoType;

  @Field(() => Int, { description: '符合条件的事项总数 — how many items fit' })
  totalCount!: number;

  @Field(() => ItemFacetsType, { description: '分面统计 — facets' })
  @Costs(20)
  facets!: ItemFacetsType;
}

@ArgsType()
export class ServiceItemsArguments {
  @Field(() => String, {
    nullable: true,
    description:
      '搜索文字：汉字、全拼、首字母、英文均可，不超过100个字符 — search text: Chinese, pinyin, its first letters or English, at most 100 characters',
  })
  search!: string | null;

  @Field(() => String, { nullable: true, description: '部门编码 — code of a department' })
  department!: string | null;

  @Field(() => String, { nullable: true, description: '联办事项编码：只看其所含事项 — code of a joint matter: only its items' })
  matter!: string | null;

  @Field(() => HandlingType, { nullable: true, description: '办件类型 — handling type' })
  handlingType!: keyof typeof HandlingType | null;

  @Field(() => ItemKind, { nullable: true, description: '事项类型 — legal kind' })
  kind!: keyof typeof ItemKind | null;

  @Field(() => AudienceEnum, { nullable: true, description: '服务对象 — audience' })
  audience!: keyof typeof AudienceEnum | null;

  @Field(() => Boolean, { nullable: true, description: '窗口是否受理新件 — whether the window takes new cases' })
  takesNewCases!: boolean | null;

  @Field(() => Int, { nullable: true, description: '条数，1至100 — page size, 1 to 100' })
  first!: number | null;

  @Field(() => String, { nullable: true, description: '上一页结束游标 — end cursor of the page before' })
  after!: string | null;
}
