import { fen } from '../money.js';

/** 增值税法第九条: annual taxable sales of up to five million yuan leave a taxpayer small-scale. Yuan. */
export const SMALL_SCALE_CEILING = 5_000_000;

/** Whether annual sales (yuan) exceed the standard; five million itself does not. Pure. */
export function exceedsSmallScale(annualSales: number): boolean {
  return fen(annualSales) > fen(SMALL_SCALE_CEILING);
}
