import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** 股权冻结: equity of the company that a court has frozen. */
export const FrozenEquity = defineEntity({
  name: 'FrozenEquity',
  tableName: 'frozen_equity',
  properties: {
    documentNumber: p.string().length(60).primary(),
    enterpriseId: p.string().length(36),
    court: p.string().length(100),
    holderCertificate: p.string().length(18),
    frozenFen: p.integer(),
    /** ISO dates; the last day of the freeze */
    untilDay: p.string().length(10),
    liftedOn: p.string().length(10).strictNullable(),
  },
});
export type FrozenEquity = InferEntity<typeof FrozenEquity>;

/** 股权出质: equity of the company that stands as security. */
export const PledgedEquity = defineEntity({
  name: 'PledgedEquity',
  tableName: 'pledged_equity',
  properties: {
    registrationNumber: p.string().length(60).primary(),
    enterpriseId: p.string().length(36),
    pledgorName: p.string().length(200),
    pledgorCertificate: p.string().length(18),
    pledgeeName: p.string().length(200),
    pledgeeCertificate: p.string().length(18),
    pledgedFen: p.integer(),
    registeredOn: p.string().length(10),
    cancelledOn: p.string().length(10).strictNullable(),
  },
});
export type PledgedEquity = InferEntity<typeof PledgedEquity>;
