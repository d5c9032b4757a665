import type { UnitAccountClosureContent } from '../../domain/results/unit-account-closure.result.js';
import { FundUnit } from '../../persistence/fund-unit.entity.js';
import { contentOf, type Recorder } from './approved.js';
import { recordLateness } from './late-duty.js';

/** 单位账户注销: sealed employee accounts keep their balance and interest until a new unit takes them over. */
export const closeUnit: Recorder = async (unit, approved) => {
  const { fundAccountNumber, closedOn, closureTerm } = contentOf<UnitAccountClosureContent>(approved);
  const row = await unit.em.findOneOrFail(FundUnit, { accountNumber: fundAccountNumber });
  Object.assign(row, { status: 'CLOSED', closedOn, openKey: null });
  const { documentNumber } = approved.issued;
  recordLateness(unit, { documentNumber, unitAccountNumber: fundAccountNumber, duty: 'CLOSURE', cases: 1, term: closureTerm });
};
