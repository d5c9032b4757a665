import type { FoodOperatorKind } from '../forms.js';

/** 经营项目 of 食品经营许可和备案管理办法: what is sold, and what is made on the spot. */
export const SELLING_ITEMS = ['PREPACKAGED_SALES', 'BULK_SALES'] as const;
export const CATERING_ITEMS = ['HOT_DISHES', 'COLD_DISHES', 'RAW_DISHES', 'SEMI_FINISHED', 'OWN_DRINKS', 'SIMPLE_PREPARATION'] as const;
/** Cold and raw dishes are eaten as they leave the knife: they are made in a room of their own (专间). */
export const SPECIAL_ROOM_ITEMS = ['COLD_DISHES', 'RAW_DISHES'] as const;

const ITEM_NAMES: Readonly<Record<string, string>> = {
  PREPACKAGED_SALES: '预包装食品销售',
  BULK_SALES: '散装食品销售',
  HOT_DISHES: '热食类食品制售',
  COLD_DISHES: '冷食类食品制售',
  RAW_DISHES: '生食类食品制售',
  SEMI_FINISHED: '半成品制售',
  OWN_DRINKS: '自制饮品制售',
  SIMPLE_PREPARATION: '简单制售',
};

/** 主体业态: its digit in the licence number, its name, and the items of which it carries on at least one. */
export const OPERATOR_KINDS: Readonly<Record<FoodOperatorKind, { digit: string; zh: string; en: string; core: readonly string[] }>> = {
  FOOD_SELLER: { digit: '1', zh: '食品销售经营者', en: 'food seller', core: SELLING_ITEMS },
  CATERER: { digit: '2', zh: '餐饮服务经营者', en: 'caterer', core: CATERING_ITEMS },
  CANTEEN: { digit: '3', zh: '集中用餐单位食堂', en: 'canteen', core: CATERING_ITEMS },
};

export function itemNames(items: readonly string[]): string[] {
  return items.map((item) => ITEM_NAMES[item] ?? item);
}

const FILED_KIND_NAMES: Readonly<Record<string, string>> = {
  PREPACKAGED: '预包装食品',
  HEALTH_FOOD: '保健食品',
  MEDICAL_FORMULA: '特殊医学用途配方食品',
  INFANT_FORMULA: '婴幼儿配方食品',
};

/** Names of the kinds of prepackaged food that a filing covers. */
export function filedKindNames(kinds: readonly string[]): string[] {
  return kinds.map((kind) => FILED_KIND_NAMES[kind] ?? kind);
}
