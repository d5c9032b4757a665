import type { Answers } from '../../../kit/domain/catalogue/condition.js';
import { type Fields, numberOf } from '../form-fields.js';

/** What happened, as far as the length of the leave depends on it. */
export type MaternityEvent =
  | { readonly kind: 'DELIVERY'; readonly childOrder: number; readonly newborns: number; readonly dystocia: boolean }
  | { readonly kind: 'MISCARRIAGE'; readonly gestationWeeks: number };

/** The event as the applicant states it; null when a figure is missing. Pure. */
export function maternityEventOf(form: Fields, answers: Answers): MaternityEvent | null {
  if (answers.MATERNITY_EVENT === 'DELIVERY') {
    const childOrder = numberOf(form, 'maternityChildOrder');
    const newborns = numberOf(form, 'maternityNewborns');
    const dystocia = form.maternityDystocia;
    return childOrder === null || newborns === null || typeof dystocia !== 'boolean'
      ? null
      : { kind: 'DELIVERY', childOrder, newborns, dystocia };
  }
  const gestationWeeks = numberOf(form, 'maternityGestationWeeks');
  return answers.MATERNITY_EVENT !== 'MISCARRIAGE' || gestationWeeks === null ? null : { kind: 'MISCARRIAGE', gestationWeeks };
}
