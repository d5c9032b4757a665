/** Yuan as people write them (at most two decimals) in fen. */
export function fenOf(yuan: number): number {
  return Math.round(yuan * 100);
}

/** Fen as yuan with two decimals: 123456 → `1234.56`. */
export function yuanText(fen: number): string {
  return (fen / 100).toFixed(2);
}

/** Fen as yuan: 123456 → 1234.56. */
export function yuanOf(fen: number): number {
  return fen / 100;
}
