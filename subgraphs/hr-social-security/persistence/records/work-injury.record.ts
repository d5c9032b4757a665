import { idNumberIn } from '../../domain/form-data.js';
import type { InjuryDecisionContent } from '../../domain/results/issued-content.js';
import { InjuryDecision } from '../injury-decision.entity.js';
import type { Recorder } from './recorder.js';

/** Enters the decision in the register of work injuries; one injury of one person stands there once. */
export const recordInjury: Recorder = async ({ em }, { enterprise, subject, issued }) => {
  const { conclusion, ground, injuredOn, decidedOn } = issued.content as InjuryDecisionContent;
  const idNumber = idNumberIn(subject.form, 'injuredWorker');
  if (idNumber === undefined || injuredOn === null) throw new Error('A work injury was decided without person or day');
  em.create(InjuryDecision, {
    documentNumber: issued.documentNumber,
    enterpriseId: enterprise.id,
    idNumber,
    injuredOn,
    conclusion,
    ground,
    decidedOn,
  });
};
