/** 文号 of this office: 呼公积金扎<类别>〔<年>〕<序号>号, serial within item and year. */
export function documentNumber(kind: string, today: string, serial: number): string {
  return `呼公积金扎${kind}〔${today.slice(0, 4)}〕${serial}号`;
}
