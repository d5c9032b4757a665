import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { entryProperties } from './entry-columns.js';

/** 特殊建设工程消防设计审查合格意见 */
export const FireDesignOpinion = defineEntity({
  name: 'FireDesignOpinion',
  tableName: 'fire_design_opinion',
  properties: {
    ...entryProperties(),
    projectName: p.string().length(200),
    fireUse: p.string().length(40),
    /** Square metres. */
    buildingFloorArea: p.float().columnType('double'),
    designer: p.string().length(100),
    specialDesign: p.boolean(),
  },
});
export type FireDesignOpinion = InferEntity<typeof FireDesignOpinion>;
