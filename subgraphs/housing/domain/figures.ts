/** A number as it stands in an official text: at most two decimals, no trailing zeros. */
export function plainFigure(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** A share as a percentage, rounded down: 24.999 % must not read as the 25 % it fails to reach. */
export function percentage(share: number): string {
  return `${Math.floor(share * 10_000) / 100}%`;
}
