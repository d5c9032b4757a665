import { yearOf } from '../calendar-date.js';

/** `（扎市监）登设字〔2026〕第12号`: the office's number of a notice, by kind of act, year of the decision and serial. */
export function documentNumber(act: '登设' | '登变' | '登销' | '股质登设', today: string, serial: number): string {
  return `（扎市监）${act}字〔${yearOf(today)}〕第${serial}号`;
}
