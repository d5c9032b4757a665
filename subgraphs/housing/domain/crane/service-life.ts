import { addMonths } from '../../../kit/domain/calendar/iso-date.js';
import type { CraneServiceLife } from '../housing-standards.js';

/** Last day of the service life of a machine; null for a kind that the standards do not know. `moment` in kN·m. */
export function serviceLifeEnd(kind: string, moment: number, manufacturedOn: string, standards: CraneServiceLife): string | null {
  const years = serviceYears(kind, moment, standards);
  return years === null ? null : addMonths(manufacturedOn, years * 12);
}

function serviceYears(kind: string, moment: number, standards: CraneServiceLife): number | null {
  switch (kind) {
    case 'TOWER_CRANE':
      return standards.towerCrane.find((tier) => isWithin(moment, tier))?.years ?? null;
    case 'BUILDERS_HOIST':
      return standards.buildersHoist;
    case 'MATERIAL_HOIST':
      return standards.materialHoist;
    default:
      return null;
  }
}

function isWithin(moment: number, { momentBelow, momentUpTo }: CraneServiceLife['towerCrane'][number]): boolean {
  return (momentBelow === null || moment < momentBelow) && (momentUpTo === null || moment <= momentUpTo);
}
