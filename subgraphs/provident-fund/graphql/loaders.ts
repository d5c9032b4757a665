import type { BatchLoad, SubgraphContext } from '../../kit/graphql/context.js';
import type { FundUnit } from '../persistence/fund-unit.entity.js';
import { arrearsOf, employeeAccountsOf, headcountsOf, lateDutiesOf, openAssessmentsOf, reliefsOf } from '../persistence/read-unit-books.js';
import { unitRowsOfEnterprises } from '../persistence/unit-of-enterprise.js';

/** Unit accounts by the window's id of the enterprise. */
export const loadUnits: BatchLoad<string, FundUnit> = async ({ store }, enterpriseIds) => {
  const units = await unitRowsOfEnterprises(store.rows, enterpriseIds);
  return enterpriseIds.map((id) => units.get(id) ?? null);
};

type Find<Row> = (em: SubgraphContext['em'], units: readonly string[]) => Promise<Row[]>;

/** What belongs to a unit, by its account number: one statement for any number of units. */
function ofUnit<Row extends { readonly unitAccountNumber: string }>(find: Find<Row>): BatchLoad<string, Row[]> {
  return async ({ store }, units) => {
    const byUnit = Map.groupBy(await find(store.rows, units), (row) => row.unitAccountNumber);
    return units.map((unit) => byUnit.get(unit) ?? []);
  };
}

export const loadHeadcounts = ofUnit(headcountsOf);
export const loadEmployeeAccounts = ofUnit(employeeAccountsOf);
export const loadArrears = ofUnit(arrearsOf);
export const loadReliefs = ofUnit(reliefsOf);
export const loadLateDuties = ofUnit(lateDutiesOf);
export const loadOpenAssessments = ofUnit(openAssessmentsOf);
