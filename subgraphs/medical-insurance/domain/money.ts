/** 元 with two decimals from whole fen, e.g. `1234.50`. Pure. */
export function yuan(fen: number): string {
  return (fen / 100).toFixed(2);
}

/** Whole fen from 元 as a form carries them. */
export function fenOf(amountInYuan: number): number {
  return Math.round(amountInYuan * 100);
}

/** `numerator / denominator` rounded half up to a whole number, exact for any size. Both must be positive or zero. */
export function dividedHalfUp(numerator: bigint, denominator: bigint): number {
  return Number((2n * numerator + denominator) / (2n * denominator));
}

/** 元 as a number from whole fen: what the graph carries, as forms do. */
export function yuanOf(fen: number): number {
  return fen / 100;
}
