/**
 * 文号 as officials write it: 机关代字, 文种, year in 六角括号, serial. `documentNumber('扎政服', '受', '2026', 123)` is
 * `扎政服受字〔2026〕第000123号`. Pure.
 */
export function documentNumber(bodyWord: string, kindWord: string, year: string, serial: number): string {
  return `${bodyWord}${kindWord}字〔${year}〕第${String(serial).padStart(6, '0')}号`;
}
