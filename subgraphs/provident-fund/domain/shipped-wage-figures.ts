import type { WageFigure } from './wage-figure.js';

/**
 * First filling of the office's table. The figures are of the right order and not read in a publication:
 * the office replaces them with the published ones and sets `confirmed`.
 */
export const shippedWageFigures: readonly WageFigure[] = [
  {
    statisticsYear: 2024,
    from: '2025-07',
    until: '2026-06',
    averageMonthlyWage: 8200,
    minimumWage: 2200,
    ceilingMultiple: 3,
    source: '待管理部按呼伦贝尔市统计局和自治区人民政府公布数确认',
    confirmed: false,
  },
  {
    statisticsYear: 2025,
    from: '2026-07',
    until: '2027-06',
    averageMonthlyWage: 8500,
    minimumWage: 2200,
    ceilingMultiple: 3,
    source: '待管理部按呼伦贝尔市统计局和自治区人民政府公布数确认',
    confirmed: false,
  },
];
