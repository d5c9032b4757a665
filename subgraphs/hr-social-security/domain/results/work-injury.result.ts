import { textIn } from '../form-data.js';
import type { HrResultMaker } from '../hr-rule.js';
import { injuryDecisionDaysLate, injuryDecisionDueOn } from '../work-injury/decision-limit.js';
import { documentNumber } from './document-number.js';
import type { InjuryDecisionContent } from './issued-content.js';

/** Paragraph of 工伤保险条例 for each circumstance; those of art. 15 are “视同工伤”. */
const grounds: Readonly<Record<string, string>> = {
  WORKPLACE_ACCIDENT: '第十四条第一项',
  PREPARATORY_WORK: '第十四条第二项',
  VIOLENCE_ON_DUTY: '第十四条第三项',
  OCCUPATIONAL_DISEASE: '第十四条第四项',
  AWAY_ON_DUTY: '第十四条第五项',
  COMMUTING_ACCIDENT: '第十四条第六项',
  SUDDEN_DEATH: '第十五条第一项',
  PUBLIC_RESCUE: '第十五条第二项',
  VETERAN_RELAPSE: '第十五条第三项',
};

/** 认定工伤决定书, with what 工伤认定办法 art. 19 asks for except the person's data, which the form holds. */
export const injuryDecision: HrResultMaker = ({ form, answers, details: { injuryFinding }, today, acceptedOn }, serial) => {
  const ground = grounds[answers.INJURY_CIRCUMSTANCE ?? ''] ?? null;
  const limit = { acceptedOn, factsClear: injuryFinding?.factsClear ?? false, suspendedDays: injuryFinding?.suspendedDays ?? 0 };
  const content: InjuryDecisionContent = {
    conclusion: ground?.startsWith('第十五条') ? 'DEEMED_WORK_INJURY' : 'WORK_INJURY',
    ground: ground === null ? null : `《工伤保险条例》${ground}`,
    injuredOn: textIn(form, 'injuredOn') ?? null,
    injuryPlace: textIn(form, 'injuryPlace') ?? null,
    diagnosis: textIn(form, 'diagnosis') ?? null,
    decidedOn: today,
    dueOn: injuryDecisionDueOn(limit),
    daysLate: injuryDecisionDaysLate(limit, today),
    remedy: '不服本决定的，可以自收到之日起六十日内申请行政复议，或者六个月内提起行政诉讼',
  };
  return { documentNumber: documentNumber('扎人社工伤认', today, serial), validUntil: null, produced: {}, content };
};
