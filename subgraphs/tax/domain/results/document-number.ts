/** The series in which the bureau numbers its documents (文书字轨). */
export const documentSeries = {
  'new-taxpayer-package': '扎税信',
  'general-vat-taxpayer-registration': '扎税通',
  'invoice-quota': '扎税许准',
  'tax-clearance': '扎税企清',
  'cross-region-report': '扎税跨报',
  'deferred-filing-approval': '扎税延申',
  'deferred-payment': '扎税延缴',
  'tax-payment-certificate': '扎税完证',
  'bank-account-report': '扎税账报',
} as const;

/** A document number of the bureau, e.g. `扎税企清〔2026〕12号`. Serial from 1 within item and year; `today` an ISO date. Pure. */
export function documentNumber(item: keyof typeof documentSeries, today: string, serial: number): string {
  return `${documentSeries[item]}〔${today.slice(0, 4)}〕${serial}号`;
}
