import type { ItemDefinition } from '../../kit/domain/catalogue/item-definition.js';
import { documentNumber } from '../../kit/domain/document/index.js';
import type { DepartmentPaperwork } from './department-paperwork.js';

/** Number of a denial: 机关代字, 文种, year, serial; licences and other matters are counted apart. Pure. */
export function denialNumber({ word }: DepartmentPaperwork, type: ItemDefinition['type'], today: string, serial: number): string {
  return documentNumber(word, type === 'LICENCE' ? '许不' : '不准', today.slice(0, 4), serial);
}
