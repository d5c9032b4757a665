/** Yuan as a form carries them (at most two decimals) into whole fen, so that sums of shares are exact. */
export function toFen(yuan: number): number {
  return Math.round(yuan * 100);
}

/** Sum in fen of amounts in yuan. */
export function sumFen(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + toFen(amount), 0);
}

/** `1234567890` fen as `12,345,678.90`; whole yuan without decimals. */
export function formatFen(fen: number): string {
  const sign = fen < 0 ? '-' : '';
  const whole = Math.trunc(Math.abs(fen) / 100)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ',');
  const rest = Math.abs(fen) % 100;
  return rest === 0 ? `${sign}${whole}` : `${sign}${whole}.${String(rest).padStart(2, '0')}`;
}

/** Whole fen into yuan, as forms and facts carry them. */
export function fromFen(fen: number): number {
  return fen / 100;
}
