import type { Approved } from '../../../department/department-spec.js';
import type { Write } from '../../../kit/persistence/write.js';
import type { TaxDetails } from '../../domain/details.js';
import type { TaxFacts } from '../../domain/tax-facts.js';
import type { TaxpayerRecord } from '../taxpayer.entity.js';

export type TaxApproval = Approved<TaxFacts, TaxDetails>;

/** Enters one approval into the books. Only approvals that satisfied every rule come here, so what a rule demands is there. */
export type TaxEntry = (unit: Write, approval: TaxApproval, taxpayer: TaxpayerRecord | null) => Promise<void>;

/** The taxpayer, where the rules have made sure that there is one. Throws otherwise. */
export function confirmed(taxpayer: TaxpayerRecord | null, { enterprise }: TaxApproval): TaxpayerRecord {
  if (taxpayer === null) throw new Error(`Enterprise ${enterprise.id} is no taxpayer, and its approval passed the rules`);
  return taxpayer;
}

/** A text of the form that a rule has demanded. Throws where it is missing. */
export function demanded(form: Readonly<Record<string, unknown>>, field: string): string {
  const value = form[field];
  if (typeof value !== 'string') throw new Error(`The form has no ${field}, and its approval passed the rules`);
  return value;
}
