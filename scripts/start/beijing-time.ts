/** An instant as the hall reads it: `2026-02-13 09:00 (周五, Fri)`. */
export function beijing(instant: Date): string {
  const shifted = new Date(instant.getTime() + 8 * 3_600_000);
  const [zh, en] = DAYS[shifted.getUTCDay()] as readonly [string, string];
  return `${shifted.toISOString().slice(0, 16).replace('T', ' ')} (${zh}, ${en})`;
}

const DAYS = [
  ['周日', 'Sun'],
  ['周一', 'Mon'],
  ['周二', 'Tue'],
  ['周三', 'Wed'],
  ['周四', 'Thu'],
  ['周五', 'Fri'],
  ['周六', 'Sat'],
] as const;
