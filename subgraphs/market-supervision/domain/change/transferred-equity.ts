import { normaliseCode } from '../../../kit/domain/identifiers/index.js';
import { type EquityPosition, equityPosition } from '../equity/free-equity.js';
import type { CompanyChangeForm } from '../forms.js';
import { formOf, type MarketSupervisionSubject } from '../market-supervision-rule.js';
import { sumFen } from '../yuan.js';

/** All that one shareholder hands over in this application, against what it holds. Amounts in fen. */
export interface TransferredEquity {
  readonly name: string;
  readonly transferred: number;
  readonly position: EquityPosition;
  /** Every transfer of this holder has the pledgee's consent */
  readonly pledgeeConsents: boolean;
}

export function transferredEquity(subject: MarketSupervisionSubject): TransferredEquity[] {
  if (subject.answers.CHANGES_SHAREHOLDERS !== 'TRANSFER') return [];
  const transfers = formOf<CompanyChangeForm>(subject).equityTransfers ?? [];
  const holders = new Map(transfers.map((transfer) => [normaliseCode(transfer.transferorCertificate), transfer.transferorName]));
  return [...holders].map(([certificate, name]) => {
    const own = transfers.filter((transfer) => normaliseCode(transfer.transferorCertificate) === certificate);
    return {
      name,
      transferred: sumFen(own.map((transfer) => transfer.capital)),
      position: equityPosition(subject.facts, certificate, subject.today),
      pledgeeConsents: own.every((transfer) => transfer.pledgeeConsents === true),
    };
  });
}
