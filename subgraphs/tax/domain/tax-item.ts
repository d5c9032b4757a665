/** Slugs of the items that the tax bureau handles at the hall, as its catalogue names them. */
export const taxItems = [
  'new-taxpayer-package',
  'general-vat-taxpayer-registration',
  'invoice-quota',
  'tax-clearance',
  'cross-region-report',
  'deferred-filing-approval',
  'deferred-payment',
  'tax-payment-certificate',
  'bank-account-report',
] as const;

export type TaxItemSlug = (typeof taxItems)[number];

/** Division code of the city for whose taxpayers this bureau is the competent one (主管税务机关). */
export const HOME_DIVISION = '150783';
