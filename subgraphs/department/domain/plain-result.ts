import { addDays, addMonths, type IsoDate } from '../../kit/domain/calendar/index.js';
import type { ItemDefinition } from '../../kit/domain/catalogue/item-definition.js';
import type { IssuedResult } from './decision-rule.js';

/**
 * The result of an item that the department maintains as content alone, without rules or books of its own in code: the
 * document that the catalogue names, numbered within item and year, valid as long as the catalogue says. Pure.
 */
export function plainResult(
  { slug, result }: Pick<ItemDefinition, 'slug' | 'result'>,
  { departmentMark, today, serial }: { departmentMark: string; today: IsoDate; serial: number },
): IssuedResult {
  const documentNumber = `${departmentMark}-${slug}-${today.slice(0, 4)}-${String(serial).padStart(5, '0')}`;
  return { documentNumber, validUntil: validUntil(result.validity, today), produced: {}, content: {} };
}

/** Working days and hours are units of doing, not of being valid: a validity in them is read as calendar days. */
function validUntil(validity: ItemDefinition['result']['validity'], today: IsoDate): IsoDate | null {
  if (validity === null) return null;
  const end = validity.unit === 'MONTH' ? addMonths(today, validity.amount) : addDays(today, validity.amount);
  return addDays(end, -1);
}
