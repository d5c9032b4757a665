import { normaliseCode } from '../../kit/domain/identifiers/index.js';

/** What applications name that the department keeps books about: persons and organisations, reserved names, pieces of equipment. */
export interface NamedInApplications {
  /** Identity numbers and credit codes, normalised */
  readonly certificates: readonly string[];
  readonly nameReservations: readonly string[];
  /** 出厂编号 */
  readonly productNumbers: readonly string[];
}

const CERTIFICATE_FIELDS = ['idNumber', 'certificateNumber', 'creditCode', 'transferorCertificate', 'transfereeCertificate'];

/** Reads them out of forms at any depth, each once. Pure. */
export function namedInApplications(forms: readonly Readonly<Record<string, unknown>>[]): NamedInApplications {
  const texts = forms.flatMap((form) => textsOf(form));
  const valuesOf = (fields: readonly string[]) => texts.filter(([field]) => fields.includes(field)).map(([, value]) => value);
  const once = (values: readonly string[]) => [...new Set(values)];
  return {
    certificates: once(valuesOf(CERTIFICATE_FIELDS).map(normaliseCode)),
    nameReservations: once(valuesOf(['nameReservationNo'])),
    productNumbers: once(valuesOf(['productNumber'])),
  };
}

function textsOf(value: unknown, field = ''): [field: string, value: string][] {
  if (typeof value === 'string') return [[field, value]];
  if (Array.isArray(value)) return value.flatMap((entry) => textsOf(entry, field));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => textsOf(inner, name));
}
