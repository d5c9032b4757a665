import { normaliseCode } from '../../../kit/domain/identifiers/index.js';
import type { CompanyChangeForm, EquityTransfer } from '../forms.js';
import type { MarketSupervisionSubject } from '../market-supervision-rule.js';
import { formOf } from '../market-supervision-rule.js';
import { toFen } from '../yuan.js';

/** One line of the register of shareholders; the subscribed capital in fen, so that the lines add up exactly. */
export interface Holding {
  readonly name: string;
  readonly certificateNumber: string;
  readonly subscribedFen: number;
}

/**
 * The register of shareholders after an approved change: first the transfers, which the application states on what is held
 * now, then the new capital. Pure.
 */
export function shareholdersAfter(before: readonly Holding[], subject: Pick<MarketSupervisionSubject, 'form' | 'answers'>): Holding[] {
  const { equityTransfers = [], newCapital } = formOf<CompanyChangeForm>(subject);
  const transfers = subject.answers.CHANGES_SHAREHOLDERS === 'TRANSFER' ? equityTransfers : [];
  const transferred = transfers.reduce(afterTransfer, [...before]).filter((one) => one.subscribedFen > 0);
  const changesCapital = (subject.answers.CHANGES_CAPITAL ?? 'NO') !== 'NO' && newCapital !== undefined;
  return changesCapital ? inProportion(transferred, toFen(newCapital)) : transferred;
}

function afterTransfer(holders: Holding[], transfer: EquityTransfer): Holding[] {
  const fen = toFen(transfer.capital);
  const from = normaliseCode(transfer.transferorCertificate);
  const to = normaliseCode(transfer.transfereeCertificate);
  const moved = holders.map((one) => (one.certificateNumber === from ? { ...one, subscribedFen: one.subscribedFen - fen } : one));
  const known = moved.some((one) => one.certificateNumber === to);
  return known
    ? moved.map((one) => (one.certificateNumber === to ? { ...one, subscribedFen: one.subscribedFen + fen } : one))
    : [...moved, { name: transfer.transfereeName, certificateNumber: to, subscribedFen: fen }];
}

/**
 * The application gives the new total only. Capital rises and falls in the proportion of the contributions unless the
 * shareholders agreed otherwise (公司法 art. 224 para. 3, art. 227 para. 1); fen that do not divide go to the largest remainders.
 */
function inProportion(holders: readonly Holding[], totalFen: number): Holding[] {
  const before = holders.reduce((sum, one) => sum + one.subscribedFen, 0);
  if (before === 0) return [...holders];
  const shares = holders.map((one) => {
    const exact = BigInt(totalFen) * BigInt(one.subscribedFen);
    return { whole: Number(exact / BigInt(before)), rest: exact % BigInt(before) };
  });
  const left = totalFen - shares.reduce((sum, share) => sum + share.whole, 0);
  const rounded = new Set(
    shares
      .map((share, index) => ({ ...share, index }))
      .sort((one, other) => (one.rest === other.rest ? one.index - other.index : one.rest > other.rest ? -1 : 1))
      .slice(0, left)
      .map((share) => share.index),
  );
  return holders.map((one, index) => ({ ...one, subscribedFen: (shares[index]?.whole ?? 0) + (rounded.has(index) ? 1 : 0) }));
}
