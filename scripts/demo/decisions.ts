/** What the deciders of the demo enter with their approvals: item → details, as a member of staff would look them up. Test data. */
export interface Looked {
  readonly form: Readonly<Record<string, unknown>>;
  /** ISO date. */
  readonly today: string;
}

const decisions: Readonly<Record<string, (looked: Looked) => Record<string, unknown>>> = {
  'market-supervision.company-registration': ({ form, today }) => ({
    nameLookup: { number: form.nameReservationNo, enterpriseName: form.enterpriseName, reservedUntil: later(today, 30) },
  }),
  'market-supervision.food-business-licence': ({ today }) => ({
    siteInspection: { inspectedOn: today, inspectors: ['韩志强', '吴海燕'], conclusion: 'CONFORMS' },
  }),
  'hr-social-security.work-injury-recognition': () => ({
    injuryFinding: { investigators: ['初海燕', '苏和巴特尔'], exclusion: 'NONE', factsClear: true, uncountedDays: 0, suspendedDays: 0 },
  }),
  'tax.tax-clearance': () => ({ liquidationTaxSettled: true }),
  'tax.new-taxpayer-package': ({ form }) => ({
    recognisedTaxes: ['VAT', 'ENTERPRISE_INCOME_TAX', 'URBAN_MAINTENANCE_TAX', 'STAMP_DUTY'],
    realNameVerified: ['LEGAL_REPRESENTATIVE', 'FINANCE_OFFICER', 'TAX_HANDLER'],
    ...(form.requestedQuota === undefined ? {} : { approvedQuota: form.requestedQuota, accountsSound: true }),
  }),
};

export function detailsFor(itemId: string, looked: Looked): Record<string, unknown> | null {
  return decisions[itemId]?.(looked) ?? null;
}

function later(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
