import type { ReliefContent } from '../../domain/results/reduction-or-deferral.result.js';
import { ReliefRow } from '../../persistence/unit-duties.entity.js';
import { contentOf, type Recorder } from './approved.js';

/** 降低缴存比例、缓缴: the registered ratios stay; the relief stands beside them for its months. */
export const grantRelief: Recorder = async ({ em }, approved) => {
  const content = contentOf<ReliefContent>(approved);
  em.create(ReliefRow, {
    documentNumber: approved.issued.documentNumber,
    unitAccountNumber: content.fundAccountNumber,
    kind: content.kind,
    ratio: content.ratio,
    fromMonth: content.from,
    untilMonth: content.until,
    committeeReference: content.committeeReference,
    committeeApprovedOn: content.committeeApprovedOn,
  });
};
