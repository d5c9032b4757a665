import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { MaternityClaim, RelationTransfer } from '../domain/medical-insurance-facts.js';

/** A maternity allowance of one employee for one event, whichever unit claimed it. The key is what makes a second payment impossible. */
export const MaternityClaimEntry = defineEntity({
  name: 'MaternityClaimEntry',
  tableName: 'maternity_claim',
  properties: {
    idNumber: p.string().length(18).primary(),
    eventOn: p.string().length(10).primary(),
    enterpriseId: p.string().length(36),
    status: p.string().length(20).$type<MaternityClaim['status']>(),
    documentNumber: p.string().length(60).strictNullable(),
  },
});
export type MaternityClaimEntry = InferEntity<typeof MaternityClaimEntry>;

/** A transfer of an insurance relation, decided here or reported by the national platform. */
export const TransferEntry = defineEntity({
  name: 'TransferEntry',
  tableName: 'relation_transfer',
  properties: {
    /** The task it was decided by, or the platform's own id. */
    id: p.string().length(36).primary(),
    enterpriseId: p.string().length(36),
    idNumber: p.string().length(18),
    direction: p.string().length(5).$type<RelationTransfer['direction']>(),
    otherArea: p.string().length(6),
    otherAgency: p.string().length(100),
    status: p.string().length(20).$type<RelationTransfer['status']>(),
    /** Months and personal account balance (fen) that moved with the person; null while in progress. */
    contributionMonths: p.integer().strictNullable(),
    accountBalanceFen: p.integer().strictNullable(),
    documentNumber: p.string().length(60).strictNullable(),
  },
});
export type TransferEntry = InferEntity<typeof TransferEntry>;
