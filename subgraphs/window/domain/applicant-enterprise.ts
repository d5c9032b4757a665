/** Who applies, as the form says it: an enterprise with a credit code, or one that is being founded under a reserved name. */
export interface NamedEnterprise {
  readonly name: string;
  readonly creditCode: string | null;
  readonly nameReservationNo: string | null;
}

/** Reads the enterprise from the vocabulary's fields of the form; null when the form names none. Pure. */
export function enterpriseInForm(form: Readonly<Record<string, unknown>>): NamedEnterprise | null {
  const text = (field: string): string | null => (typeof form[field] === 'string' && form[field] !== '' ? (form[field] as string) : null);
  const name = text('enterpriseName');
  const creditCode = text('creditCode');
  const nameReservationNo = text('nameReservationNo');
  return name === null || (creditCode === null && nameReservationNo === null) ? null : { name, creditCode, nameReservationNo };
}
