/**
 * 建设工程消防设计审查验收管理暂行规定 art. 14: uses that make a project special only above a total floor area (m²).
 * Uses that are special at any size are absent.
 */
export const specialAbove: Readonly<Record<string, number>> = {
  STADIUM_OR_HALL: 20_000,
  TRANSPORT_TERMINAL: 15_000,
  HOTEL_OR_MARKET: 10_000,
  THEATRE_OR_CLINIC: 2_500,
  CHILD_OR_ELDERLY_CARE: 1_000,
  ENTERTAINMENT: 500,
};
