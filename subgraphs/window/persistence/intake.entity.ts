import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { FaultParty, FindingCause } from '../domain/later-findings.js';
import type { SuppliedMaterial } from '../domain/material-supply.js';

/** What lay before the reviewer in one round: kept, so that a later notice can be held against it. */
export const CaseSubmission = defineEntity({
  name: 'CaseSubmission',
  tableName: 'case_submission',
  properties: {
    caseId: p.string().length(36).primary(),
    round: p.integer().primary(),
    form: p.json<Record<string, unknown>>(),
    materials: p.json<SuppliedMaterial[]>(),
    /** Materials that were handed in, or handed in again, with this round. */
    handedIn: p.json<string[]>(),
    submittedAt: p.datetime(3),
    submittedBy: p.string().length(120),
  },
});
export type CaseSubmission = InferEntity<typeof CaseSubmission>;

/** Something that a later notice says and an earlier one did not. */
export const LaterFinding = defineEntity({
  name: 'LaterFinding',
  tableName: 'later_finding',
  properties: {
    id: p.string().length(36).primary(),
    caseId: p.string().length(36),
    noticeId: p.string().length(36),
    round: p.integer(),
    /** `part/code` of the point, or code of the material. */
    subject: p.string().length(170),
    what: p.string().length(500),
    cause: p.string().length(20).$type<FindingCause>(),
    /** Round whose notice should have said it; null where the content is new. */
    sinceRound: p.integer().strictNullable(),
    faultParty: p.string().length(20).$type<FaultParty>(),
    department: p.string().length(40).strictNullable(),
    /** Who issued the notice that did not say it. */
    missedBy: p.string().length(120).strictNullable(),
    missedByName: p.string().length(60).strictNullable(),
    foundAt: p.datetime(3),
    settledParty: p.string().length(20).$type<FaultParty>().strictNullable(),
    settledReason: p.string().length(500).strictNullable(),
    settledBy: p.string().length(120).strictNullable(),
    settledByName: p.string().length(60).strictNullable(),
    settledAt: p.datetime(3).strictNullable(),
    revision: p.integer().version(),
  },
});
export type LaterFinding = InferEntity<typeof LaterFinding>;

/** An identifier that a supervisor has allowed though its check digit fails: the document itself reads so. */
export const AllowedIdentifier = defineEntity({
  name: 'AllowedIdentifier',
  tableName: 'allowed_identifier',
  properties: {
    value: p.string().length(18).primary(),
    reason: p.string().length(500),
    allowedAt: p.datetime(3),
    allowedBy: p.string().length(120),
    allowedByName: p.string().length(60),
  },
});
export type AllowedIdentifier = InferEntity<typeof AllowedIdentifier>;

/** The applicant's written promise to bring a material later (容缺受理承诺). */
export const MaterialPromise = defineEntity({
  name: 'MaterialPromise',
  tableName: 'material_promise',
  properties: {
    caseId: p.string().length(36).primary(),
    code: p.string().length(80).primary(),
    name: p.string().length(200),
    /** Last day, ISO date. */
    dueOn: p.string().length(10),
    promisedAt: p.datetime(3),
    promisedBy: p.string().length(120),
    promisedByName: p.string().length(60),
    /** Subject of the applicant, where somebody else wrote it down. */
    onBehalfOf: p.string().length(120).strictNullable(),
    fulfilledAt: p.datetime(3).strictNullable(),
    /** When it was noted that the day had passed. */
    overdueAt: p.datetime(3).strictNullable(),
    /** Numbers of the documents in which it was written down, and in which the applicant was reminded of it. */
    documentNumber: p.string().length(60).strictNullable(),
    reminderNumber: p.string().length(60).strictNullable(),
  },
});
export type MaterialPromise = InferEntity<typeof MaterialPromise>;
