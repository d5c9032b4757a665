import { textIn } from '../../domain/form-data.js';
import type { CollectiveContractContent } from '../../domain/results/issued-content.js';
import { CollectiveContract } from '../collective-contract.entity.js';
import type { Recorder } from './recorder.js';

export const recordCollectiveContract: Recorder = async ({ em }, { enterprise, subject, issued }) => {
  const { contractKind, receivedOn, effectiveOn, filingDaysLate } = issued.content as CollectiveContractContent;
  const signedOn = textIn(subject.form, 'signedOn');
  if (signedOn === undefined || issued.validUntil === null) throw new Error('A collective contract was reviewed without its dates');
  em.create(CollectiveContract, {
    documentNumber: issued.documentNumber,
    enterpriseId: enterprise.id,
    contractKind: contractKind ?? 'GENERAL',
    signedOn,
    receivedOn,
    effectiveOn,
    contractUntil: issued.validUntil,
    filingDaysLate,
  });
};
