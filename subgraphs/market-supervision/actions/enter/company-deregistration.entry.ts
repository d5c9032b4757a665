import { FoodPermit } from '../../persistence/food-permit.entity.js';
import { RegisteredCompany } from '../../persistence/registered-company.entity.js';
import type { Entry } from './entry.js';

/** The company has ended (条例 art. 31), and with it the licences that it held (行政许可法 art. 70 no. 3). */
export const enterCompanyDeregistration: Entry = async ({ em }, { enterprise, subject }) => {
  const company = await em.findOneOrFail(RegisteredCompany, { enterpriseId: enterprise.id });
  Object.assign(company, { status: 'DEREGISTERED', deregisteredOn: subject.today });
  const permits = await em.find(FoodPermit, { enterpriseId: enterprise.id, endedOn: null });
  for (const permit of permits) permit.endedOn = subject.today;
};
