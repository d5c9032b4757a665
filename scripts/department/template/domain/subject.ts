import type { DecisionRule, DecisionSubject, ResultMaker } from '../../../../subgraphs/department/domain/decision-rule.js';

/** What the department holds about an enterprise: nothing yet. */
export type SpecimenFacts = Readonly<Record<string, never>>;

/** 公开方式: what the decider enters with a reply. */
export const disclosureKinds = ['FULL', 'PARTIAL'] as const;
export interface SpecimenDetails {
  readonly disclosureKind: (typeof disclosureKinds)[number];
}

export type SpecimenSubject = DecisionSubject<SpecimenFacts, SpecimenDetails>;
export type SpecimenRule = DecisionRule<SpecimenFacts, SpecimenDetails>;
export type SpecimenResultMaker = ResultMaker<SpecimenFacts, SpecimenDetails>;
