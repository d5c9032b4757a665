/** The bureau's document numbers: `扎人社工伤认〔2026〕12号`. */
export const documentNumber = (prefix: string, today: string, serial: number): string => `${prefix}〔${today.slice(0, 4)}〕${serial}号`;
