import type { HandoverStage } from './handover-lifecycle.js';
import { type HandoverLine, outstanding } from './handover-sheet.js';
import type { SuppliedMaterial } from './material-supply.js';

/** Where an original can be. `TRANSIT`: between window and department, signed for on one side only. */
export type Place = 'WINDOW' | 'TRANSIT' | 'DEPARTMENT' | 'RETAINED' | 'LOST' | 'APPLICANT';

/** So many originals of one material at one place; department and sheet where it went out by one. */
export interface Holding {
  readonly material: string;
  readonly place: Place;
  readonly originals: number;
  readonly department: string | null;
  readonly sheetNumber: string | null;
}

/** What the ledger looks at in a sheet. */
export interface LedgerSheet {
  readonly number: string;
  readonly department: string;
  readonly stage: HandoverStage;
  readonly lines: readonly HandoverLine[];
}

/** Originals given back to the applicant, by material. */
export type GivenBack = Readonly<Record<string, number>>;

/**
 * The custody ledger: where every original that was handed in is now. Every one is in exactly one place: what no sheet has
 * out and nobody has given back lies at the window. Pure.
 */
export function custodyOf(supplied: readonly SuppliedMaterial[], sheets: readonly LedgerSheet[], givenBack: GivenBack): Holding[] {
  return supplied
    .filter(({ provision, originals }) => provision === 'PAPER' && originals > 0)
    .flatMap(({ code, originals }) => {
      const away = [...sheets.flatMap((sheet) => heldBySheet(code, sheet)), ...heldByApplicant(code, givenBack)];
      const here = originals - total(away);
      return [...(here > 0 ? [holding(code, 'WINDOW', here)] : []), ...away];
    });
}

function heldBySheet(material: string, { number, department, stage, lines }: LedgerSheet): Holding[] {
  const line = lines.find((one) => one.material === material);
  if (line === undefined || stage === 'DRAWN_UP' || stage === 'VOID') return [];
  const unsigned = stage === 'HANDED_OVER' || stage === 'CONTESTED';
  const counts: readonly [Place, number][] = [
    ['TRANSIT', (unsigned ? outstanding(line) : 0) + line.sentBack],
    ['DEPARTMENT', unsigned ? 0 : outstanding(line)],
    ['RETAINED', line.retained],
    ['LOST', line.lost],
  ];
  return counts
    .filter(([, originals]) => originals > 0)
    .map(([place, originals]) => ({ material, place, originals, department, sheetNumber: number }));
}

function heldByApplicant(material: string, givenBack: GivenBack): Holding[] {
  const originals = givenBack[material] ?? 0;
  return originals > 0 ? [holding(material, 'APPLICANT', originals)] : [];
}

function holding(material: string, place: Place, originals: number): Holding {
  return { material, place, originals, department: null, sheetNumber: null };
}

function total(holdings: readonly Holding[]): number {
  return holdings.reduce((sum, { originals }) => sum + originals, 0);
}

/** Originals of a material that lie at the window. Pure. */
export function atTheWindow(holdings: readonly Holding[], material: string): number {
  return total(holdings.filter((held) => held.place === 'WINDOW' && held.material === material));
}

/** Originals that are neither home, retained, given back nor found to be lost: the case cannot end while there are any. Pure. */
export function awayFromHome(holdings: readonly Holding[]): Holding[] {
  return holdings.filter(({ place }) => place === 'TRANSIT' || place === 'DEPARTMENT');
}

/** Lines of a sheet that ask for more originals than lie at the window. Pure. */
export function notHere(lines: readonly HandoverLine[], holdings: readonly Holding[]): HandoverLine[] {
  return lines.filter((line) => outstanding(line) > atTheWindow(holdings, line.material));
}

/** Whether all originals of a material are where they will not come back from while the case goes on. Pure. */
export function goneForGood(holdings: readonly Holding[], material: string): boolean {
  const held = holdings.filter((one) => one.material === material);
  return held.length > 0 && held.every(({ place }) => place === 'RETAINED' || place === 'LOST' || place === 'APPLICANT');
}
