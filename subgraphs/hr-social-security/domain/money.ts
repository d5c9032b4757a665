/** Yuan as the form holds them, in fen; rounded half up, so that 0.1 + 0.2 never decides a case. */
export const fenOf = (yuan: number): number => Math.round(yuan * 100);

/** Fen as officials write them: `1,234.50元`. */
export const yuanText = (fen: number): string => `${yuanFigure(fen)}元`;

/** Fen as a plain figure in yuan: `1,234.50`. */
export function yuanFigure(fen: number): string {
  const whole = String(Math.trunc(Math.abs(fen) / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  const rest = String(Math.abs(fen) % 100).padStart(2, '0');
  return `${fen < 0 ? '-' : ''}${whole}.${rest}`;
}
