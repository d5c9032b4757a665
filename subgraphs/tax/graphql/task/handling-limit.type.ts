import { Field, Int, ObjectType } from 'type-graphql';
import type { Task } from '../../../department/persistence/task.entity.js';
import { clearanceMode } from '../../domain/clearance/clearance-mode.js';
import { numberOf } from '../../domain/form-reading.js';
import { quotaLimit } from '../../domain/invoice/quota-limit.js';
import type { TaxFacts } from '../../domain/tax-facts.js';
import { TaxClearanceGround } from '../enums.js';

@ObjectType('TaxHandlingLimit', { description: '按本案情形确定的办理时限 — the limit of time that this very matter has' })
export class HandlingLimitType {
  @Field(() => Int, { description: '工作日，0为当场办结 — working days, 0 for on the spot' })
  workingDays!: number;

  @Field(() => Int, { description: '经批准可以延长的工作日 — working days by which it may be extended' })
  extension!: number;

  @Field(() => TaxClearanceGround, { nullable: true, description: '清税办理方式的事由 — of a clearance, why it goes this way' })
  clearanceGround!: keyof typeof TaxClearanceGround | null;
}

/** Items whose limit goes by the matter: a quota by its amount, a clearance by the taxpayer; null for all others. Pure. */
export function handlingLimitView(
  { slug, form, answers }: Pick<Task, 'slug' | 'form' | 'answers'>,
  facts: TaxFacts,
): HandlingLimitType | null {
  if (slug === 'invoice-quota') {
    const requested = numberOf(form, 'requestedQuota');
    return requested === undefined ? null : { ...quotaLimit(requested, answers.QUOTA_KIND), clearanceGround: null };
  }
  if (slug !== 'tax-clearance') return null;
  const { workingDays, ground } = clearanceMode({ answers, details: {}, facts });
  return { workingDays, extension: 0, clearanceGround: ground };
}
