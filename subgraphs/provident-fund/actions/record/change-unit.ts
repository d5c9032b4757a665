import { textIn } from '../../domain/form-reading.js';
import type { UnitChangeContent } from '../../domain/results/unit-change.result.js';
import type { ProvidentFundSubject } from '../../domain/subject.js';
import { FundUnit } from '../../persistence/fund-unit.entity.js';
import { contentOf, type Recorder } from './approved.js';
import { addressIn, bankAccountIn, handlerIn, legalRepresentativeIn } from './unit-on-record.js';

type Form = ProvidentFundSubject['form'];

/** What each kind of change (answer to FUND_CHANGE) puts on record; a merger or division may bring a new name with it. */
const changes: Readonly<Record<string, (form: Form) => Partial<FundUnit>>> = {
  NAME: nameIn,
  MERGER_OR_DIVISION: nameIn,
  LEGAL_REPRESENTATIVE: legalRepresentativeIn,
  ADDRESS: addressIn,
  HANDLER: handlerIn,
  BANK_ACCOUNT: bankAccountIn,
};

/** 单位信息变更: the account and its number stay, what stands on record changes. */
export const changeUnit: Recorder = async ({ em }, approved) => {
  const { change, fundAccountNumber } = contentOf<UnitChangeContent>(approved);
  const unit = await em.findOneOrFail(FundUnit, { accountNumber: fundAccountNumber });
  Object.assign(unit, changes[change]?.(approved.subject.form) ?? {});
};

function nameIn(form: Form): Partial<FundUnit> {
  const unitName = textIn(form, 'enterpriseName');
  return unitName === null ? {} : { unitName };
}
