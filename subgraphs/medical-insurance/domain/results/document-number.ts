/** The character that each kind of document of this agency carries in its number. */
const series = {
  'unit-enrolment': '参登',
  'employee-enrolment': '增减',
  'unit-change': '参变',
  'unit-disenrolment': '参销',
  'maternity-allowance': '生津',
  'relation-transfer': '转续',
  'pharmacy-designation': '定协',
  'enrolment-certificate': '参证',
} as const;

export type MedicalInsuranceItem = keyof typeof series;

/** E.g. `扎医保参登〔2026〕12号`: numbered within the item and the year of issue. Pure. */
export function documentNumber(item: MedicalInsuranceItem, issuedOn: string, serial: number): string {
  return `扎医保${series[item]}〔${issuedOn.slice(0, 4)}〕${serial}号`;
}
