import type { EntityManager } from '@mikro-orm/sql';
import { mayKnowFacts } from '../../department/graphql/see-task.js';
import { type BatchLoad, inOrder } from '../../kit/graphql/context.js';
import { readRows } from '../../kit/persistence/read-rows.js';
import { FrozenEquity, PledgedEquity } from '../persistence/company-equity.entity.js';
import { CompanyShareholder } from '../persistence/company-shareholder.entity.js';
import { CreditFile } from '../persistence/credit-file.entity.js';
import { EquipmentInUse } from '../persistence/equipment-in-use.entity.js';
import { FoodPermit } from '../persistence/food-permit.entity.js';
import { RegisteredCompany } from '../persistence/registered-company.entity.js';
import { RegistrationChange } from '../persistence/registration-change.entity.js';
import { CompanyBranch, PublishedNotice } from '../persistence/winding-up.entity.js';

export const DEPARTMENT = 'market-supervision';

export const loadCompanies: BatchLoad<string, RegisteredCompany> = async ({ store }, ids) =>
  inOrder(ids, await readRows(store.rows, RegisteredCompany, { enterpriseId: ids }), (row) => row.enterpriseId);

export const loadCreditFiles: BatchLoad<string, CreditFile> = async ({ store }, ids) =>
  inOrder(ids, await readRows(store.rows, CreditFile, { enterpriseId: ids }), (row) => row.enterpriseId);

export const loadFoodPermits: BatchLoad<string, FoodPermit> = async ({ store }, numbers) =>
  inOrder(numbers, await readRows(store.rows, FoodPermit, { number: numbers }), (row) => row.number);

export const loadEquipment: BatchLoad<string, EquipmentInUse> = async ({ store }, numbers) =>
  inOrder(numbers, await readRows(store.rows, EquipmentInUse, { registrationNumber: numbers }), (row) => row.registrationNumber);

export const loadPledges: BatchLoad<string, PledgedEquity> = async ({ store }, numbers) =>
  inOrder(numbers, await readRows(store.rows, PledgedEquity, { registrationNumber: numbers }), (row) => row.registrationNumber);

/** Whether the caller may see personal names and what is not public, once for each enterprise and request. */
export const loadMayKnow: BatchLoad<string, boolean> = (context, ids) =>
  Promise.all(ids.map((id) => mayKnowFacts(context, DEPARTMENT, id)));

/** What the department holds many of, by enterprise: one statement for any number of enterprises. */
function ofEnterprise<Row extends { enterpriseId: string }>(
  find: (rows: EntityManager, ids: readonly string[]) => Promise<Row[]>,
): BatchLoad<string, Row[]> {
  return async ({ store }, ids) => {
    const rows = await find(store.rows, ids);
    return ids.map((id) => rows.filter((row) => row.enterpriseId === id));
  };
}

export const loadShareholdersOf = ofEnterprise<CompanyShareholder>((rows, ids) =>
  readRows(rows, CompanyShareholder, { enterpriseId: ids }, { position: 'asc' }),
);
export const loadChangesOf = ofEnterprise<RegistrationChange>((rows, ids) =>
  readRows(rows, RegistrationChange, { enterpriseId: ids }, { changedOn: 'desc', documentNumber: 'desc' }),
);
export const loadFoodPermitsOf = ofEnterprise<FoodPermit>((rows, ids) =>
  readRows(rows, FoodPermit, { enterpriseId: ids }, { issuedOn: 'desc', number: 'asc' }),
);
export const loadEquipmentOf = ofEnterprise<EquipmentInUse>((rows, ids) =>
  readRows(rows, EquipmentInUse, { enterpriseId: ids }, { registrationNumber: 'asc' }),
);
export const loadPledgesOf = ofEnterprise<PledgedEquity>((rows, ids) => readRows(rows, PledgedEquity, { enterpriseId: ids }));
export const loadFreezesOf = ofEnterprise<FrozenEquity>((rows, ids) => readRows(rows, FrozenEquity, { enterpriseId: ids }));
export const loadBranchesOf = ofEnterprise<CompanyBranch>((rows, ids) => readRows(rows, CompanyBranch, { enterpriseId: ids }));
export const loadNoticesOf = ofEnterprise<PublishedNotice>((rows, ids) => readRows(rows, PublishedNotice, { enterpriseId: ids }));
