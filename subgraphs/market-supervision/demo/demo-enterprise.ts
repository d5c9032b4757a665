import type { InferEntity } from '@mikro-orm/core';
import type { FrozenEquity, PledgedEquity } from '../persistence/company-equity.entity.js';
import type { CompanyShareholder } from '../persistence/company-shareholder.entity.js';
import type { CreditFile } from '../persistence/credit-file.entity.js';
import type { EquipmentInUse } from '../persistence/equipment-in-use.entity.js';
import type { FoodPermit } from '../persistence/food-permit.entity.js';
import type { RegisteredCompany } from '../persistence/registered-company.entity.js';
import type { CompanyBranch, PublishedNotice } from '../persistence/winding-up.entity.js';

type Own<Row> = Omit<Row, 'enterpriseId' | symbol>;

/** The books of one enterprise before the demo begins. */
export interface DemoEnterprise {
  readonly id: string;
  readonly company: Own<InferEntity<typeof RegisteredCompany>>;
  readonly shareholders: readonly Own<InferEntity<typeof CompanyShareholder>>[];
  readonly credit?: Own<InferEntity<typeof CreditFile>>;
  readonly freezes?: readonly Own<InferEntity<typeof FrozenEquity>>[];
  readonly pledges?: readonly Own<InferEntity<typeof PledgedEquity>>[];
  readonly branches?: readonly Own<InferEntity<typeof CompanyBranch>>[];
  readonly notices?: readonly Own<InferEntity<typeof PublishedNotice>>[];
  readonly foodPermits?: readonly Own<InferEntity<typeof FoodPermit>>[];
  readonly equipment?: readonly Own<InferEntity<typeof EquipmentInUse>>[];
}
