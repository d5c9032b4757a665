import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { awayFromHome, custodyOf, type LedgerSheet, notHere } from './custody.js';
import { handoverLifecycle } from './handover-lifecycle.js';
import { type HandoverLine, outstanding } from './handover-sheet.js';
import type { SuppliedMaterial } from './material-supply.js';
import { originalsAwayRefusal, originalsCountRefusal, originalsToGiveBack } from './originals-rules.js';

const paper = (code: string, originals: number): SuppliedMaterial => ({ code, provision: 'PAPER', originals, copies: 1 });
const line = (material: string, originals: number, changed: Partial<HandoverLine> = {}): HandoverLine => ({
  material,
  name: material,
  originals,
  copies: 0,
  pages: null,
  condition: '完好',
  received: null,
  sentBack: 0,
  home: 0,
  retained: 0,
  lost: 0,
  ...changed,
});
const sheet = (number: string, stage: LedgerSheet['stage'], lines: HandoverLine[]): LedgerSheet => ({
  number,
  department: 'd',
  stage,
  lines,
});

describe('the custody ledger', () => {
  it('says where every original is at each stage of its sheet', () => {
    const supplied = [paper('DEED', 2), { ...paper('SCAN', 3), provision: 'ELECTRONIC' as const }];
    const at = (stage: LedgerSheet['stage'], changed: Partial<HandoverLine> = {}) =>
      custodyOf(supplied, [sheet('1号', stage, [line('DEED', 1, changed)])], {}).map(({ place, originals }) => [place, originals]);
    for (const stage of ['DRAWN_UP', 'VOID'] as const) expect(at(stage)).toEqual([['WINDOW', 2]]);
    for (const stage of ['HANDED_OVER', 'CONTESTED'] as const)
      expect(at(stage)).toEqual([
        ['WINDOW', 1],
        ['TRANSIT', 1],
      ]);
    expect(at('CONFIRMED')).toContainEqual(['DEPARTMENT', 1]);
    expect(at('RETURNING', { sentBack: 1 })).toContainEqual(['TRANSIT', 1]);
    expect(at('RETURNED', { home: 1 })).toEqual([['WINDOW', 2]]);
    expect(at('RETAINED', { retained: 1 })).toContainEqual(['RETAINED', 1]);
    expect(at('RETAINED', { lost: 1 })).toContainEqual(['LOST', 1]);
  });

  it('lets nobody hand over an original that another has', () => {
    const out = sheet('1号', 'CONFIRMED', [line('DEED', 1)]);
    const next = [line('DEED', 1)];
    expect(notHere(next, custodyOf([paper('DEED', 1)], [out], {}))).toEqual(next);
    expect(notHere(next, custodyOf([paper('DEED', 2)], [out], {}))).toEqual([]);
    expect(notHere([line('DEED', 0)], custodyOf([paper('DEED', 1)], [out], {}))).toEqual([]);
  });

  it('lets no case end while an original is out, and names who has it', () => {
    const out = custodyOf([paper('DEED', 1)], [sheet('材料交接〔2026〕7号', 'CONFIRMED', [line('DEED', 1)])], {});
    const refusal = originalsAwayRefusal(out, () => '不动产权证书');
    expect(refusal?.code).toBe('ORIGINALS_NOT_HOME');
    expect(refusal?.details[0]?.message.zh).toBe('不动产权证书：原件1份在承办部门（材料交接〔2026〕7号）');
    const kept = custodyOf([paper('DEED', 1)], [sheet('7号', 'RETAINED', [line('DEED', 1, { retained: 1 })])], {});
    expect(originalsAwayRefusal(kept, String)).toBeNull();
  });

  it('has the clerk who gives originals back count them', () => {
    const here = custodyOf([paper('DEED', 2), paper('FORM', 1)], [], {});
    expect(originalsToGiveBack(here)).toEqual({ DEED: 2, FORM: 1 });
    for (const counted of [null, 3]) expect(originalsCountRefusal(counted, here, String)).toBeNull();
    for (const counted of [0, 2, 4, -1]) expect(originalsCountRefusal(counted, here, String)?.code).toBe('ORIGINALS_MISCOUNTED');
  });
});

/** A sheet moves as the acts move it; what an act may not do, it does not. */
type Move =
  | { readonly act: 'handOver' | 'confirm' | 'recall' | 'receiveBack'; readonly sheet: number }
  | { readonly act: 'sendBack'; readonly sheet: number; readonly returned: number; readonly retained: number };

function moved(supplied: readonly SuppliedMaterial[], sheets: readonly LedgerSheet[], move: Move): LedgerSheet[] {
  return sheets.map((one, index) => {
    if (index !== move.sheet % sheets.length) return one;
    const next = handoverLifecycle.next(one.stage, move.act);
    if (next === null) return one;
    if (move.act === 'handOver') return notHere(one.lines, custodyOf(supplied, sheets, {})).length > 0 ? one : { ...one, stage: next };
    if (move.act === 'receiveBack') {
      const lines = one.lines.map((line) => ({ ...line, home: line.home + line.sentBack, sentBack: 0 }));
      return { ...one, lines, stage: lines.some((line) => outstanding(line) > 0) ? 'CONFIRMED' : 'RETURNED' };
    }
    if (move.act !== 'sendBack') return { ...one, stage: next };
    const lines = one.lines.map((line) => {
      const returned = Math.min(move.returned, outstanding(line));
      return { ...line, sentBack: returned, retained: line.retained + Math.min(move.retained, outstanding(line) - returned) };
    });
    return lines.some(({ sentBack }) => sentBack > 0)
      ? { ...one, lines, stage: 'RETURNING' }
      : { ...one, lines, stage: lines.some((line) => outstanding(line) > 0) ? 'CONFIRMED' : 'RETAINED' };
  });
}

const move: fc.Arbitrary<Move> = fc.oneof(
  fc.record({ act: fc.constantFrom('handOver', 'confirm', 'recall', 'receiveBack'), sheet: fc.nat(3) }),
  fc.record({ act: fc.constant('sendBack' as const), sheet: fc.nat(3), returned: fc.nat(2), retained: fc.nat(2) }),
);

describe('whatever is handed over, sent back and kept, in any order', () => {
  it('every original is in exactly one place, and what is away is out by a sheet that is open', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3 }),
        fc.array(fc.nat(3), { minLength: 1, maxLength: 4 }),
        fc.array(move, { maxLength: 30 }),
        (count, needs, moves) => {
          const supplied = [paper('DEED', count)];
          let sheets: LedgerSheet[] = needs.map((need, index) => sheet(`${index}号`, 'DRAWN_UP', [line('DEED', Math.min(need, count))]));
          for (const one of moves) {
            sheets = moved(supplied, sheets, one);
            const holdings = custodyOf(supplied, sheets, {});
            expect(holdings.reduce((sum, { originals }) => sum + originals, 0)).toBe(count);
            expect(holdings.every(({ originals }) => originals > 0)).toBe(true);
            for (const { sheetNumber } of awayFromHome(holdings)) {
              const out = sheets.find(({ number }) => number === sheetNumber);
              expect(out !== undefined && !handoverLifecycle.isFinal(out.stage)).toBe(true);
            }
            const ended = sheets.every(({ stage }) => handoverLifecycle.isFinal(stage) || stage === 'DRAWN_UP');
            if (ended) expect(originalsAwayRefusal(holdings, String)).toBeNull();
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
