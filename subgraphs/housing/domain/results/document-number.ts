/** 文号 as the bureau writes it: its own mark, the word of the business, the year and the serial within it. */
export function documentNumber(word: string, today: string, serial: number): string {
  return `扎住建${word}〔${today.slice(0, 4)}〕${serial}号`;
}
