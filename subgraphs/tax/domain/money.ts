/** Yuan to whole fen, so that sums and comparisons are exact. Pure. */
export function fen(yuan: number): number {
  return Math.round(yuan * 100);
}

/** Whole fen to yuan with at most two decimals. Pure. */
export function yuanOf(fenAmount: number): number {
  return fenAmount / 100;
}

/** Sum of amounts in yuan, exact to the fen. Pure. */
export function sumOf(amounts: readonly { readonly amount: number }[]): number {
  return yuanOf(amounts.reduce((total, { amount }) => total + fen(amount), 0));
}

/** How an amount in yuan reads in a message: `12,345.60`. Pure. */
export function money(yuan: number): string {
  const [whole = '0', cents = '00'] = (Math.abs(fen(yuan)) / 100).toFixed(2).split('.');
  return `${yuan < 0 ? '-' : ''}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${cents}`;
}
