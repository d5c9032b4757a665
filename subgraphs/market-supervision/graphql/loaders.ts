import type { EntityManager } from '@mikro-orm/sql';
import { mayKnowFacts } from '../../department/graphql/see-task.js';
import { type BatchLoad, inOrder } from '../../kit/graphql/context.js';
import { FrozenEquity, PledgedEquity } from '../persistence/company-equity.entity.js';
import { CompanyShareholder } from '../persistence/company-shareholder.entity.js';
import { CreditFile } from '../persistence/credit-file.entity.js';
import { EquipmentInUse } from '../persistence/equipment-in-use.entity.js';
import { FoodPermit } from '../persistence/food-permit.entity.js';
import { RegisteredCompany } from '../persistence/registered-company.entity.js';
import { RegistrationChange } from '../persistence/registration-change.entity.js';
import { CompanyBranch, PublishedNotice } from '../persistence/winding-up.entity.js';

export const DEPARTMENT = 'market-supervision';

export const loadCompanies: BatchLoad<string, RegisteredCompany> = async ({ em }, ids) =>
  inOrder(ids, await em.find(RegisteredCompany, { enterpriseId: { $in: [...ids] } }), (row) => row.enterpriseId);

export const loadCreditFiles: BatchLoad<string, CreditFile> = async ({ em }, ids) =>
  inOrder(ids, await em.find(CreditFile, { enterpriseId: { $in: [...ids] } }), (row) => row.enterpriseId);

export const loadFoodPermits: BatchLoad<string, FoodPermit> = async ({ em }, numbers) =>
  inOrder(numbers, await em.find(FoodPermit, { number: { $in: [...numbers] } }), (row) => row.number);

export const loadEquipment: BatchLoad<string, EquipmentInUse> = async ({ em }, numbers) =>
  inOrder(numbers, await em.find(EquipmentInUse, { registrationNumber: { $in: [...numbers] } }), (row) => row.registrationNumber);

export const loadPledges: BatchLoad<string, PledgedEquity> = async ({ em }, numbers) =>
  inOrder(numbers, await em.find(PledgedEquity, { registrationNumber: { $in: [...numbers] } }), (row) => row.registrationNumber);

/** Whether the caller may see personal names and what is not public, once for each enterprise and request. */
export const loadMayKnow: BatchLoad<string, boolean> = (context, ids) =>
  Promise.all(ids.map((id) => mayKnowFacts(context, DEPARTMENT, id)));

/** What the department holds many of, by enterprise: one statement for any number of enterprises. */
function ofEnterprise<Row extends { enterpriseId: string }>(
  find: (em: EntityManager, ids: string[]) => Promise<Row[]>,
): BatchLoad<string, Row[]> {
  return async ({ em }, ids) => {
    const rows = await find(em, [...ids]);
    return ids.map((id) => rows.filter((row) => row.enterpriseId === id));
  };
}

export const loadShareholdersOf = ofEnterprise<CompanyShareholder>((em, ids) =>
  em.find(CompanyShareholder, { enterpriseId: { $in: ids } }, { orderBy: { position: 'asc' } }),
);
export const loadChangesOf = ofEnterprise<RegistrationChange>((em, ids) =>
  em.find(RegistrationChange, { enterpriseId: { $in: ids } }, { orderBy: { changedOn: 'desc', documentNumber: 'desc' } }),
);
export const loadFoodPermitsOf = ofEnterprise<FoodPermit>((em, ids) =>
  em.find(FoodPermit, { enterpriseId: { $in: ids } }, { orderBy: { issuedOn: 'desc', number: 'asc' } }),
);
export const loadEquipmentOf = ofEnterprise<EquipmentInUse>((em, ids) =>
  em.find(EquipmentInUse, { enterpriseId: { $in: ids } }, { orderBy: { registrationNumber: 'asc' } }),
);
export const loadPledgesOf = ofEnterprise<PledgedEquity>((em, ids) => em.find(PledgedEquity, { enterpriseId: { $in: ids } }));
export const loadFreezesOf = ofEnterprise<FrozenEquity>((em, ids) => em.find(FrozenEquity, { enterpriseId: { $in: ids } }));
export const loadBranchesOf = ofEnterprise<CompanyBranch>((em, ids) => em.find(CompanyBranch, { enterpriseId: { $in: ids } }));
export const loadNoticesOf = ofEnterprise<PublishedNotice>((em, ids) => em.find(PublishedNotice, { enterpriseId: { $in: ids } }));
