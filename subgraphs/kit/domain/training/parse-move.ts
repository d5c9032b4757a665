const MILLISECONDS = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 7 * 86_400_000 } as const;
type Unit = keyof typeof MILLISECONDS;

/** `+3d`, `+2h`, `+1w`, `+1d12h`, `+90m` as milliseconds; null for anything else, and for no time at all. */
export function parseMove(text: string): number | null {
  const match = /^\+((?:\d{1,6}[mhdw])+)$/.exec(text.trim());
  if (match === null) return null;
  const parts = [...(match[1] as string).matchAll(/(\d+)([mhdw])/g)];
  const sum = parts.reduce((total, [, amount, unit]) => total + Number(amount) * MILLISECONDS[unit as Unit], 0);
  return sum > 0 ? sum : null;
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})?$/;

/** An instant as people write it: `2026-02-13T09:00+08:00`; without a zone it is Beijing time. Null for anything else. */
export function parseInstant(text: string): Date | null {
  const match = INSTANT.exec(text.trim());
  if (match === null) return null;
  const instant = new Date(match[3] === undefined ? `${text.trim()}+08:00` : text.trim());
  return Number.isNaN(instant.getTime()) ? null : instant;
}

/** How far a clock is moved, as it is written in a command: `+12d2h30m`, `-287d`, `+0m`. Seconds are not told. */
export function moveText(milliseconds: number): string {
  const minutes = Math.round(Math.abs(milliseconds) / 60_000);
  const parts = [
    [Math.floor(minutes / 1440), 'd'],
    [Math.floor((minutes % 1440) / 60), 'h'],
    [minutes % 60, 'm'],
  ] as const;
  const told = parts.filter(([amount]) => amount > 0).map(([amount, unit]) => `${amount}${unit}`);
  return `${milliseconds < 0 && minutes > 0 ? '-' : '+'}${told.join('') || '0m'}`;
}
