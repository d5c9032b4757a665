import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { Answers } from '../../kit/domain/catalogue/condition.js';
import type { CaseStage } from '../domain/case-lifecycle.js';
import type { Channel } from '../domain/channel.js';
import type { Authorisation } from '../domain/delivery/authorisation.js';
import type { DenialEffect } from '../domain/joint-matter.js';
import type { SuppliedMaterial } from '../domain/material-supply.js';
import type { StepStatus } from '../domain/step-lifecycle.js';
import type { StepExtension, StepPause } from '../domain/step-time.js';

/** An applicant enterprise. Before registration it has no credit code and is known by its reserved name. */
export const Enterprise = defineEntity({
  name: 'Enterprise',
  tableName: 'enterprise',
  properties: {
    id: p.string().length(36).primary(),
    name: p.string().length(200),
    creditCode: p.string().length(18).strictNullable(),
    nameReservationNo: p.string().length(40).strictNullable(),
    createdAt: p.datetime(3),
    revision: p.integer().version(),
  },
});
export type Enterprise = InferEntity<typeof Enterprise>;

/** A case: one application through one window, for one item or a joint matter. */
export const CaseFile = defineEntity({
  name: 'CaseFile',
  tableName: 'case_file',
  properties: {
    id: p.string().length(36).primary(),
    number: p.string().length(60),
    subjectKind: p.string().length(20).$type<'ITEM' | 'JOINT_MATTER'>(),
    /** Id of the item, or code of the joint matter. */
    subjectCode: p.string().length(120),
    title: p.string().length(200),
    enterpriseId: p.string().length(36),
    applicant: p.string().length(120),
    applicantName: p.string().length(60),
    channel: p.string().length(20).$type<Channel>(),
    stage: p.string().length(20).$type<CaseStage>(),
    answers: p.json<Answers>(),
    form: p.json<Record<string, unknown>>(),
    materials: p.json<SuppliedMaterial[]>(),
    /** 1 at submission; each supplement begins another. */
    round: p.integer(),
    receivedAt: p.datetime(3),
    acceptedAt: p.datetime(3).strictNullable(),
    acceptedBy: p.string().length(120).strictNullable(),
    acceptedByName: p.string().length(60).strictNullable(),
    closedAt: p.datetime(3).strictNullable(),
    /** 办件流水号 in the national form; cases of before have none. */
    nationalNumber: p.string().length(43).strictNullable(),
    /** The case that was refused, withdrawn or ended before this one. */
    previousCaseId: p.string().length(36).strictNullable(),
    /** Name of the enterprise for which somebody else handed it in: an agent, a guide, the window. */
    enteredFor: p.string().length(200).strictNullable(),
    /** By which an agent handed it in. */
    authorisation: p.json<Authorisation>().strictNullable(),
    /** Who is to review it, where it was handed to somebody by name (转办). */
    reviewer: p.string().length(120).strictNullable(),
    reviewerName: p.string().length(60).strictNullable(),
    /** From when silence counts as acceptance; null where no step's item says so. */
    noticeDueAt: p.datetime(3).strictNullable(),
    deemedAccepted: p.boolean(),
    revision: p.integer().version(),
  },
});
export type CaseFile = InferEntity<typeof CaseFile>;

/** A step of a case: one item of one department, pinned to the version at submission. */
export const CaseStep = defineEntity({
  name: 'CaseStep',
  tableName: 'case_step',
  properties: {
    id: p.string().length(36).primary(),
    caseId: p.string().length(36),
    position: p.integer(),
    key: p.string().length(80).fieldName('step_key'),
    department: p.string().length(40),
    itemId: p.string().length(120),
    slug: p.string().length(80),
    versionNumber: p.integer(),
    needs: p.json<string[]>(),
    /** Form field → key of the earlier step that produces it. */
    takes: p.json<Readonly<Record<string, string>>>(),
    /** What a denial of it means to the others, as the matter said when the case was opened. */
    onDenial: p.string().length(20).$type<DenialEffect>().default('CANCEL_DEPENDANTS'),
    /** Whether the matter is none without it. */
    mandatory: p.boolean().default(false),
    /** Materials that the results of earlier steps stand for. */
    waivedMaterials: p.json<string[]>(),
    status: p.string().length(20).$type<StepStatus>(),
    outcome: p.string().length(20).$type<'APPROVED' | 'DENIED'>().strictNullable(),
    releasedAt: p.datetime(3).strictNullable(),
    receivedAt: p.datetime(3).strictNullable(),
    decidedAt: p.datetime(3).strictNullable(),
    produced: p.json<Record<string, unknown>>().strictNullable(),
    /** Time that does not count, in the order in which it began; null where there was none. */
    pauses: p.json<StepPause[]>().strictNullable(),
    extension: p.json<StepExtension>().strictNullable(),
    /** When it ended without a decision. */
    endedAt: p.datetime(3).strictNullable(),
    /** Whose application for which item; unique while the case is open, so that two channels cannot open it twice, singly or jointly. */
    openKey: p.string().length(64).strictNullable(),
    revision: p.integer().version(),
  },
});
export type CaseStep = InferEntity<typeof CaseStep>;
