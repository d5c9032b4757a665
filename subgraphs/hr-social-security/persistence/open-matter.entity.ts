import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { OpenMatter as OpenMatterFact } from '../domain/hr-social-security-facts.js';

/** 在办业务 that did not come through the window; injuries that did are seen from their tasks. */
export const OpenMatter = defineEntity({
  name: 'OpenMatter',
  tableName: 'open_matter',
  properties: {
    /** 业务受理号 */
    reference: p.string().length(60).primary(),
    enterpriseId: p.string().length(36),
    kind: p.string().length(20).$type<OpenMatterFact['kind']>(),
    openedOn: p.string().length(10),
    closedOn: p.string().length(10).strictNullable(),
  },
});
export type OpenMatter = InferEntity<typeof OpenMatter>;
